/** The notice log over HTTP, for panel users who may read what was told to whom. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { findNotices, noticeQuery, previewNotice, resendNotice } from '../monitor/notices';
import { read } from './monitor';

const byId = z.object({ id: z.string().min(1).max(40) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { query } = read(ctx, { query: noticeQuery });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await findNotices(strapi, query) };
  },
  async preview(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await previewNotice(strapi, params.id) };
  },
  async resend(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    await resendNotice(strapi, params.id);
    ctx.status = 202;
    ctx.body = { data: { id: params.id } };
  },
});
