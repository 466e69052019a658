/** The middleware stack, outermost first. The public reads of `src/plugins/storefront` are answered ahead of it and keep the same headers. */
import type { Core } from '@strapi/strapi';
import { MAX_LEVELS } from '#platform/actions/plain-values';
import { MOST_PARAMETERS, MOST_VALUES } from '#platform/actions/query-string';
import { refuseBody } from '#platform/actions/unreadable-body';
import { securityConfig } from './security';

/** What is more, or lies deeper, is not lost without a word: it is seen, and refused (`src/middlewares/well-formed.ts`). */
const WORDS = { depth: MAX_LEVELS, arrayLimit: MOST_VALUES, parameterLimit: MOST_PARAMETERS, throwOnLimitExceeded: true };
const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-log',
  'global::no-store',
  'strapi::errors',
  'global::domain-errors',
  { name: 'strapi::security', config: securityConfig },
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', []),
      credentials: true,
      headers: [
        'Content-Type',
        'Authorization',
        'Origin',
        'Accept',
        'Accept-Language',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
        'X-Auth-Mode',
        'X-Guest-Token',
        'X-Request-Id',
      ],
      expose: ['Age', 'Cache-Status', 'ETag', 'X-Request-Id', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
    },
  },
  'global::cookie-session',
  { name: 'strapi::query', config: WORDS },
  'global::body-types',
  {
    name: 'strapi::body',
    config: {
      // Signatures are over what was sent, not over what was understood.
      includeUnparsed: true,
      // What a DELETE brings along is read, so that it counts or is refused by name.
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
      jsonLimit: '256kb',
      formLimit: '256kb',
      textLimit: '256kb',
      queryString: WORDS,
      onError: refuseBody,
      formidable: { maxFileSize: MAX_UPLOAD_BYTES, maxFiles: 10, maxFields: 100, maxFieldsSize: 1024 * 1024 },
    },
  },
  'global::panel-sign-in',
  'global::picture-content',
  'global::well-formed',
  'global::row-version',
  'global::served-files',
  { name: 'strapi::favicon', config: { path: 'public/brand/samovar-192.png' } },
  'strapi::public',
];
