/** The form of a notice: which events tell it to whom, what it is about, and its words in every language. */
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import type { Notice } from '#domain/notification/notifications';
import { complete, missingIn, type FactSet, type Values } from '../facts/fact-set';
import type { Facts, Letter, Shown, Words } from '../rendering/letter';

interface Declaration<F extends object, V extends Values> extends Omit<Notice, 'name' | 'placeholders'> {
  facts: FactSet<F, V>;
  /** What its texts may name besides what those about the same facts may. */
  alsoNames?: readonly (keyof V & string)[];
  /** Where it says more than every letter about the same facts. */
  sample?: Partial<Facts>;
  /** What every language shows alike: what was bought, when and where, codes, files. */
  shows?: (facts: Facts & F, language: Language) => Shown;
  words: Readonly<Record<Language, (facts: Facts & F, values: V) => Words>>;
}

/** How a notice is written down, whatever it is about. */
export interface WordedNotice extends Notice {
  read: FactSet<object, Values>['read'];
  /** What it can't be written without and is not there any more: the names of facts. */
  missingIn: (about: object) => string[];
  /** In the standard words. @throws Error where it was written without its facts */
  letter: (facts: Facts, language: Language) => Letter;
  /** What stands for each placeholder. @throws Error likewise */
  values: (facts: Facts, language: Language) => Values;
  sample: Partial<Facts>;
  marks: Partial<Facts>;
  linkFor?: (strapi: Core.Strapi, facts: Facts) => string;
}

/** Its name is that of its file. */
export type Unnamed = Omit<WordedNotice, 'name'>;

export function notice<F extends object, V extends Values>(declaration: Declaration<F, V>): Unnamed {
  const { facts: set, alsoNames = [], sample, shows, words, ...told } = declaration;
  const { linkFor } = set;
  return {
    ...told,
    read: set.read,
    missingIn: (about) => missingIn(about, set),
    placeholders: [...set.placeholders, ...alsoNames],
    sample: { ...set.sample, ...sample },
    marks: set.marks,
    values: (facts, language) => {
      const { name, house, code } = facts;
      return { name, house, code, ...set.values(complete(facts, set), language) };
    },
    letter: (facts, language) => {
      const about = complete(facts, set);
      const { paragraphs, ...said } = words[language](about, set.values(about, language));
      return { ...shows?.(about, language), ...said, paragraphs: paragraphs.filter(isSaid) };
    },
    ...(linkFor && { linkFor: (strapi, facts) => linkFor(strapi, complete(facts, set)) }),
  };
}

const isSaid = (paragraph: Words['paragraphs'][number]): paragraph is string => Boolean(paragraph);
