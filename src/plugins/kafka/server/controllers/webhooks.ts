/** The house's webhooks over HTTP, for panel users; a secret is shown when it is made and never again. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { listDeliveries, resend } from '../webhooks/deliveries';
import {
  addEndpoint,
  changeEndpoint,
  endpointChange,
  endpointInput,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from '../webhooks/endpoints';
import { read } from './monitor';

const byId = z.object({ id: z.uuid() });
const some = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = { data: await listEndpoints(strapi) };
  },
  async create(ctx: Context): Promise<void> {
    const { body } = read(ctx, { body: endpointInput });
    ctx.set('Cache-Control', 'no-store');
    ctx.status = 201;
    ctx.body = { data: await addEndpoint(strapi, body) };
  },
  async update(ctx: Context): Promise<void> {
    const { params, body } = read(ctx, { params: byId, body: endpointChange });
    ctx.body = { data: await changeEndpoint(strapi, params.id, body) };
  },
  async rotate(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await rotateSecret(strapi, params.id) };
  },
  async remove(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    await removeEndpoint(strapi, params.id);
    ctx.status = 204;
  },
  async deliveries(ctx: Context): Promise<void> {
    const { params, query } = read(ctx, { params: byId, query: some });
    ctx.body = { data: await listDeliveries(strapi, params.id, query) };
  },
  async resend(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    await resend(strapi, params.id);
    ctx.status = 202;
    ctx.body = { data: { id: params.id } };
  },
});
