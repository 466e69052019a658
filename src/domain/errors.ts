/** Every refusal of the house has one stable code; a rule names it with its facts, the catalogue says it in the reader's language. */
import type { ErrorCode } from './error-catalogue';

export type { ErrorCode };
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface FieldError {
  /** Where in the input, outermost first: `['items', 0, 'quantity']`. */
  path: (string | number)[];
  /** Left out where the refusal's own text says it. */
  message?: string;
  /** Another refusal that says what is wrong with this field. */
  because?: DomainError;
  /** More facts for programs (the dish, the old and the new price…). */
  [fact: string]: unknown;
}

export interface ErrorDetails {
  errors?: FieldError[];
  [fact: string]: unknown;
}

/** A rule's refusal. `code` is the API contract and the key of its texts; `details` fill the text and go to the client. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}

/** A refusal that names the input field it is about. */
export const fieldError = (code: ErrorCode, path: string | (string | number)[], details: ErrorDetails = {}): DomainError =>
  new DomainError(code, { ...details, errors: [{ path: Array.isArray(path) ? path : [path] }] });
