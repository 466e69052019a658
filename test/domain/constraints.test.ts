/** What is read out of `database/constraints`, and what follows from it for a database that has some of it. */
import path from 'node:path';
import { filesIn } from '../../src/platform/boot/constraints';
import { offendersQuery } from '../../src/platform/boot/constraints/offenders';
import { planOf, type Known } from '../../src/platform/boot/constraints/plan';
import { cutStatements } from '../../src/platform/boot/constraints/sql-text';
import { thingsOf, type Thing } from '../../src/platform/boot/constraints/things';

const things = (sql: string): Thing[] => thingsOf([{ name: '10-dish.sql', sql }]);
const only = (sql: string): Thing => things(sql)[0] as Thing;
const FUNCTION = `create or replace function f() returns trigger language plpgsql as $$
begin
  -- A comment inside; with a semicolon.
  return null;
end $$;`;

describe('a file', () => {
  it.each([
    ['create extension if not exists pg_trgm;', 'extension', 'pg_trgm', ''],
    ['create table if not exists holds (id integer primary key);', 'table', 'holds', ''],
    ['create sequence if not exists order_number start 1001;', 'sequence', 'order_number', ''],
    [FUNCTION, 'function', 'f', ''],
    ['create index dishes_price on dishes (price);', 'index', 'dishes_price', ''],
    ["create unique index one on dishes (regexp_replace(a, ';', '')) where b;", 'index', 'one', ''],
    ['alter table dishes add constraint dishes_price check (price > 0);', 'constraint', 'dishes_price', 'dishes'],
    ['create or replace trigger t after insert or update of a on dishes for each row execute function f();', 'trigger', 't', 'dishes'],
    ['drop index if exists dishes_created_by_id_fk;', 'unwanted index', 'dishes_created_by_id_fk', ''],
  ])('knows %s', (sql, kind, name, owner) => {
    expect(things(sql)).toEqual([expect.objectContaining({ kind, name, owner, text: sql.slice(0, -1) })]);
  });

  it.each([
    ['update dishes set price = 1;', 'not a form'],
    ['create index if not exists a on dishes (price);', 'not a form'],
    ['drop table dishes;', 'not a form'],
    ['create table if not exists holds (a integer unique);', 'not a form'],
    ["create table if not exists holds (a text check (a in ('x')));", 'not a form'],
    ['create table if not exists holds (dish integer references dishes);', 'not a form'],
    ['create index a on dishes (price)', 'has no end'],
    ['create index a on dishes (price); create index a on dishes (rank);', 'is made in 10-dish.sql:1 already'],
  ])('refuses %s', (sql, why) => {
    expect(() => things(sql)).toThrow(why);
  });

  it('tells the line of what it refuses', () => {
    expect(() => things('-- Dishes.\n\ncreate index a on dishes (price);\n\n-- Wrong.\nselect 1;')).toThrow(/^10-dish\.sql:6: /);
  });

  it('counts a text as the same with other comments and another layout, and as another with another body', () => {
    const { hash } = only("create index a on dishes (price) where name = 'a  b';");
    expect(only("-- Cheap ones; first.\ncreate index a\n  on dishes (price)\t/* why */ where name = 'a  b';").hash).toBe(hash);
    expect(only("create index a on dishes (price) where name = 'a b';").hash).not.toBe(hash);
    expect(only(FUNCTION.replace('return null', 'return new')).hash).not.toBe(only(FUNCTION).hash);
  });
});

describe('the files of the house', () => {
  const folder = path.resolve(__dirname, '../../database/constraints');
  const numberOf = ({ name }: { name: string }): string => name.slice(0, 2);

  it('are one a noun, and each has a number of its own', async () => {
    const files = await filesIn(folder);
    expect(files.filter(({ name }) => !/^\d\d-[a-z]+(-[a-z]+)*\.sql$/.test(name))).toEqual([]);
    expect(new Set(files.map(numberOf)).size).toBe(files.length);
  });

  it('make what is needed before what needs it', async () => {
    const all = thingsOf(await filesIn(folder));
    const missing = all.flatMap((thing, number) => {
      const before = new Set(all.slice(0, number).map(({ kind, name }) => `${kind} ${name}`));
      const needed = [/ execute function (\w+)/, / references (\w+)/, / on (\w+)/].flatMap((form) => form.exec(thing.text)?.[1] ?? []);
      const later = all.filter(({ kind, name }) => (kind === 'function' || kind === 'table') && needed.includes(name));
      return later.filter(({ kind, name }) => !before.has(`${kind} ${name}`)).map(({ name }) => `${thing.place} needs ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the plan', () => {
  const all = [
    'create table if not exists holds (id integer primary key);',
    FUNCTION,
    'create index i on holds (id);',
    'alter table holds add constraint c check (id > 0);',
    'create or replace trigger t after insert on holds for each row execute function f();',
    'drop index if exists strapis;',
  ];
  const now = things(all.join('\n'));
  const upToDate = (): Known[] =>
    now
      .filter(({ kind }) => kind !== 'unwanted index')
      .map(({ kind, name, owner, hash }) => ({ kind, name, owner, isPresent: true, hash: kind === 'table' ? null : hash }));
  const planned = (known: Known[]): string[] => planOf(now, known).map(({ sql }) => cutStatements(`${sql};`)[0]?.text ?? '');
  const without = (name: string, change: Partial<Known>): Known[] =>
    upToDate().map((each) => (each.name === name ? { ...each, ...change } : each));

  it('makes everything in an empty database, in the order of the files', () => {
    expect(planned([])).toEqual(now.filter(({ kind }) => kind !== 'unwanted index').map(({ text }) => text));
  });

  it('does nothing where everything is there with its text', () => {
    expect(planned(upToDate())).toEqual([]);
  });

  it('drops an index or a constraint before it is made anew, and replaces a function or a trigger', () => {
    const started = (name: string): string[] => planned(without(name, { hash: 'of another text' }));
    expect(started('i')).toEqual(['drop index if exists i']);
    expect(started('c')).toEqual(['alter table if exists holds drop constraint if exists c']);
    expect(started('f')).toEqual([now[1]?.text]);
    expect(started('t')).toEqual([now[4]?.text]);
  });

  it('makes anew what is there and was never noted, but for tables', () => {
    const unnoted = upToDate().map((each) => ({ ...each, hash: null }));
    expect(planOf(now, unnoted).map(({ thing }) => thing?.name)).toEqual(['f', 'i', 'c', 't']);
  });

  it('makes what somebody has taken away, whatever its hash, and drops what nobody wants whenever it is there', () => {
    expect(planned(without('i', { isPresent: false }))).toEqual([now[2]?.text]);
    const back: Known = { kind: 'index', name: 'strapis', owner: '', isPresent: true, hash: null };
    expect(planned([...upToDate(), back])).toEqual(['drop index if exists strapis']);
  });

  it('takes away what we made and the files say no more, functions last; what others made stays', () => {
    const gone = (kind: Known['kind'], owner = ''): Known => ({ kind, name: `old_${kind}`, owner, isPresent: true, hash: 'any' });
    const others: Known = { kind: 'index', name: 'somebodys', owner: '', isPresent: true, hash: null };
    const left = [gone('function'), gone('index'), gone('constraint', 'holds'), gone('trigger', 'holds'), others];
    expect(planned([...without('i', { hash: 'of another text' }), ...left])).toEqual([
      'drop trigger if exists old_trigger on holds',
      'alter table if exists holds drop constraint if exists old_constraint',
      'drop index if exists old_index',
      'drop index if exists i',
      'drop function if exists old_function',
    ]);
  });
});

it('asks for no rows where a text refuses none', () => {
  expect(offendersQuery('create index a on dishes (price)')).toBeNull();
  expect(offendersQuery(only(FUNCTION).text)).toBeNull();
});
