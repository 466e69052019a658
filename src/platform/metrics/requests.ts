/** Counts and times every answered request, also those that are answered ahead of the middleware stack. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { Counter, Histogram, type Registry } from 'prom-client';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const SURFACES = new Set([
  'admin',
  'graphql',
  'uploads',
  'backoffice',
  'panel',
  'kafka',
  'content-manager',
  'socket.io',
  'health',
  'metrics',
]);

export function countRequests(strapi: Core.Strapi, registry: Registry): () => void {
  const labelNames = ['method', 'area', 'status'] as const;
  const answered = new Counter({ name: 'samovar_http_requests_total', help: 'Answered requests.', labelNames, registers: [registry] });
  const seconds = new Histogram({
    name: 'samovar_http_request_seconds',
    help: 'Time from a request’s arrival to the end of its answer.',
    labelNames: ['method', 'area'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const areaOf = createAreas(strapi);
  const observe = (request: IncomingMessage, response: ServerResponse): void => {
    const begun = performance.now();
    response.once('finish', () => {
      const labels = { method: METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other', area: areaOf(request.url ?? '') };
      answered.inc({ ...labels, status: String(response.statusCode) });
      seconds.observe(labels, (performance.now() - begun) / 1000);
    });
  };
  const { httpServer } = strapi.server;
  httpServer.prependListener('request', observe);
  return () => httpServer.off('request', observe);
}

/** As many areas as the house has doors, however many addresses callers invent. */
function createAreas(strapi: Core.Strapi): (url: string) => string {
  const types = Object.values(strapi.contentTypes) as { info: { pluralName: string } }[];
  const known = new Set([...types.map((type) => type.info.pluralName), 'cart', 'menu', 'auth', 'chat', 'health', 'upload', 'site']);
  return (url) => {
    const [first = '', second = ''] = url.split('?')[0]?.split('/').slice(1) ?? [];
    if (first === 'api') return known.has(second) ? `api/${second}` : 'api';
    return SURFACES.has(first) ? first : 'other';
  };
}
