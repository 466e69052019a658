/** One refusal of the catalogue: its kind decides the answer's status, its texts say what to do next. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'unsupported'
  | 'reused'
  | 'limited'
  | 'unavailable'
  | 'full';

export interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly en: string;
  readonly ru: string;
}

export const entry = (kind: ErrorKind, en: string, ru: string): ErrorEntry => ({ kind, en, ru });
