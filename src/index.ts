/** Composition root: the house is prepared, furnished, opened and closed. What each part brings along it declares itself (src/platform/registry.ts). */
import type { Core } from '@strapi/strapi';
import { applyApiRoles } from '#platform/boot/api-roles';
import { applyConstraints } from '#platform/boot/constraints';
import { close, open, prepare } from '#platform/boot/house';
import { applyPanelLayouts } from '#platform/boot/panel-layouts';
import { applyPanelRoles } from '#platform/boot/panel-roles';
import { guardPanelReads } from '#platform/boot/panel-reads';
import { guardStrapiWebhooks } from '#platform/boot/strapi-webhooks';
import { noticeAbsence } from '#platform/postgres/absence';
import { refuseRelations } from '#platform/boot/relation-refusals';
import { takeSchemaLock } from '#platform/boot/schema-lock';
import { loadDemoHouse } from '../database/seed/demo-house';

let releaseSchemaLock = async (): Promise<void> => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    prepare(strapi);
    releaseSchemaLock = await takeSchemaLock(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    noticeAbsence(strapi);
    await applyConstraints(strapi);
    await applyApiRoles(strapi);
    await applyPanelRoles(strapi);
    await applyPanelLayouts(strapi);
    refuseRelations(strapi);
    guardPanelReads(strapi);
    guardStrapiWebhooks(strapi);
    await loadDemoHouse(strapi);
    await releaseSchemaLock();
    await open(strapi);
  },

  destroy: ({ strapi }: { strapi: Core.Strapi }) => close(strapi),
};
