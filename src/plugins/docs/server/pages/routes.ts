/** Swagger UI and ReDoc out of node_modules: nothing is fetched from elsewhere, and no script stands in the page. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from 'koa';
import { REDOC_PAGE, REDOC_START, SWAGGER_PAGE, SWAGGER_START } from './html';

const swagger = dirname(require.resolve('swagger-ui-dist/package.json'));
const redoc = join(dirname(require.resolve('redoc/package.json')), 'bundles');
const REDOC_LOGO = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Narrower than the house's own: these pages need styles of their own making and ReDoc a worker. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const page = (html: string) => (ctx: Context) => {
  ctx.set('Content-Security-Policy', POLICY);
  ctx.type = 'html';
  ctx.body = html;
};
const text = (type: string, body: string) => (ctx: Context) => {
  ctx.type = type;
  ctx.body = body;
};
const file = (path: string) => (ctx: Context) => {
  ctx.set('Cache-Control', 'public, max-age=86400');
  ctx.type = path.endsWith('.css') ? 'css' : path.endsWith('.png') ? 'png' : 'js';
  ctx.body = createReadStream(path);
};
const redirect = (to: string) => (ctx: Context) => {
  ctx.redirect(to);
};

/** ReDoc's bundle asks its makers' server for a logo; a page of this house asks nobody. */
const redocBundle = async (ctx: Context): Promise<void> => {
  ctx.set('Cache-Control', 'public, max-age=86400');
  ctx.type = 'js';
  ctx.body = (await readFile(join(redoc, 'redoc.standalone.js'), 'utf8')).replaceAll(REDOC_LOGO, EMPTY_PICTURE);
};

const handlers: Record<string, (ctx: Context) => void | Promise<void>> = {
  '/documentation': page(SWAGGER_PAGE),
  '/documentation/start.js': text('js', SWAGGER_START),
  '/documentation/swagger-ui-bundle.js': file(join(swagger, 'swagger-ui-bundle.js')),
  '/documentation/swagger-ui.css': file(join(swagger, 'swagger-ui.css')),
  '/documentation/favicon.png': file(join(swagger, 'favicon-32x32.png')),
  '/redoc': page(REDOC_PAGE),
  '/redoc/start.js': text('js', REDOC_START),
  '/redoc/redoc.standalone.js': redocBundle,
  '/docs': redirect('/documentation'),
  '/api/docs': redirect('/documentation'),
  '/api/documentation': redirect('/documentation'),
  '/api/redoc': redirect('/redoc'),
  '/openapi.json': redirect('/api/openapi.json'),
};

export const pageRoutes = Object.entries(handlers).map(([path, handler]) => ({
  method: 'GET' as const,
  path,
  handler,
  config: { auth: false as const },
}));
