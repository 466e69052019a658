/** Composition root: what is wired to what, in which order. */
import type { Core } from '@strapi/strapi';
import { healthAtRoot } from './api/health/root-address';
import { rememberApiRights } from './boot/api-rights';
import { startDeliveries, stopDeliveries } from './api/notification/delivery/start';
import { rememberTexts } from './api/notification/texts/stored-texts';
import { applyApiRoles } from './boot/api-roles';
import { shutRoutes } from './boot/closed-routes';
import { surviveStrayFaults } from './boot/stray-faults';
import { findCallersFast } from './boot/callers';
import { applyConstraints } from './boot/constraints';
import { loadDemoHouse } from './boot/demo-house';
import { applyPanelLayouts } from './boot/panel-layouts';
import { applyPanelRoles } from './boot/panel-roles';
import { takeSchemaLock } from './boot/schema-lock';
import { rememberSecurityHeaders } from './boot/security-headers';
import { refuseRelations } from './boot/relation-refusals';
import { routeFast } from './boot/routes';
import { drain } from './boot/shutdown';
import { checks } from './checks';
import { clock } from './clock';
import { commands } from './commands';
import { consumers } from './consumers';
import { foreignKeys } from './foreign-keys';
import { serveMetrics, stopMetrics } from './metrics/endpoint';
import { statusGate } from './plugins/kafka/server/status-gate';
import { keepPictures } from './pictures/start';
import { startEvents, stopEvents } from './plugins/kafka/server/start';
import { startWebhooks, stopWebhooks } from './plugins/kafka/server/webhooks/start';
import { startStorefront, stopStorefront } from './plugins/storefront/server/start';
import { startSignals, stopSignals } from './postgres/signals';
import { slugs } from './slugs';
import { mountSockets, startSockets, stopSockets } from './sockets/server';

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
