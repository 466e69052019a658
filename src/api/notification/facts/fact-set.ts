/** What a sort of letter is about: how it is read, how it is said in a language, and what stands in for it where nothing has happened. */
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import type { Facts } from '../rendering/letter';

/** '' where it is not known: the line that names it is left out. */
export type Values = Readonly<Record<string, string>>;

/** Whatever it is about may be gone by now. */
export type Found<F extends object> = { [Fact in keyof F]?: F[Fact] | undefined };

export interface FactSet<F extends object, V extends Values> {
  /** As it is now; it is kept with the notice, so that every try says the same. */
  read: (trx: Trx, event: Envelope) => Promise<Found<F>>;
  /** The facts as sentences say them. */
  values: (facts: Facts & F, language: Language) => V;
  /** Which of the values every text about them may name. */
  placeholders: readonly (keyof V & string)[];
  /** Invented, for previews and test mails. */
  sample: F;
  /** The sample where each fact says its own placeholder, or something that occurs nowhere else. */
  marks: F & Partial<Facts>;
  /** The recipient's own page: made as the message leaves, and kept nowhere. */
  linkFor?: (strapi: Core.Strapi, facts: Facts & F) => string;
}

export const factSet = <F extends object, V extends Values>(set: FactSet<F, V>): FactSet<F, V> => set;

/** Which facts of a set are not there. */
export const missingIn = (facts: object, { sample }: Pick<FactSet<object, never>, 'sample'>): string[] =>
  Object.keys(sample).filter((fact) => [undefined, null].includes(Reflect.get(facts, fact)));

/** @throws Error naming what is missing: a notice that was written without its facts is a bug. */
export function complete<F extends object>(facts: Facts, { sample }: Pick<FactSet<F, never>, 'sample'>): Facts & F {
  if (hasAll(facts, sample)) return facts;
  throw new Error(`This letter needs its ${Object.keys(sample).join(' and its ')}`);
}

const hasAll = <F extends object>(facts: Facts, sample: F): facts is Facts & F => missingIn(facts, { sample }).length === 0;
