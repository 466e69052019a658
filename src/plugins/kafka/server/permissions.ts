/** What panel roles can be granted about events. */
import type { Core } from '@strapi/strapi';

const action = (uid: string, displayName: string) => ({ section: 'plugins', displayName, uid, subCategory: 'events', pluginName: 'kafka' });

const ACTIONS = [
  action('monitor.read', 'See the monitor of events'),
  action('monitor.repair', 'Replay and skip events'),
  action('webhooks.manage', 'Manage webhooks'),
];

export const permissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
