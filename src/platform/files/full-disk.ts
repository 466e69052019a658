/** A disk without room, whoever meets it: this process, a library that says it in words, or PostgreSQL. */
import { DomainError } from '#domain/errors';

/** A quota that is used up and PostgreSQL's own code among them. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);
const WORDS = /No space left on device|ENOSPC|Disk quota exceeded/;

export function refusalOfDisk(error: unknown): DomainError | null {
  const { code = '', message = '' } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.has(String(code)) || WORDS.test(String(message)) ? new DomainError('server.no_room') : null;
}
