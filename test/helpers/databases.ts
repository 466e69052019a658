/** Databases beside the run's own: empty, or copied from one that a start has furnished, because that takes seconds and a copy takes none. */
import { createId } from '@paralleldrive/cuid2';
import { Client } from 'pg';
import { launchInstance } from './instance';
import { eventually } from './patience';

/** `house`: as a first start leaves it. `demo`: with the busy evening. Made once in a run; global-teardown.js takes them away. */
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

async function execute(statement: string, values: unknown[] = []): Promise<unknown[]> {
  const session = new Client({ connectionString: run().href });
  await session.connect();
  return session
    .query(statement, values)
    .then(({ rows }) => rows as unknown[])
    .finally(() => session.end());
}

/** The file that needs one first makes it. @returns its name */
async function furnished(furniture: 'house' | 'demo'): Promise<string> {
  const name = `${run().pathname.slice(1)}_${furniture}`;
  if ((await execute('select from pg_database where datname = $1', [name])).length > 0) return name;
  const { url, drop } = await newDatabase('nothing');
  const maker = launchInstance({ env: { DATABASE_URL: url, RUN_JOBS: 'false', DEMO: String(furniture === 'demo') } });
  try {
    await maker.port;
    await maker.stop();
    await execute(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);
  } catch (error) {
    await maker.stop('SIGKILL');
    await drop();
    throw error;
  }
  return name;
}

/** PostgreSQL may be tidying the tables up at that moment, and only a superuser may stop it. */
async function dropped(name: string): Promise<void> {
  await eventually(() => execute(`drop database if exists ${name} with (force)`));
}
