/** The rows that a check, a unique index, an exclusion or a foreign key would refuse, found by its own text. */
import { openParentheses, splitList } from './sql-text';

/** Enough to look at; there may be many. */
const SHOWN = 5;

/**
 * @returns a statement that gives `id` and `total` of those rows, or null where the text is none of these. The id is that of tables
 * which have one, otherwise null: nothing else of a row is told, because it may be somebody's.
 */
export function offendersQuery(text: string): string | null {
  const [, table = '', rest = ''] =
    /^alter table (\w+) add constraint \w+ (.*)$/s.exec(text) ?? /^create (?:unique )?index \w+ on (\w+) ?(.*)$/s.exec(text) ?? [];
  const { inside, after } = openParentheses(rest);
  if (rest.startsWith('check')) return shown(`select t from ${table} t where not (${inside})`);
  if (rest.startsWith('foreign key')) return orphans(table, inside, after);
  if (rest.startsWith('exclude')) return overlaps(table, inside, after);
  if (/^create unique|add constraint \w+ unique/.test(text)) return duplicates(table, inside, after, rest.includes('nulls not distinct'));
  return null;
}

const shown = (rows: string): string =>
  `with offenders as (${rows}) select to_jsonb(t) ->> 'id' as id, count(*) over () as total from offenders
  order by length(to_jsonb(t) ->> 'id'), 1 limit ${SHOWN}`;

/** Where no two rows may have the same; those without a value never have, unless it is said otherwise. */
function duplicates(table: string, keys: string, after: string, alsoWithoutValue: boolean): string {
  const conditions = [predicateOf(after), alsoWithoutValue ? 'true' : `row(${keys}) is not null`].join(' and ');
  return shown(
    `select t from (select t, count(*) over (partition by ${keys}) as same from ${table} t where ${conditions}) keyed where same > 1`,
  );
}

function overlaps(table: string, list: string, after: string): string {
  const elements = splitList(list)
    .map((element) => / with (\S+)$/.exec(element))
    .map((match) => ({
      expression: match?.input.slice(0, match.index) ?? '',
      operator: match?.[1] ?? '=',
    }));
  const columns = elements.map(({ expression }, number) => `${expression} as key_${number}`).join(', ');
  const meets = elements.map(({ operator }, number) => `a.key_${number} ${operator} b.key_${number}`).join(' and ');
  const keyed = `select t, t.ctid as place, ${columns} from ${table} t where ${predicateOf(after)}`;
  return shown(`with keyed as (${keyed})
    select a.t from keyed a where exists (select from keyed b where b.place <> a.place and ${meets})`);
}

function orphans(table: string, column: string, after: string): string {
  const [, target = '', key = ''] = /^references (\w+) \((\w+)\)/.exec(after) ?? [];
  return shown(
    `select t from ${table} t where ${column} is not null and not exists (select from ${target} r where r.${key} = t.${column})`,
  );
}

const predicateOf = (after: string): string => {
  const [, predicate = 'true'] = /\bwhere (.*)$/s.exec(after) ?? [];
  return `(${predicate})`;
};
