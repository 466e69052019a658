/** Every refusal of the house has one stable code; its kind decides the answer's status, its texts say what to do next. */
import { CATALOGUE } from './error-catalogue';

export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'stale' | 'reused' | 'limited' | 'unavailable';
export type ErrorCode = keyof typeof CATALOGUE;
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface FieldError {
  /** Where in the input, outermost first: `['items', 0, 'quantity']`. */
  path: (string | number)[];
  message: string;
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
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(messageOf(code, details, 'en'));
    this.kind = CATALOGUE[code].kind;
  }
}

/** A refusal that names the input field it is about. */
export function fieldError(code: ErrorCode, path: string | (string | number)[], details: ErrorDetails = {}): DomainError {
  const fieldPath = Array.isArray(path) ? path : [path];
  return new DomainError(code, { ...details, errors: [{ path: fieldPath, message: messageOf(code, details, 'en') }] });
}

/** The code's text in a language, with `{fact}` replaced from the details. */
export function messageOf(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return CATALOGUE[code][language].replace(/\{(\w+)\}/g, (_, fact: string) => textOf(details[fact]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
