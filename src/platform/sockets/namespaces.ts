/** The namespaces of the house. A new one is a line here. */
import type { Core } from '@strapi/strapi';
import { live } from '../live/live';
import type { SocketNamespace } from './namespace';

let made: readonly SocketNamespace[] | null = null;

export const namespaces = (strapi: Core.Strapi): readonly SocketNamespace[] => (made ??= [live(strapi)]);
