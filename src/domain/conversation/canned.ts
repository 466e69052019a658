/** Canned answers: written once, with what is known of this guest put in where it is named. */

export const CANNED_VARIABLES = ['guest', 'order', 'booking', 'house', 'me'] as const;
export type CannedVariable = (typeof CANNED_VARIABLES)[number];

const NAMED = /\{(\w+)\}/g;

/** @returns what is named in a text and is no variable. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(NAMED)].map(([, name]) => String(name)).filter((name) => !(CANNED_VARIABLES as readonly string[]).includes(name));

/** A sentence that names what is not known is left out, whole: nobody is called “{guest}”. */
export const fillCanned = (text: string, known: Readonly<Partial<Record<string, string>>>): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(/(?<=[.!?…])\s+/)
        .filter((sentence) => [...sentence.matchAll(NAMED)].every(([, name]) => known[String(name)]))
        .map((sentence) => sentence.replace(NAMED, (_, name: string) => known[name] ?? ''))
        .join(' '),
    )
    .join('\n')
    .trim();
