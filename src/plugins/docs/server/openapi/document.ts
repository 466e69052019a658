/** The OpenAPI 3.1 document: Strapi's generator for the generic routes, the declarations for the actions, one shape for every fault. */
import { generate } from '@strapi/openapi';
import type { Core } from '@strapi/strapi';
import { ACCESS_COOKIE } from '#platform/sessions/session-cookies';
import { actionEntry } from './action-entry';
import { errorComponents, faultsOf } from './faults';
import { INTRODUCTION, summaryOf, TAGS } from './texts';
import { mountedRoutes, type MountedRoute } from './mounted-routes';
import { tidyComponents, tidyEntry } from './tidy';

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Record<string, unknown>[];
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
  const generated = generate(strapi, { type: 'content-api' }).document as OpenApiDocument;
  const paths: Record<string, PathItem> = {};
  for (const route of mountedRoutes(strapi)) {
    const item = (paths[sameShape(paths, route)] ??= {});
    item[route.method] ??= entryOf(route, generated.paths[route.generatedPath]?.[route.method] ?? {}, generated.components.schemas ?? {});
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
      schemas: { ...tidyComponents(generated.components.schemas ?? {}), ...errorComponents.schemas },
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

function entryOf(route: MountedRoute, generated: Operation, components: Record<string, unknown>): Operation {
  const entry = route.declared ? actionEntry(route.declared) : tidyEntry(generated, route, components);
  return {
    operationId: entry.operationId,
    summary: entry.summary ?? route.summary ?? summaryOf(route),
    description: accessText(route),
    tags: [route.tag],
    parameters: [...(entry.parameters ?? []), ...(route.isIdempotent ? [IDEMPOTENCY_KEY] : [])],
    ...(entry.requestBody && { requestBody: entry.requestBody }),
    responses: { ...entry.responses, ...faultsOf(route) },
    security: route.callers === 'anybody' || route.callers.includes('public') ? [{}, ...TOKEN] : TOKEN,
  };
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
