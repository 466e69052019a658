/** GET /api/openapi.json: made when it is first asked for, because only then every route is mounted, and kept. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { documentOf } from './document';

export function openApiRoute(strapi: Core.Strapi) {
  let made: { json: string; etag: string } | null = null;
  const make = () => {
    const json = JSON.stringify(documentOf(strapi));
    return { json, etag: `"${createHash('sha1').update(json).digest('base64url')}"` };
  };
  const handler = (ctx: Context): void => {
    made ??= make();
    ctx.set('ETag', made.etag);
    ctx.set('Cache-Control', 'public, max-age=60');
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else {
      ctx.type = 'application/json';
      ctx.body = made.json;
    }
  };
  return { method: 'GET' as const, path: '/api/openapi.json', handler, config: { auth: false as const } };
}
