/** The headers that the middleware stack gives a read: learned from a real answer of the stack, never written twice. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';

/** They belong to one answer or to one caller. */
const OWN =
  /^(?:access-control-.*|cache-control|connection|content-(?:encoding|length|type)|date|etag|keep-alive|ratelimit-.*|retry-after|set-cookie|vary|x-request-id)$/i;

export interface StackHeaders {
  /** False until the stack has answered once. */
  areKnown(): boolean;
  learn(response: ServerResponse): void;
  /** For this caller, as a flat list of names and values. */
  for(request: IncomingMessage): string[];
}

interface Cors {
  origin: readonly string[] | string;
  credentials: boolean;
  expose: readonly string[];
}

export const VARY = 'Origin, Accept-Encoding';

export function createStackHeaders(strapi: Core.Strapi): StackHeaders {
  let known: string[] | null = null;
  const cors = corsOf(strapi);
  return {
    areKnown: () => known !== null,
    learn: (response) => {
      known = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
        OWN.test(name) ? [] : [caseOf(response, name), String(value)],
      );
      known.push('Vary', VARY);
    },
    for: ({ headers: { origin } }) => (origin === undefined ? (known ?? []) : [...(known ?? []), ...corsHeaders(cors, origin)]),
  };
}

/** Headers are case-insensitive; they leave in the writing that the stack chose all the same. */
const caseOf = (response: ServerResponse, name: string): string =>
  (response as ServerResponse & { getRawHeaderNames(): string[] }).getRawHeaderNames().find((raw) => raw.toLowerCase() === name) ?? name;

function corsOf(strapi: Core.Strapi): Cors {
  const stack = strapi.config.get('middlewares') as (string | { name: string; config?: Partial<Cors> })[];
  const entry = stack.find((middleware) => typeof middleware === 'object' && middleware.name === 'strapi::cors');
  const config = typeof entry === 'object' ? entry.config : undefined;
  return { origin: config?.origin ?? '*', credentials: config?.credentials ?? true, expose: config?.expose ?? [] };
}

/** As `strapi::cors` does it for a simple request of a page. */
function corsHeaders({ origin, credentials, expose }: Cors, caller: string): string[] {
  const allowed = typeof origin === 'string' ? origin.split(',').map((one) => one.trim()) : origin;
  if (!allowed.includes('*') && !allowed.includes(caller)) return [];
  const headers = ['Access-Control-Allow-Origin', caller];
  if (credentials) headers.push('Access-Control-Allow-Credentials', 'true');
  if (expose.length > 0) headers.push('Access-Control-Expose-Headers', expose.join(','));
  return headers;
}
