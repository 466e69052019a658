/** The one error shape, and which faults a route can answer with. */
import { CATALOGUE } from '#domain/error-catalogue';
import { referTo } from './json';
import type { MountedRoute } from './mounted-routes';

const FAULTS: Record<number, { name: string; description: string }> = {
  400: { name: 'Invalid', description: 'Malformed: each wrong field is named.' },
  401: { name: 'Unauthenticated', description: 'No token, or one that is no longer good.' },
  403: { name: 'Forbidden', description: 'Not allowed for this caller.' },
  404: { name: 'NotFound', description: 'Not there, or not yours.' },
  409: { name: 'Conflict', description: 'Not possible in the state that things are in.' },
  412: { name: 'Changed', description: 'The row is no longer as `If-Match` names it.' },
  413: { name: 'TooLarge', description: 'The body is too large.' },
  415: { name: 'Unreadable', description: 'The body is of a type or an encoding that is not read here.' },
  422: { name: 'KeyReused', description: 'The Idempotency-Key was used with another body.' },
  429: { name: 'TooMany', description: 'Too many requests; Retry-After says when to come back.' },
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
const content = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } };

export const errorComponents = {
  schemas: { ErrorResponse: { type: 'object', properties: { data: { type: 'null' }, error }, required: ['data', 'error'] } },
  responses: Object.fromEntries(Object.values(FAULTS).map(({ name, description }) => [name, { description, content }])),
};

/** What a route can refuse with, as far as its place tells; that it is all is seen by every test that asks it. */
export function faultsOf(route: MountedRoute): Record<string, object> {
  const writes = route.method !== 'get';
  const takes = writes && route.method !== 'delete';
  const isPublic = route.callers === 'anybody' || route.callers.includes('public');
  // Signing in asks for no token, and still says no to whoever proves nothing.
  const isAuth = route.path.startsWith('/auth');
  const can: Record<number, boolean> = {
    400: true,
    // A token that is no longer good is told so, where none would do.
    401: route.callers !== 'anybody' || isAuth,
    403: !isPublic || writes,
    404: true,
    409: writes,
    412: writes && route.path.includes('{'),
    413: takes,
    415: takes,
    422: route.isIdempotent,
    429: writes || route.isLimited,
    503: true,
  };
  const possible = Object.keys(FAULTS).filter((status) => can[Number(status)] || route.refuses?.includes(Number(status)));
  const isPage = Object.values(route.answers ?? {}).some((kinds) => 'text/html' in kinds);
  return Object.fromEntries(possible.map((status) => [status, isPage ? faultOrPage(status) : referTo(nameOf(status), 'responses')]));
}

const nameOf = (status: string): string => FAULTS[Number(status)]?.name ?? '';

/** A browser is told on a page. */
const faultOrPage = (status: string): object => ({
  description: FAULTS[Number(status)]?.description,
  content: { ...content, 'text/html': { schema: { type: 'string' } } },
});
