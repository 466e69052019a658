/** A house of the last release starts on the present code: with all its data, its migrations done, and every constraint as the files have it. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { type Database, newDatabase } from '../helpers/databases';
import { launchInstance, startInstance } from '../helpers/instance';

jest.setTimeout(300_000);
const HOUSE = path.join(__dirname, 'fixtures', 'house-0.1.0', 'house.sql.gz');
const ALONE = { RUN_JOBS: 'false', RUN_CONSUMERS: 'false', DEMO: 'false' };
/** Its own records, which each start writes; what a migration puts right is told to the screens. */
const WRITTEN_BY_A_START = /^(strapi_|admin_permissions|up_permissions|event_carriers$|applied_constraints$|live_changes$)/;
/** What an edited line leaves behind in a house that was started before: the same names, other texts. */
const OLDER_TEXTS = `
  alter table cart_items drop constraint cart_items_quantity_range, add constraint cart_items_quantity_range check (quantity between 1 and 1000);
  drop index payments_paid_once; create index payments_paid_once on payments (order_id);
  create or replace function tell_order() returns trigger language plpgsql as $$ begin return null; end $$;
  drop trigger tell_order on orders; create trigger tell_order after insert on orders for each row execute function tell_order()`;

let database: Database;
let session: Client;

/** @param change what its people, or an older text of a constraint, have made of it */
async function moveIn(change = ''): Promise<void> {
  database = await newDatabase('nothing');
  await on(database, (client) => client.query(gunzipSync(fs.readFileSync(HOUSE)).toString()));
  session = new Client({ connectionString: database.url });
  await session.connect();
  await session.query(change);
}
async function moveOut(): Promise<void> {
  await session.end();
  await database.drop();
}

async function on<T>({ url }: Database, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function rows(statement: string, client = session): Promise<Record<string, unknown>[]> {
  return (await client.query<Record<string, unknown>>(statement)).rows;
}

async function counted(): Promise<Record<string, number>> {
  const tables = await rows(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const each = tables.map(({ name }) => `select '${String(name)}' as name, count(*)::int as count from ${String(name)}`);
  const counts = await rows(each.join(' union all '));
  return Object.fromEntries(
    counts.filter(({ name }) => !WRITTEN_BY_A_START.test(String(name))).map(({ name, count }) => [String(name), Number(count)]),
  );
}

async function start(env: NodeJS.ProcessEnv): Promise<string> {
  const instance = await startInstance({ env: { ...ALONE, DATABASE_URL: database.url, ...env } });
  await instance.stop();
  return instance.output();
}

const ORDER = `select o.number, o.status, o.total::float8, l.name, l.quantity, l.unit_price::float8
  from orders o join orders_cmps c on c.entity_id = o.id and c.field = 'lines' join components_order_lines l on l.id = c.cmp_id
  order by o.id, c.order, l.id`;
const BOOKING = 'select number, status, starts_at, ends_at, guests, table_id, email from bookings order by id';
const KEPT = 'select booking_id, table_id, span::text from booking_tables order by 1, 2';

/** Columns, indexes, constraints, triggers and functions as PostgreSQL writes them. */
const CATALOG = `
  select 'column' as what, table_name || '.' || column_name as name, concat_ws(' ', data_type, is_nullable, column_default) as text
    from information_schema.columns where table_schema = 'public' and table_name not like 'pg_%'
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function', proname, prosrc from pg_proc join pg_language l on l.oid = prolang
    where pronamespace = 'public'::regnamespace and l.lanname <> 'c'
  order by 1, 2, 3`;

describe('on the present code', () => {
  let before: Awaited<ReturnType<typeof whatIsThere>>;
  const whatIsThere = async () => ({
    counts: await counted(),
    orders: await rows(ORDER),
    bookings: await rows(BOOKING),
    kept: await rows(KEPT),
  });

  beforeAll(async () => {
    await moveIn(`${OLDER_TEXTS}; update sites set socials = '{"Telegram": "https://telegram.example/samovar"}'`);
    before = await whatIsThere();
    // As it was for bookings from before the table of what they keep.
    await session.query('delete from booking_tables where booking_id in (select booking_id from booking_tables limit 3)');
    await start({});
  });
  afterAll(moveOut);

  it('has every row, an order with its lines and a booking with its tables among them', async () => {
    expect(before.counts).toMatchObject({ table_holds: 1, rate_limits: 1, dead_letters: 1, webhook_deliveries: 1, message_texts: 1 });
    expect([before.orders.length > 50, before.bookings.length > 30, before.kept.length > 10]).toEqual([true, true, true]);
    // Tables that have come since are none of its rows.
    expect(await whatIsThere()).toMatchObject(before);
  });

  it('has its social networks as a list', async () => {
    expect(await rows('select socials from sites')).toEqual([{ socials: [{ name: 'Telegram', url: 'https://telegram.example/samovar' }] }]);
  });

  it('has done its migrations', async () => {
    const files = fs.readdirSync(path.resolve(__dirname, '../../database/migrations')).filter((name) => /\.(sql|js)$/.test(name));
    expect((await rows('select name from strapi_migrations order by name')).map(({ name }) => name)).toEqual(files.sort());
  });

  it('has what a new house has: each constraint as the files say, and no index that nobody wants', async () => {
    await expect(session.query('update cart_items set quantity = 100')).rejects.toThrow('cart_items_quantity_range');
    const fresh = await newDatabase('house');
    const wanted = await on(fresh, (client) => rows(CATALOG, client)).finally(() => fresh.drop());
    expect(await rows(CATALOG)).toEqual(wanted);
  });
});

describe('a constraint that its rows don’t keep', () => {
  const COMPLAINT =
    /the constraint cart_items_quantity_range on cart_items can’t be made, one row stands against it \(id \d+\); see database\/constraints\/40-cart\.sql:\d+\./;
  const isFormerInForce = async (): Promise<boolean> =>
    (await rows(`select from pg_constraint where conname = 'cart_items_quantity_range' and pg_get_constraintdef(oid) like '%1000%'`))
      .length === 1;

  beforeAll(() => moveIn(`${OLDER_TEXTS}; update cart_items set quantity = 100`));
  afterAll(moveOut);

  it('stops the start in production with a plain word of what, where, how many and what to do', async () => {
    const stopped = launchInstance({ env: { ...ALONE, DATABASE_URL: database.url, NODE_ENV: 'production', LOG_FORMAT: 'pretty' } });
    await expect(stopped.port).rejects.toThrow('before it listened');
    expect((await stopped.ended).code).toBe(1);
    expect(stopped.output()).toMatch(COMPLAINT);
    expect(stopped.output()).toContain('Mend or remove these rows and start again');
    expect(stopped.output()).not.toContain('    at ');
    expect(await isFormerInForce()).toBe(true);
  });

  it('is told in development, where the house opens with what it was before', async () => {
    const output = await start({ NODE_ENV: 'development' });
    expect(output).toMatch(COMPLAINT);
    expect(output).toContain('What it was before stays in force');
    expect(await isFormerInForce()).toBe(true);
  });
});
