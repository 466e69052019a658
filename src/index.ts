/** Composition root: what is wired to what, in which order. */
import type { Core } from '@strapi/strapi';
import { healthAtRoot } from './api/health/root-address';
import { rememberApiRights } from '#platform/boot/api-rights';
import { startDeliveries, stopDeliveries } from './api/notification/delivery/start';
import { rememberTexts } from './api/notification/texts/stored-texts';
import { applyApiRoles } from '#platform/boot/api-roles';
import { shutRoutes } from '#platform/boot/closed-routes';
import { surviveStrayFaults } from '#platform/boot/stray-faults';
import { findCallersFast } from './extensions/users-permissions/sessions/callers';
import { applyConstraints } from '#platform/boot/constraints';
import { loadDemoHouse } from '../database/seed/demo-house';
import { mountPanelActions } from '#platform/actions/panel-actions';
import { applyPanelLayouts } from '#platform/boot/panel-layouts';
import { applyPanelRoles } from '#platform/boot/panel-roles';
import { takeSchemaLock } from '#platform/boot/schema-lock';
import { rememberSecurityHeaders } from '#platform/boot/security-headers';
import { refuseRelations } from '#platform/boot/relation-refusals';
import { routeFast } from '#platform/boot/routes';
import { drain } from '#platform/boot/shutdown';
import { checks } from './checks';
import { clock } from '#platform/clock';
import { commands } from './commands';
import { consumers } from './consumers';
import { foreignKeys } from '#platform/documents/foreign-keys';
import { serveMetrics, stopMetrics } from '#platform/metrics/endpoint';
import { statusGate } from '#platform/documents/status-gate';
import { keepPictures } from '#platform/files/pictures/start';
import { startEvents, stopEvents } from './plugins/kafka/server/start';
import { startWebhooks, stopWebhooks } from './plugins/kafka/server/webhooks/start';
import { startStorefront, stopStorefront } from './plugins/storefront/server/start';
import { startSignals, stopSignals } from '#platform/postgres/signals';
import { slugs } from '#platform/documents/slugs';
import { mountSockets, startSockets, stopSockets } from '#platform/sockets/server';

let releaseSchemaLock = async (): Promise<void> => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    surviveStrayFaults(strapi);
    shutRoutes(strapi);
    rememberSecurityHeaders(strapi);
    routeFast(strapi);
    healthAtRoot(strapi);
    mountSockets(strapi);
    serveMetrics(strapi);
    mountPanelActions(strapi);
    strapi.add('clock', clock);
    keepPictures(strapi);
    releaseSchemaLock = await takeSchemaLock(strapi);
    strapi.documents.use(foreignKeys(strapi));
    strapi.documents.use(slugs(strapi));
    strapi.documents.use(checks(strapi));
    strapi.documents.use(statusGate(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyConstraints(strapi);
    await applyApiRoles(strapi);
    await applyPanelRoles(strapi);
    await applyPanelLayouts(strapi);
    refuseRelations(strapi);
    await loadDemoHouse(strapi);
    await releaseSchemaLock();
    await startSignals(strapi);
    await rememberTexts(strapi);
    findCallersFast(strapi);
    await startStorefront(strapi, await rememberApiRights(strapi));
    startEvents(strapi, consumers(strapi), commands);
    startDeliveries(strapi);
    await startWebhooks(strapi);
    startSockets(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    stopSockets(strapi);
    await drain(strapi);
    stopStorefront();
    stopMetrics();
    await stopEvents(strapi);
    await stopWebhooks();
    await stopDeliveries();
    await stopSignals();
  },
};
