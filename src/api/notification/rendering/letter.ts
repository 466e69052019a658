/** What a template says; the layout gives it its look, as text and as HTML. */
import type { Language } from '../../../domain/errors';

export interface Letter {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** Shown large, in one piece. */
  code?: string | undefined;
}

/** What every template may know. Nothing in it is trusted: the layout escapes all of it. */
export interface Facts {
  /** How the person is called. */
  name: string;
  username: string;
  house: string;
  code: string;
  /** From the event's payload. */
  payload: Readonly<Record<string, unknown>>;
}

export type Template = (facts: Facts, language: Language) => Letter;
