/** Every fault as a client is told it, over HTTP and sockets alike: a rule's refusal, Strapi's own errors, PostgreSQL's, and the unknown. */
import { errors as strapiErrors } from '@strapi/utils';
import { detailsOf, kindOf, messageOf } from '#domain/error-catalogue';
import type { ErrorKind } from '#domain/error-entry';
import { faultWords } from '#domain/fault-words';
import { DomainError, type ErrorCode, type ErrorDetails, type FieldError, type Language } from '#domain/errors';
import { refusalOfDisk } from './files/full-disk';
import { refusalOfDatabase } from './postgres/refusals';

export interface Answer {
  status: number;
  name: string;
  code: string;
  message: string;
  details: ErrorDetails;
}

const STATUS_OF: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  unsupported: 415,
  reused: 422,
  limited: 429,
  unavailable: 503,
  full: 507,
};
const NAME_OF: Record<number, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  409: 'ConflictError',
  412: 'PreconditionFailedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  416: 'RangeNotSatisfiableError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
  507: 'InsufficientStorageError',
};
const CODE_OF: Record<number, string> = {
  400: 'request.invalid',
  401: 'request.unauthenticated',
  403: 'request.forbidden',
  404: 'request.not_found',
  405: 'request.method_not_allowed',
  409: 'request.conflict',
  413: 'request.too_large',
  415: 'request.unsupported_type',
  416: 'request.range_not_satisfiable',
  429: 'request.too_many',
  503: 'server.unavailable',
};

/** What a client is told about a fault. */
export function answerOf(error: unknown, language: Language): Answer {
  const refusal = error instanceof DomainError ? error : (refusalOfDisk(error) ?? refusalOfDatabase(error) ?? takenIn(error));
  if (refusal instanceof DomainError) return ofRefusal(refusal, language);
  if (error instanceof strapiErrors.ApplicationError) return inLanguage(ofApplicationError(error), language);
  const http = error as { status?: unknown; expose?: unknown; message?: unknown };
  if (typeof http?.status === 'number' && http.status < 500) {
    const message =
      http.expose === false || typeof http.message !== 'string' || !http.message ? plain(http.status, language).message : http.message;
    return { ...plain(http.status, language), message };
  }
  return {
    status: 500,
    name: 'InternalServerError',
    code: 'server.error',
    message: 'Something went wrong on our side. Tell us the request id.',
    details: {},
  };
}

function ofRefusal(refusal: DomainError, language: Language): Answer {
  const status = STATUS_OF[kindOf(refusal)];
  return {
    status,
    name: NAME_OF[status] ?? 'Error',
    code: refusal.code,
    message: messageOf(refusal.code, refusal.details, language),
    details: detailsOf(refusal, language),
  };
}

const TAKEN = 'This attribute must be unique';

/** Strapi looks for a taken value before the database does, and calls it a fault of form. */
function takenIn(error: unknown): DomainError | null {
  const faults = error instanceof strapiErrors.ValidationError ? ((error.details as ErrorDetails | undefined)?.errors ?? []) : [];
  if (faults.length === 0 || faults.some((fault) => fault.message !== TAKEN)) return null;
  const errors = faults.map(({ path }) => ({ path, message: 'is taken' }));
  return new DomainError('request.duplicate', { fields: errors.map(({ path }) => path.join('.')), errors });
}

const STATUS_OF_CLASS: [new (...parts: never[]) => Error, number][] = [
  [strapiErrors.UnauthorizedError, 401],
  [strapiErrors.ForbiddenError, 403],
  [strapiErrors.NotFoundError, 404],
  [strapiErrors.PayloadTooLargeError, 413],
  [strapiErrors.RateLimitError, 429],
];

function ofApplicationError(error: InstanceType<typeof strapiErrors.ApplicationError>): Answer {
  const status = STATUS_OF_CLASS.find(([type]) => error instanceof type)?.[1] ?? 400;
  return completed({ name: error.name, message: error.message, details: (error.details ?? {}) as ErrorDetails }, status);
}

/** Strapi knows English. */
function inLanguage({ details, ...answer }: Answer, language: Language): Answer {
  const errors = details.errors?.map((fault) => ({ ...fault, ...(fault.message && { message: faultWords(fault.message, language) }) }));
  return { ...answer, message: faultWords(answer.message, language), details: { ...details, ...(errors && { errors }) } };
}

/** Strapi's validators say `key`; the contract says where. */
export function completed(
  said: { name?: string; message?: string; details?: ErrorDetails & { key?: string; path?: string } },
  status: number,
): Answer {
  const details = { ...said.details };
  const key = details.path ?? details.key;
  if (!details.errors && typeof key === 'string' && key)
    details.errors = [{ path: key.split('.'), message: said.message ?? '' } satisfies FieldError];
  return {
    status,
    name: said.name ?? NAME_OF[status] ?? 'Error',
    code: typeof details.code === 'string' ? details.code : (CODE_OF[status] ?? 'request.invalid'),
    message: said.message ?? '',
    details,
  };
}

export function plain(status: number, language: Language): Answer {
  const code = CODE_OF[status] ?? 'request.invalid';
  const known: Partial<Record<number, ErrorCode>> = {
    401: 'request.unauthenticated',
    403: 'request.forbidden',
    404: 'request.not_found',
    413: 'request.too_large',
  };
  const text = known[status];
  return {
    status,
    name: NAME_OF[status] ?? 'Error',
    code,
    message: text ? messageOf(text, {}, language) : (NAME_OF[status] ?? 'Error'),
    details: {},
  };
}
