/** What the readers of bodies say, as refusals: a body that is not what its headers call it is its sender's fault. */
import { DomainError } from '#domain/errors';
import { MOST_PARAMETERS, MOST_VALUES } from './query-string';

interface ReaderFault extends Error {
  /** Of zlib: `Z_DATA_ERROR`. */
  code?: unknown;
  /** Of the reader of forms. */
  httpCode?: unknown;
}

/** For koa-body's `onError`. @throws a refusal, or the error itself where the fault may be ours or says its status */
export function refuseBody(error: ReaderFault): never {
  const { code, httpCode, message } = error;
  if (isLimit(error)) throw tooMany();
  if (message.includes('maxFileSize')) throw error;
  if (httpCode === 413) throw new DomainError('request.too_large');
  // The reader of forms calls an encoding of a part unfinished that it does not know.
  if (httpCode === 400 || httpCode === 501 || String(code).startsWith('Z_')) throw new DomainError('request.unreadable');
  throw error;
}

/** What `qs` says of more than it was told to take. */
export const isLimit = (error: unknown): boolean => error instanceof RangeError && error.message.includes('limit exceeded');

export const tooMany = (): DomainError => new DomainError('request.too_many_values', { values: MOST_VALUES, parameters: MOST_PARAMETERS });
