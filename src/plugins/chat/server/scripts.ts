/** The bundled scripts (scripts/widget.mjs), from memory, compressed for whoever takes that; any page may load them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

const FOLDER = path.resolve(__dirname, '../../../../widget');
/** By its content: it never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** By its name: asked for again now and then, and mostly not sent again. */
const FOR_NOW = 'public, max-age=300, stale-while-revalidate=86400';
const IS_BY_CONTENT = /-[A-Z0-9]{8}\.js$/;
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

function served(name: string) {
  const file = path.join(FOLDER, name);
  const plain = readFileSync(file);
  const twins = ENCODINGS.filter(([, ending]) => existsSync(file + ending)).map(
    ([encoding, ending]) => [encoding, readFileSync(file + ending)] as const,
  );
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const headers = {
    'Cache-Control': IS_BY_CONTENT.test(name) ? FOR_EVER : FOR_NOW,
    'Access-Control-Allow-Origin': '*',
    ETag: `W/"${tag}"`,
  };
  return (ctx: Context): void => {
    ctx.set(headers);
    ctx.vary('Accept-Encoding');
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const [encoding, text] = twins.find(([known]) => ctx.acceptsEncodings(known, 'identity') === known) ?? [null, plain];
    if (encoding) ctx.set('Content-Encoding', encoding);
    ctx.type = 'js';
    ctx.body = text;
  };
}

export async function scriptRoutes(strapi: Core.Strapi) {
  if (!existsSync(FOLDER)) await bundle(strapi);
  // Without them the house is open, and says so.
  return (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ method: 'GET' as const, path: `/chat/${name}`, handler: served(name), config: { auth: false as const } }));
}

/** `strapi develop` empties `dist` before it compiles. */
async function bundle(strapi: Core.Strapi): Promise<void> {
  const script = pathToFileURL(path.join(strapi.dirs.app.root, 'scripts', 'widget.mjs')).href;
  const { bundleWidget } = (await import(script)) as { bundleWidget: () => Promise<void> };
  await bundleWidget().catch((fault: Error) => strapi.log.error(`The chat’s scripts could not be made: ${fault.message}`));
}
