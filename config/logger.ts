/** Log lines: one line of JSON in production, readable in development; never with a secret in them. */
import { winston } from '@strapi/logger';
import { logFormat } from '#platform/logging/format';

const json = (process.env.LOG_FORMAT ?? (process.env.NODE_ENV === 'production' ? 'json' : 'pretty')) === 'json';

export default {
  level: process.env.LOG_LEVEL ?? 'info',
  // Strapi's own format colours the level even where no terminal reads it.
  format: winston.format.errors({ stack: true }),
  transports: [new winston.transports.Console({ format: logFormat(json) })],
};
