/** Brings the database to what the files of `database/constraints` say: what is new or changed is made, the rest left alone. */
import { offendersQuery } from './offenders';
import { planOf, type Known, type Step } from './plan';
import { nameOf, type Thing } from './things';

/** Runs statements that hold together, outside of any transaction. @returns the rows of a single one */
export type Run = <Row>(sql: string) => Promise<Row[]>;

/** Something that could not be made because rows stand against it. */
export interface Violation {
  thing: Thing;
  total: number;
  ids: string[];
  /** Whether what it was before its text changed is in force still. */
  isFormerInForce: boolean;
}

export interface Outcome {
  made: number;
  dropped: number;
  violations: Violation[];
}

const NO_SUCH_TABLE = '42P01';
/** Foreign key, unique, check, exclusion. */
const VIOLATIONS = ['23503', '23505', '23514', '23P01'];

/** @throws when a statement fails for another reason than rows that stand against it. */
export async function applyThings(run: Run, things: readonly Thing[]): Promise<Outcome> {
  const steps = planOf(things, await knownTo(run, things));
  const outcome: Outcome = { made: 0, dropped: 0, violations: [] };
  for (const step of steps) {
    const violation = await take(run, step);
    if (violation) outcome.violations.push(violation);
    else if (isMaking(step)) outcome.made += 1;
    else outcome.dropped += 1;
  }
  return outcome;
}

const isMaking = ({ thing }: Step): boolean => thing !== null && thing.kind !== 'unwanted index';

async function take(run: Run, { thing, sql, isReplacing }: Step): Promise<Violation | null> {
  try {
    await run(sql);
    return null;
  } catch (error) {
    if (!thing) throw error;
    if (!VIOLATIONS.includes(codeOf(error))) throw failure(thing, error);
    const query = offendersQuery(thing.text);
    const rows = query ? await run<{ id: string | null; total: string }>(query) : [];
    return { thing, total: Number(rows[0]?.total ?? 0), ids: rows.flatMap(({ id }) => id ?? []), isFormerInForce: isReplacing };
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/** The driver's message may begin with the whole statement. */
const failure = (thing: Thing, error: unknown): Error =>
  new Error(`${thing.place}: ${nameOf(thing)} can’t be made: ${(error as Error).message.split(' - ').at(-1)}`, { cause: error });

/** One statement, also when nothing is to be done; a house that has never kept account of its things begins to. */
async function knownTo(run: Run, things: readonly Thing[]): Promise<Known[]> {
  try {
    return await run<Known>(knownQuery(things));
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_TABLE) throw error;
    await run(ACCOUNT);
    return run<Known>(knownQuery(things));
  }
}

const ACCOUNT = `create table if not exists applied_constraints (
  kind text not null,
  name text not null,
  owner text not null,
  hash text not null,
  applied_at timestamptz not null default now(),
  primary key (kind, name, owner)
)`;

/** The catalog holds Strapi's own things too, and hundreds of functions that came with extensions: only names of ours are asked for. */
const knownQuery = (things: readonly Thing[]): string => `
with ours as (select * from pg_class where relnamespace = current_schema()::regnamespace),
present as (
  select 'extension' as kind, extname::text as name, '' as owner from pg_extension
  union all select case relkind when 'r' then 'table' when 'S' then 'sequence' else 'index' end, relname, '' from ours where relkind in ('r', 'S', 'i')
  union all select 'function', proname, '' from pg_proc where pronamespace = current_schema()::regnamespace
  union all select 'constraint', conname, relname from pg_constraint join ours on ours.oid = conrelid
  union all select 'trigger', tgname, relname from pg_trigger join ours on ours.oid = tgrelid where not tgisinternal
)
select kind, name, owner, hash, present.kind is not null as "isPresent"
from present full join applied_constraints using (kind, name, owner)
where hash is not null or name = any(array[${[...new Set(things.map(({ name }) => `'${name}'`))].join(', ')}])`;
