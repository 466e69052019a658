/** The OpenAPI 3.1 document: Strapi's generator for the generic routes, the declarations for the actions, one shape for every fault. */
import type { Core } from '@strapi/strapi';
import { isRememberedRead } from '#platform/actions/remembered-reads';
import { ACCESS_COOKIE } from '#platform/sessions/session-cookies';
import { actionEntry, parametersOf } from './action-entry';
import { fileEntry } from './file-entry';
import { genericEntry } from './generic-entry';
import type { Json } from './json';
import { PARAMETERS } from './list-parameters';
import { namedSchemas, type NamedSchemas } from './named-schemas';
import { typeSchemas } from './type-schemas';
import { errorComponents, faultsOf } from './faults';
import { INTRODUCTION, summaryOf, TAGS } from './texts';
import { usedSchemas } from './used-schemas';
import { mountedRoutes, type MountedRoute } from './mounted-routes';

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Json[];
  requestBody?: Record<string, unknown>;
  responses?: Record<string, unknown>;
  security?: object[];
}
type PathItem = Record<string, Operation>;

export interface OpenApiDocument {
  openapi: string;
  info: object;
  servers: object[];
  tags: object[];
  security: object[];
  paths: Record<string, PathItem>;
  components: Record<string, Record<string, unknown>>;
}

export function documentOf(strapi: Core.Strapi): OpenApiDocument {
  const routes = mountedRoutes(strapi).filter(isOffered);
  const named = namedSchemas(typeSchemas(strapi, typesRead(routes)));
  const paths: Record<string, PathItem> = {};
  for (const route of routes) {
    const item = (paths[sameShape(paths, route)] ??= {});
    item[route.method] ??= entryOf(strapi, route, named);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samovar',
      version: strapi.config.get('info.version'),
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative: the pages may call only the address that they came from.
    servers: [{ url: strapi.config.get('api.rest.prefix', '/api') }],
    tags: tagsOf(paths),
    security: TOKEN,
    paths,
    components: {
      ...errorComponents,
      schemas: usedSchemas({ ...named.schemas, ...errorComponents.schemas }, { paths, ...errorComponents.responses }),
      parameters: PARAMETERS,
      securitySchemes: {
        bearerAuth: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of POST /auth/local, or an API token made in the panel.',
        },
        cookieAuth: { type: 'apiKey', in: 'cookie', name: ACCESS_COOKIE },
      },
    },
  };
}

/** Those whose rows Strapi's own reads answer; what anything else answers, it says itself. */
const typesRead = (routes: MountedRoute[]): string[] => {
  const uids = routes.map(({ uid, declared, answers }) => (declared ? declared.lists : answers ? undefined : uid));
  return [...new Set(uids.filter((uid) => uid !== undefined && uid.startsWith('api::')))] as string[];
};

/** Two routes may name the same parameter differently; in the document a path stands once, with the first name. */
function sameShape(paths: Record<string, unknown>, route: MountedRoute): string {
  const shape = (path: string): string => path.replace(/\{\w+\}/g, '{}');
  return (route.path = Object.keys(paths).find((path) => shape(path) === shape(route.path)) ?? route.path);
}

function tagsOf(paths: Record<string, PathItem>): object[] {
  const used = new Set(Object.values(paths).flatMap((item) => Object.values(item).flatMap((entry) => entry.tags ?? [])));
  const described = TAGS.filter(({ name }) => used.has(name));
  return [
    ...described,
    ...[...used].filter((name) => !described.some((tag) => tag.name === name)).map((name) => ({ name, description: `Routes of ${name}.` })),
  ];
}

/** Strapi's own plugins bring routes that nobody was given. */
const isOffered = ({ callers, declared, answers }: MountedRoute): boolean =>
  callers.length > 0 || declared !== undefined || answers !== undefined;

function entryOf(strapi: Core.Strapi, route: MountedRoute, named: NamedSchemas): Operation {
  const entry = ownEntry(strapi, route, named);
  return {
    operationId: entry.operationId,
    summary: entry.summary ?? route.summary ?? summaryOf(route),
    description: accessText(route),
    tags: [route.tag],
    parameters: [...(entry.parameters ?? []), ...(route.isIdempotent ? [IDEMPOTENCY_KEY] : [])],
    ...(entry.requestBody && { requestBody: entry.requestBody }),
    responses: { ...faultsOf(route), ...unchanged(route), ...entry.responses },
    security: route.callers === 'anybody' || route.callers.includes('public') ? [{}, ...TOKEN] : TOKEN,
  };
}

const unchanged = ({ method, path }: MountedRoute): object =>
  method === 'get' && isRememberedRead(`/api${path.replace(/\{\w+\}/g, 'a'.repeat(24))}`)
    ? { 304: { description: 'As you have it.' } }
    : {};

function ownEntry(strapi: Core.Strapi, route: MountedRoute, named: NamedSchemas): Operation {
  if (route.declared) return actionEntry(strapi, route.declared, named);
  const entry = fileEntry(route, named) ?? genericEntry(strapi, route, named);
  if (!entry) throw new Error(`${route.method} ${route.path} does not say what it answers (src/platform/actions/raw-answers.ts)`);
  return { ...entry, parameters: [...(entry.parameters ?? []), ...parametersOf(route.asks, 'query', named)] };
}

const TOKEN = [{ bearerAuth: [] }, { cookieAuth: [] }];

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body happen once and answer the same for 24 hours; the same key with another body is refused with 422.',
  schema: { type: 'string', maxLength: 255 },
};

function accessText({ callers }: MountedRoute): string {
  if (callers === 'anybody') return 'Open to anybody.';
  if (callers.length === 0) return 'No role may call this; only an API token that was given the right.';
  return callers.includes('public') ? 'Open to anybody.' : `For: ${callers.join(', ')}.`;
}
