/** Databases beside the run's own: empty, or copied from one that a start has furnished, because that takes seconds and a copy takes none. */
import { createId } from '@paralleldrive/cuid2';
import { Client, type DatabaseError } from 'pg';
import { launchInstance } from './instance';
import { eventually, until } from './patience';

const FURNISHING_MS = 150_000;
/** PostgreSQL's words for a name that is taken: by a database, or by one that is being made. */
const TAKEN = ['42P04', '23505'];

/** `house`: as a first start leaves it. `demo`: with the busy evening. Made once in a run; scripts/test.mjs takes them away. */
export type Furniture = 'nothing' | 'house' | 'demo';

export interface Database {
  url: string;
  drop: () => Promise<void>;
}

export async function newDatabase(furniture: Furniture): Promise<Database> {
  const name = `beside_${createId()}`;
  await execute(`create database ${name}${furniture === 'nothing' ? '' : ` template ${await furnished(furniture)}`}`);
  return { url: addressOf(name), drop: () => dropped(name) };
}

const run = () => new URL(process.env.DATABASE_URL ?? '');
const addressOf = (name: string): string => Object.assign(run(), { pathname: `/${name}` }).href;

async function connected<T>(work: (session: Client) => Promise<T>): Promise<T> {
  const session = new Client({ connectionString: run().href });
  await session.connect();
  return work(session).finally(() => session.end());
}
const execute = (statement: string): Promise<unknown> => connected((session) => session.query(statement));

/** Whoever needs one first makes it; the others, those of other lanes too, wait for it. @returns its name */
async function furnished(furniture: 'house' | 'demo'): Promise<string> {
  const name = `${process.env.TEST_TEMPLATES ?? run().pathname.slice(1)}_${furniture}`;
  await connected((session) =>
    until(
      `${name} is furnished`,
      async () => {
        const { rows } = await session.query<{ datname: string }>('select datname from pg_database where datname in ($1, $2)', [
          name,
          siteOf(name),
        ]);
        const known = rows.map(({ datname }) => datname);
        return known.includes(name) || (known.length === 0 && furnish(name, furniture));
      },
      FURNISHING_MS,
    ),
  );
  return name;
}

const siteOf = (name: string): string => `${name}_under_way`;

/** While it has its other name, somebody is at work in it. @returns false when that is another lane */
async function furnish(name: string, furniture: 'house' | 'demo'): Promise<boolean> {
  const site = siteOf(name);
  const begin = `create database ${site}${furniture === 'demo' ? ` template ${await furnished('house')}` : ''}`;
  try {
    await execute(begin);
  } catch (error) {
    if (TAKEN.includes((error as DatabaseError).code ?? '')) return false;
    throw error;
  }
  const maker = launchInstance({ env: { DATABASE_URL: addressOf(site), RUN_JOBS: 'false', DEMO: String(furniture === 'demo') } });
  try {
    await maker.port;
    await maker.stop();
    await execute(`alter database ${site} rename to ${name}`);
    return true;
  } catch (error) {
    await maker.stop('SIGKILL');
    await dropped(site);
    throw error;
  }
}

/** PostgreSQL may be tidying the tables up at that moment, and only a superuser may stop it. */
async function dropped(name: string): Promise<void> {
  await eventually(() => execute(`drop database if exists ${name} with (force)`));
}
