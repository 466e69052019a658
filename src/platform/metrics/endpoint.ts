/** /metrics for Prometheus: for callers on this machine, and for whoever has METRICS_TOKEN. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DomainError } from '#domain/errors';
import { declarations } from '../registry';
import { watchHouse } from './house';
import { countRequests } from './requests';
import { watchSockets } from './sockets';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** nginx hides the second one from the world. */
const PATHS = ['/metrics', '/api/metrics'];
let stopCounting: () => void = () => undefined;

export function serveMetrics(strapi: Core.Strapi): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watchHouse(strapi, registry);
  watchSockets(strapi, registry);
  for (const { metrics } of declarations()) metrics?.(strapi, registry);
  stopCounting = countRequests(strapi, registry);
  const handler = async (ctx: Context): Promise<void> => {
    if (!mayRead(ctx, process.env.METRICS_TOKEN)) throw new DomainError('request.not_found');
    ctx.set('Cache-Control', 'no-store');
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  };
  strapi.server.routes(PATHS.map((path) => ({ method: 'GET' as const, path, handler: handler, config: { auth: false } })));
}

export const stopMetrics = (): void => stopCounting();

/** What a proxy passes on comes from this machine only in appearance. */
export function mayRead(ctx: Context, token: string | undefined): boolean {
  if (token) return isEqual(ctx.get('authorization'), `Bearer ${token}`);
  return LOOPBACK.test(ctx.req.socket.remoteAddress ?? '') && !ctx.get('x-forwarded-for') && !ctx.get('forwarded');
}

const isEqual = (given: string, wanted: string): boolean => timingSafeEqual(hash(given), hash(wanted));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
