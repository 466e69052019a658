/** What a form has changed of a row since it read it, and what of that somebody else has changed meanwhile. */

export type Values = Readonly<Record<string, unknown>>;

/** A field that both have changed. */
export interface Conflict {
  field: string;
  read: unknown;
  mine: unknown;
  theirs: unknown;
}
/** `step`: of a number, my change on top of theirs. */
export type Choice = 'mine' | 'theirs' | 'step';

/** @returns what is to be sent: a field that nobody touched is left to whoever changes it. */
export const changedIn = (form: Values, read: Values): Values =>
  Object.fromEntries(Object.entries(form).filter(([field, value]) => !isUntouched(value) && !isSame(value, read[field])));

export const conflictsIn = ({ mine, read, theirs }: { mine: Values; read: Values; theirs: Values }): Conflict[] =>
  Object.entries(mine)
    .filter(([field, value]) => !isRelation(value) && !isSame(read[field], theirs[field]) && !isSame(value, theirs[field]))
    .map(([field, value]) => ({ field, read: read[field], mine: value, theirs: theirs[field] }));

/** @returns what is sent after somebody has chosen, field by field */
export function settled(mine: Values, conflicts: readonly Conflict[], choices: Readonly<Record<string, Choice>>): Values {
  const kept = { ...mine };
  for (const conflict of conflicts) {
    const choice = choices[conflict.field] ?? 'mine';
    if (choice === 'theirs') delete kept[conflict.field];
    if (choice === 'step') kept[conflict.field] = stepped(conflict);
  }
  return kept;
}

/** Of a field that counts: my change on top of theirs, 10 → 14 here and 10 → 6 there are 10; null where that is no number of things. */
export function stepped({ read, mine, theirs }: Conflict): number | null {
  if (!isCount(read) || !isCount(mine) || !isCount(theirs)) return null;
  const sum = theirs + mine - read;
  return sum < 0 ? null : sum;
}

const isCount = (value: unknown): value is number => Number.isInteger(value);

/** The panel's forms number the parts of a list for themselves. */
const OF_THE_FORM = '__temp_key__';

function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [one, other] as [Values, Values];
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)].filter((name) => name !== OF_THE_FORM));
  return [...names].every((name) => isUntouched(mine[name]) || isUntouched(theirs[name]) || isSame(mine[name], theirs[name]));
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

interface Relation {
  connect: unknown[];
  disconnect: unknown[];
}
const isRelation = (value: unknown): value is Relation =>
  typeof value === 'object' && value !== null && 'connect' in value && 'disconnect' in value;
const isUntouched = (value: unknown): boolean => isRelation(value) && value.connect.length + value.disconnect.length === 0;
