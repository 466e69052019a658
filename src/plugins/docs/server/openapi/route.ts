/** GET /api/openapi.json: made once, because routes do not change while the server runs. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { documentOf } from './document';

let made: { json: string; etag: string } | null = null;

/** Making it takes a second of the processor: in production that second is spent before the first guest comes. */
export function openApi(strapi: Core.Strapi): { json: string; etag: string } {
  if (made) return made;
  const json = JSON.stringify(documentOf(strapi));
  return (made = { json, etag: `"${createHash('sha1').update(json).digest('base64url')}"` });
}

export function openApiRoute(strapi: Core.Strapi) {
  const handler = (ctx: Context): void => {
    const { json, etag } = openApi(strapi);
    ctx.set('ETag', etag);
    ctx.set('Cache-Control', 'public, max-age=60');
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else {
      ctx.type = 'application/json';
      ctx.body = json;
    }
  };
  return { method: 'GET' as const, path: '/api/openapi.json', handler, config: { auth: false as const } };
}
