/** Files as RFC 9110 serves them: uploaded ones in part, and none again for whoever has them; the panel's compressed for whoever takes that. What is not there is left to the routes. */
import type { Stats } from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import send from 'send';

const UPLOADS = '/uploads/';
const OF_THE_FILE = ['Content-Type', 'Content-Length', 'ETag', 'Last-Modified', 'Cache-Control'];
/** Their compressed twins lie beside them (scripts/compress.mjs). */
const OF_THE_PANEL = /^\/admin\/.+\.\w+$/;

const servedFiles: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (OF_THE_PANEL.test(ctx.path)) ctx.vary('Accept-Encoding');
    if (!ctx.path.startsWith(UPLOADS) || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    const fault = await serve(ctx, strapi.dirs.static.public);
    if (!fault) return;
    ctx.respond = true;
    ctx.res.statusCode = 404;
    // What was said of the file is not true of the refusal.
    for (const name of OF_THE_FILE) ctx.remove(name);
    if (fault.status !== 412 && fault.status !== 416) return next();
    ctx.throw(fault.status);
  };

export default servedFiles;

const RANGE = /^(?:(\d+)-(\d*)|-\d+)$/;

/** RFC 9110, 14.2: a range that is none, as by its form or because it ends before it begins, is no refusal but no range. */
function rangeOf(ctx: Context, size: number): string | undefined {
  const [unit = '', ...rest] = ctx.get('range').split('=');
  if (ctx.method !== 'GET' || unit.toLowerCase() !== 'bytes') return undefined;
  const ranges = rest.join('=').split(',');
  return ranges.every(isRange) ? `bytes=${ranges.map((range) => withinSize(range, size)).join(',')}` : undefined;
}

function isRange(text: string): boolean {
  const [whole, first, last] = RANGE.exec(text.trim()) ?? [];
  return whole !== undefined && (!first || !last || BigInt(first) <= BigInt(last));
}

/** The last thousand of ten bytes are ten. */
const withinSize = (range: string, size: number): string => (range.trim().startsWith('-') && -Number(range) > size ? '0-' : range);

type Fault = Error & { status: number };

/** @returns null when it was served, or nobody waits any more. */
const serve = (ctx: Context, root: string): Promise<Fault | null> =>
  new Promise((resolve) => {
    ctx.res.statusCode = 200;
    const file = send(ctx.req, ctx.path, { root, index: false, dotfiles: 'ignore' });
    file.once('file', (_path: string, { size }: Stats) => void (ctx.req.headers.range = rangeOf(ctx, size)));
    file.once('error', (fault: Fault) => resolve(fault));
    file.once('directory', () => resolve(Object.assign(new Error('A folder'), { status: 404 })));
    file.once('headers', () => {
      ctx.respond = false;
      ctx.res.once('close', () => resolve(null));
    });
    file.pipe(ctx.res);
  });
