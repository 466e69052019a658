/** The one error shape, and which faults a route can answer with. */
import { CATALOGUE } from '#domain/error-catalogue';
import type { MountedRoute } from './mounted-routes';

const FAULTS: Record<number, { name: string; description: string }> = {
  400: { name: 'Invalid', description: 'Malformed: each wrong field is named.' },
  401: { name: 'Unauthenticated', description: 'No token, or one that is no longer good.' },
  403: { name: 'Forbidden', description: 'Not allowed for this caller.' },
  404: { name: 'NotFound', description: 'Not there, or not yours.' },
  409: { name: 'Conflict', description: 'Not possible in the state that things are in.' },
  413: { name: 'TooLarge', description: 'The body is too large.' },
  422: { name: 'KeyReused', description: 'The Idempotency-Key was used with another body.' },
  429: { name: 'TooMany', description: 'Too many requests; Retry-After says when to come back.' },
  500: { name: 'Broken', description: 'Our fault; tell us the request id.' },
  503: { name: 'Unavailable', description: 'The database is not there; Retry-After says when to come back.' },
};

const fieldError = {
  type: 'object',
  properties: { path: { type: 'array', items: { type: ['string', 'integer'] } }, message: { type: 'string' } },
  required: ['path', 'message'],
};
const details = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'Stable, for programs.', examples: Object.keys(CATALOGUE) },
    requestId: { type: 'string' },
    errors: { type: 'array', items: fieldError },
  },
  required: ['code', 'requestId'],
};
const error = {
  type: 'object',
  properties: {
    status: { type: 'integer' },
    name: { type: 'string' },
    message: { type: 'string', description: 'For people, in English or Russian by Accept-Language.' },
    details,
  },
  required: ['status', 'name', 'message', 'details'],
};
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

export const errorComponents = {
  schemas: { Error: { type: 'object', properties: { data: { type: 'null' }, error }, required: ['data', 'error'] } },
  responses: Object.fromEntries(Object.values(FAULTS).map(({ name, description }) => [name, { description, content }])),
};

export function faultsOf(route: MountedRoute): Record<string, { $ref: string }> {
  const writes = route.method !== 'get';
  // Signing in asks for no token, and still says no to whoever proves nothing.
  const needsProof = route.callers !== 'anybody' || route.path.startsWith('/auth');
  const can: Record<number, boolean> = {
    400: true,
    401: needsProof,
    403: needsProof,
    404: route.path.includes('{'),
    409: writes,
    413: writes && route.method !== 'delete',
    422: route.isIdempotent,
    429: route.path.startsWith('/auth'),
    500: true,
    503: true,
  };
  const possible = Object.keys(FAULTS).filter((status) => can[Number(status)]);
  return Object.fromEntries(possible.map((status) => [status, { $ref: `#/components/responses/${FAULTS[Number(status)]?.name}` }]));
}
