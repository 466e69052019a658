/** The texts of every refusal, by code: those of the aggregates, and those of a request as such. */
import { AGGREGATES, type AggregateError } from './aggregates';
import { counted } from './counted';
import type { ErrorEntry, ErrorKind } from './error-entry';
import type { DomainError, ErrorDetails, Language } from './errors';
import { faultWords } from './fault-words';
import { REQUEST_ERRORS } from './request-errors';

export type ErrorCode = keyof typeof REQUEST_ERRORS | AggregateError;

export const CATALOGUE = Object.assign({}, REQUEST_ERRORS, ...AGGREGATES.map(({ errors }) => errors)) as Readonly<
  Record<ErrorCode, ErrorEntry>
>;

export const kindOf = ({ code }: DomainError): ErrorKind => CATALOGUE[code].kind;

/**
 * The code's text in a language: `{fact}` is replaced from the details, `{count|order|orders}` by the number with its word (in Russian
 * one, few and many), and what stands in [brackets] is left out where one of its facts has nothing to say.
 */
export const messageOf = (code: ErrorCode, facts: ErrorDetails, language: Language): string => {
  const details = inWords(facts, language);
  return CATALOGUE[code][language]
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (factsIn(part).every((fact) => textOf(details[fact], language) !== '') ? part : ''))
    .replace(/\{(\w+)((?:\|[^|}]+)*)\}/g, (_, fact: string, forms: string) =>
      forms ? counted(Number(details[fact]), forms.slice(1).split('|'), language) : textOf(details[fact], language),
    );
};

/** What is wrong with each field, where the refusal lists that. */
const inWords = (details: ErrorDetails, language: Language): ErrorDetails =>
  Array.isArray(details.fields) ? { ...details, fields: details.fields.map((fault) => faultWords(String(fault), language)) } : details;

const factsIn = (part: string): string[] => [...part.matchAll(/\{(\w+)/g)].map(([, fact]) => fact ?? '');

export const wordsOf = ({ code, details }: DomainError, language: Language): string => messageOf(code, details, language);

/** For programs, and for what is kept of it. */
export const englishOf = (refusal: DomainError): string => wordsOf(refusal, 'en');

/** Each field with its words in a language: its own, those of the refusal behind it, or those of the whole. */
export function detailsOf(refusal: DomainError, language: Language = 'en'): ErrorDetails {
  const details = inWords(refusal.details, language);
  if (!details.errors) return details;
  const errors = details.errors.map(({ because, ...fault }) =>
    because
      ? { ...fault, code: because.code, message: wordsOf(because, language) }
      : { ...fault, message: fault.message === undefined ? wordsOf(refusal, language) : faultWords(fault.message, language) },
  );
  return { ...details, errors };
}

/** A fact may bring its own words in each language. */
function textOf(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => textOf(one, language)).join(', ');
  if (value && typeof value === 'object' && language in value) return textOf((value as Record<Language, unknown>)[language], language);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
