/** A fault in the one error shape, for acknowledgements and refused handshakes. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import { answerOf } from '../faults';

export interface Refusal {
  data: null;
  error: { status: number; name: string; message: string; details: Record<string, unknown> & { code: string; requestId: string } };
}

export function refusalOf(strapi: Core.Strapi, fault: unknown, language: Language): Refusal {
  const { status, name, code, message, details } = answerOf(fault, language);
  if (status >= 500 && status !== 503) strapi.log.error(fault);
  return { data: null, error: { status, name, message, details: { ...details, code, requestId: randomUUID() } } };
}
