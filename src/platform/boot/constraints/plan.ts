/** What has to be done so that the database has what the files say, and nothing that they said once and say no more. */
import { keyOf, type Kind, type Thing } from './things';

/** What the catalog has, or what we have made once. */
export interface Known {
  kind: Kind;
  name: string;
  owner: string;
  isPresent: boolean;
  /** Of the text that it was made with, where we have made it. */
  hash: string | null;
}

export interface Step {
  /** Null where something goes that the files say no more. */
  thing: Thing | null;
  /** Statements that hold together: all of them or none. */
  sql: string;
  /** Whether there was one of that name before. */
  isReplacing: boolean;
}

/** What others stand on goes last. */
const DROPPED_FIRST: Kind[] = ['trigger', 'constraint', 'index'];
const DROPPED_LAST: Kind[] = ['function'];
/** A thing of these kinds carries the hash of its text; of the others it only counts whether they are there. */
const MADE_ANEW: Kind[] = [...DROPPED_FIRST, ...DROPPED_LAST];

export function planOf(things: readonly Thing[], known: readonly Known[]): Step[] {
  const wanted = new Set(things.map(keyOf));
  const before = new Map(known.map((each) => [keyOf(each), each]));
  const left = known.filter((each) => each.hash !== null && !wanted.has(keyOf(each)));
  const leave = (kinds: Kind[]): Step[] => kinds.flatMap((kind) => left.filter((each) => each.kind === kind)).map(leaving);
  const made = things.filter((thing) => isDue(thing, before)).map((thing) => making(thing, before.get(keyOf(thing))?.isPresent ?? false));
  return [...leave(DROPPED_FIRST), ...made, ...leave(DROPPED_LAST)];
}

/** What Strapi or a hand has taken away, or brought back, is due again whatever its hash. */
function isDue(thing: Thing, before: ReadonlyMap<string, Known>): boolean {
  if (thing.kind === 'unwanted index') return before.get(keyOf({ ...thing, kind: 'index' }))?.isPresent ?? false;
  const known = before.get(keyOf(thing));
  if (!known?.isPresent) return true;
  return MADE_ANEW.includes(thing.kind) && known.hash !== thing.hash;
}

function making(thing: Thing, isReplacing: boolean): Step {
  const statements = [isReplacing && dropBefore(thing), thing.text, MADE_ANEW.includes(thing.kind) && remember(thing)];
  return { thing, sql: statements.filter(Boolean).join(';\n'), isReplacing };
}

/** A trigger and its function are replaced where they stand; nothing stands on the others but our own things. */
const dropBefore = (thing: Thing): string | false =>
  thing.kind === 'index' || thing.kind === 'constraint' || (thing.kind === 'function' && !/ returns trigger /.test(thing.text))
    ? drop(thing)
    : false;

const leaving = (known: Known): Step => ({ thing: null, sql: `${drop(known)};\n${forget(known)}`, isReplacing: false });

function drop({ kind, name, owner }: Pick<Known, 'kind' | 'name' | 'owner'>): string {
  if (kind === 'constraint') return `alter table if exists ${owner} drop constraint if exists ${name}`;
  return `drop ${kind} if exists ${name}${kind === 'trigger' ? ` on ${owner}` : ''}`;
}

const remember = ({ kind, name, owner, hash }: Thing): string =>
  `insert into applied_constraints (kind, name, owner, hash) values ('${kind}', '${name}', '${owner}', '${hash}')
  on conflict (kind, name, owner) do update set hash = excluded.hash, applied_at = now()`;

const forget = ({ kind, name, owner }: Known): string =>
  `delete from applied_constraints where kind = '${kind}' and name = '${name}' and owner = '${owner}'`;
