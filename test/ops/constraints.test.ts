/** Constraints whose text changes, in a real database with rows: what is new is in force, what was there stays, and what can't hold is told. */
import { Client } from 'pg';
import { applyThings, type Outcome, type Run } from '#platform/boot/constraints/apply';
import { thingsOf } from '#platform/boot/constraints/things';
import { type Database, newDatabase } from '../helpers/databases';

let database: Database;
let session: Client;
let sent: string[] = [];

beforeEach(async () => {
  database = await newDatabase('nothing');
  session = new Client({ connectionString: database.url });
  await session.connect();
});
afterEach(async () => {
  await session.end();
  await database.drop();
});

const run: Run = async <Row>(sql: string) => {
  sent.push(sql);
  return (await session.query(sql)).rows as Row[];
};
const apply = (...lines: string[]): Promise<Outcome> => {
  sent = [];
  return applyThings(run, thingsOf([{ name: '10-hold.sql', sql: lines.join('\n') }]));
};
const rows = async (sql: string): Promise<unknown[]> => (await session.query({ text: sql, rowMode: 'array' })).rows.flat();
/** How the house's own tables stand there, by a number that is another one for what was made anew. */
const oid = async (name: string): Promise<unknown> => (await rows(`select oid from pg_class where relname = '${name}'`))[0];

const GIST = 'create extension if not exists btree_gist;';
const TABLE = 'create table if not exists holds (id integer primary key, seat integer, guest text, span int4range, note text);';
const CHECK = 'alter table holds add constraint holds_seat_range check (seat between 1 and 10);';
const UNIQUE = 'create unique index holds_guest_unique on holds (lower(guest)) where note is null;';
const NOTE = `create or replace function note_hold() returns trigger language plpgsql as $$ begin new.note := 'a'; return new; end $$;`;
const NOTING = 'create or replace trigger note_hold before insert on holds for each row execute function note_hold();';
const DOUBLE = 'create or replace function doubled(n integer) returns integer language sql as $$ select n * 2 $$;';
const ALL = [TABLE, CHECK, UNIQUE, NOTE, NOTING, DOUBLE];
const fill = (): Promise<unknown> =>
  session.query(
    `insert into holds (id, seat, guest) select n, n, 'guest ' || n from generate_series(1, 9) n; update holds set note = null`,
  );

it('makes everything once, and asks one question when nothing is to be done', async () => {
  expect(await apply(...ALL)).toEqual({ made: 6, dropped: 0, violations: [] });
  expect(await apply(...ALL)).toEqual({ made: 0, dropped: 0, violations: [] });
  expect(sent).toHaveLength(1);
  expect(await rows('select kind, name, owner from applied_constraints order by name')).toEqual(
    [
      ['function', 'doubled', ''],
      ['index', 'holds_guest_unique', ''],
      ['constraint', 'holds_seat_range', 'holds'],
      ['function', 'note_hold', ''],
      ['trigger', 'note_hold', 'holds'],
    ].flat(),
  );
});

describe('in a house with rows', () => {
  beforeEach(async () => {
    await apply(...ALL);
    await fill();
  });

  it('puts an edited check in force and leaves the rest as it stands', async () => {
    const index = await oid('holds_guest_unique');
    expect(await apply(TABLE, CHECK.replace('10', '9'), UNIQUE, NOTE, NOTING, DOUBLE)).toMatchObject({ made: 1, dropped: 0 });
    await expect(session.query('insert into holds (id, seat) values (10, 10)')).rejects.toThrow('holds_seat_range');
    expect(await oid('holds_guest_unique')).toBe(index);
    expect(await rows('select count(*)::int from holds')).toEqual([9]);
  });

  it('puts an edited predicate of an index in force', async () => {
    await apply(TABLE, CHECK, UNIQUE.replace('note is null', 'seat < 5'), NOTE, NOTING, DOUBLE);
    await session.query(`insert into holds (id, seat, guest) values (10, 9, 'GUEST 1')`);
    await expect(session.query(`insert into holds (id, seat, guest) values (11, 4, 'GUEST 1')`)).rejects.toThrow('holds_guest_unique');
  });

  it('puts edited functions and triggers in force, a function with other parameters, too', async () => {
    const other = DOUBLE.replace('doubled(n integer)', 'doubled(many integer, more integer default 1)').replace('n * 2', 'many * 2 + more');
    await apply(TABLE, CHECK, UNIQUE, NOTE.replace("'a'", "'b'"), NOTING.replace('before insert', 'before insert or update'), other);
    await session.query('update holds set seat = 1 where id = 1');
    expect(await rows('select note from holds where id = 1')).toEqual(['b']);
    expect(await rows('select doubled(2)')).toEqual([5]);
  });

  it('takes away what its files say no more, and neither a table nor what somebody else has made', async () => {
    await session.query('create index somebodys on holds (seat)');
    expect(await apply(CHECK)).toMatchObject({ dropped: 4 });
    expect(await rows(`select indexname from pg_indexes where tablename = 'holds' order by 1`)).toEqual(['holds_pkey', 'somebodys']);
    expect(await rows(`select count(*)::int from pg_proc where proname in ('note_hold', 'doubled')`)).toEqual([0]);
    expect(await rows('select count(*)::int from holds')).toEqual([9]);
    expect(await apply(CHECK)).toMatchObject({ made: 0, dropped: 0 });
  });

  it('makes again what Strapi has taken away, and drops again what Strapi has brought back', async () => {
    const unwanted = 'drop index if exists holds_created_by_id_fk;';
    expect(await apply(...ALL, unwanted)).toMatchObject({ made: 0 });
    await session.query('drop index holds_guest_unique; create index holds_created_by_id_fk on holds (seat)');
    expect(await apply(...ALL, unwanted)).toMatchObject({ made: 1, dropped: 1 });
    expect(await rows(`select indexname from pg_indexes where tablename = 'holds' order by 1`)).toEqual([
      'holds_guest_unique',
      'holds_pkey',
    ]);
  });

  it('takes over a house that kept no account of what it made', async () => {
    await session.query(`drop table applied_constraints;
      alter table holds drop constraint holds_seat_range, add constraint holds_seat_range check (seat > 0)`);
    expect(await apply(...ALL)).toMatchObject({ made: 5, dropped: 0 });
    await expect(session.query('insert into holds (id, seat) values (10, 11)')).rejects.toThrow('holds_seat_range');
    expect(await rows('select count(*)::int from holds')).toEqual([9]);
  });

  it('says where a statement stands that can’t be made, and changes nothing of what was there', async () => {
    const index = await oid('holds_guest_unique');
    await expect(apply(TABLE, CHECK, UNIQUE.replace('lower(guest)', 'lower(gast)'), NOTE, NOTING, DOUBLE)).rejects.toThrow(
      /^10-hold\.sql:3: the index holds_guest_unique can’t be made: column "gast" does not exist$/,
    );
    expect(await oid('holds_guest_unique')).toBe(index);
  });
});

describe('rows that stand against what is asked', () => {
  beforeEach(async () => {
    await apply(GIST, TABLE);
    await session.query(`insert into holds (id, seat, guest, span)
      select n, n % 4, case n % 3 when 0 then null else 'Guest ' || n % 3 end, int4range(n, n + 1) from generate_series(1, 8) n;
      update holds set span = '[1,3)' where id = 1;
      update holds set seat = 2 where id in (1, 2)`);
  });

  it.each([
    ['a check', 'alter table holds add constraint c check (seat <> 3);', ['3', '7'], 2],
    ['a check that a row without value keeps', `alter table holds add constraint c check (guest = 'Guest 1');`, ['2', '5', '8'], 3],
    ['a unique index', 'create unique index u on holds (seat, lower(guest)) where id < 6;', ['2', '5'], null],
    ['a unique constraint', 'alter table holds add constraint u unique (guest);', ['1', '2', '4', '5', '7'], 6],
    [
      'one that holds for no value too',
      'alter table holds add constraint u unique nulls not distinct (guest);',
      ['1', '2', '3', '4', '5'],
      8,
    ],
    ['an exclusion', 'alter table holds add constraint e exclude using gist (seat with =, span with &&) where (id < 8);', ['1', '2'], 2],
    ['a foreign key', 'alter table holds add constraint f foreign key (seat) references holds (id);', ['4', '8'], 2],
  ])('are told by their ids and number: %s', async (_what, line, ids, total) => {
    if (total === null) await session.query(`update holds set seat = 2, guest = 'GUEST 2' where id = 5`);
    const { violations } = await apply(GIST, TABLE, line);
    expect(violations).toEqual([expect.objectContaining({ ids, total: total ?? 2, isFormerInForce: false })]);
  });

  it('leave in force what was there before, and the next start tries again', async () => {
    const before = 'alter table holds add constraint c check (seat < 4);';
    const after = 'alter table holds add constraint c check (seat < 3);';
    await apply(GIST, TABLE, before);
    for (let start = 0; start < 2; start += 1)
      expect((await apply(GIST, TABLE, after)).violations).toEqual([expect.objectContaining({ isFormerInForce: true, ids: ['3', '7'] })]);
    await expect(session.query('insert into holds (id, seat) values (9, 4)')).rejects.toThrow('"c"');
    await session.query('update holds set seat = 1 where seat = 3');
    expect(await apply(GIST, TABLE, after)).toMatchObject({ made: 1, violations: [] });
    await expect(session.query('insert into holds (id, seat) values (9, 3)')).rejects.toThrow('"c"');
  });

  it('keep nothing else from being made', async () => {
    const outcome = await apply(GIST, TABLE, 'alter table holds add constraint c check (seat < 3);', DOUBLE);
    expect(outcome).toMatchObject({ made: 1, violations: [{ total: 2 }] });
    expect(await rows('select doubled(2)')).toEqual([4]);
  });

  it('are only counted where their table has no ids', async () => {
    const table = 'create table if not exists limits (key text primary key, points integer);';
    await apply(table);
    await session.query(`insert into limits values ('anna@samovar.test', -1)`);
    const { violations } = await apply(table, 'alter table limits add constraint c check (points >= 0);');
    expect(violations).toEqual([expect.objectContaining({ ids: [], total: 1 })]);
  });
});
