/**
 * What `database/constraints` makes: one named thing for each statement, known by how the statement begins.
 * The forms that are allowed say what happens to a thing whose text changed (see the README of that folder).
 */
import { createHash } from 'node:crypto';
import { cutStatements } from './sql-text';
import { withStatuses } from './statuses';

export type Kind = 'extension' | 'table' | 'sequence' | 'function' | 'index' | 'constraint' | 'trigger' | 'unwanted index';

export interface Thing {
  kind: Kind;
  name: string;
  /** The table it belongs to, where its name is unique only there; otherwise empty. */
  owner: string;
  text: string;
  hash: string;
  /** File and line, for whoever has to look. */
  place: string;
}

const FORMS: [Kind, RegExp][] = [
  ['extension', /^create extension if not exists (?<name>\w+)$/],
  ['table', /^create table if not exists (?<name>\w+) \((?!.*\b(?:check|unique|references|exclude|constraint)\b)/],
  ['sequence', /^create sequence if not exists (?<name>\w+)\b/],
  ['function', /^create or replace function (?<name>\w+)\(/],
  ['index', /^create (?:unique )?index (?!if |concurrently )(?<name>\w+) on \w+/],
  ['constraint', /^alter table (?<owner>\w+) add constraint (?<name>\w+) (?:check|unique|exclude|foreign key)\b/],
  ['trigger', /^create or replace trigger (?<name>\w+) (?:before|after) .*? on (?<owner>\w+)\b/],
  ['unwanted index', /^drop index if exists (?<name>\w+)$/],
];

/** @throws when a statement has none of the forms, or two make the same thing. */
export function thingsOf(files: readonly { name: string; sql: string }[]): Thing[] {
  const things = files.flatMap(({ name, sql }) => cutStatements(sql).map(({ text, line }) => thingOf(text, `${name}:${line}`)));
  const places = new Map<string, string>();
  for (const thing of things) {
    const other = places.get(keyOf(thing));
    if (other) throw new Error(`${thing.place}: ${nameOf(thing)} is made in ${other} already`);
    places.set(keyOf(thing), thing.place);
  }
  return things;
}

export const keyOf = ({ kind, name, owner }: Pick<Thing, 'kind' | 'name' | 'owner'>): string => `${kind} ${name} ${owner}`;

export const nameOf = ({ kind, name, owner }: Pick<Thing, 'kind' | 'name' | 'owner'>): string =>
  `the ${kind} ${name}${owner ? ` on ${owner}` : ''}`;

function thingOf(written: string, place: string): Thing {
  for (const [kind, form] of FORMS) {
    const { name, owner = '' } = form.exec(written)?.groups ?? {};
    if (!name) continue;
    const text = withStatuses(written, name);
    return { kind, name, owner, text, hash: createHash('sha256').update(text).digest('hex'), place };
  }
  throw new Error(`${place}: not a form that database/constraints knows: ${written.slice(0, 80)}`);
}
