/** A body in a form that nobody here reads is refused (RFC 9110, 15.5.16): it would be taken for none. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';

const READ = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

const bodyTypes: Core.MiddlewareFactory = () => async (ctx, next) => {
  // `is` says null where there is no body, and false where it is of another type.
  if (WITHOUT_BODY.has(ctx.method) || ctx.get('content-length') === '0' || ctx.is(READ) !== false) return next();
  ctx.set('Accept', READ.join(', '));
  throw new DomainError('request.unsupported_type', { type: ctx.get('content-type') || '–' });
};

export default bodyTypes;
