/** A database of its own with a few guests and dishes, written by SQL: nothing of the application under test is needed to look at what it left. */
import { createId } from '@paralleldrive/cuid2';
import { Client } from 'pg';
import { PASSWORD, PASSWORD_HASH } from '../helpers/house';
import { newDatabase, type Furniture } from '../helpers/databases';
import { launchInstance } from '../helpers/instance';
import { fire } from '../concurrency/race';

export interface House {
  url: string;
  sql: <R = Record<string, never>>(text: string, values?: unknown[]) => Promise<R[]>;
  /** A connection apart, for holding locks. */
  session: () => Promise<Client>;
  drop: () => Promise<void>;
}

/** Nobody is in it. @param furniture `nothing` for a first start */
export async function emptyHouse(furniture: Furniture = 'house'): Promise<House> {
  const { url, drop } = await newDatabase(furniture);
  const session = async (): Promise<Client> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const eye = await session();
  return {
    url,
    session,
    sql: async <R>(text: string, values: unknown[] = []) => (await eye.query(text, values)).rows as R[],
    drop: async () => {
      await eye.end();
      await drop();
    },
  };
}

const ROW = 'document_id, created_at, updated_at, published_at';
const NEW = `$1, now(), now(), now()`;

/** @returns the dish's documentId; five portions are left of it. */
export async function addDish({ sql }: House): Promise<string> {
  const id = createId();
  await sql(
    `insert into dishes (${ROW}, name, slug, price, is_available, is_sold_out, preparation_minutes, portions_left) values (${NEW}, $1, $1, 4.5, true, false, 10, 5)`,
    [id],
  );
  return id;
}

/** @returns the user's id and e-mail, confirmed and a customer. */
export async function addGuest({ sql }: House): Promise<{ id: number; email: string }> {
  const name = createId();
  const email = `${name}@samovar.test`;
  const [user] = await sql<{ id: number }>(
    `with made as (insert into up_users (${ROW}, username, email, provider, password, confirmed, blocked) values (${NEW}, $1, $2, 'local', $3, true, false) returning id)
     insert into up_users_role_lnk (user_id, role_id) select made.id, r.id from made, up_roles r where r.type = 'customer' returning user_id as id`,
    [name, email, PASSWORD_HASH],
  );
  return { id: user?.id ?? 0, email };
}

export async function login(url: string, identifier: string): Promise<string> {
  const { body } = await fire({ url, token: '', path: '/api/auth/local', body: { identifier, password: PASSWORD } });
  return body.jwt;
}

export interface KillAt {
  marker: string;
  skip: number;
  nth: number;
  when: 'before' | 'during' | 'after';
}

/** Each of the first connections that send the marker stops before the statement of its number after it; when all have, the process dies. */
export interface Meeting {
  marker: string;
  holdAt: number[];
}

const PRELOAD = require.resolve('./kill-at-statement.cjs');

/** An instance that can be told at which statement to die: by message, or from its start. */
export async function mortal({ url: DATABASE_URL }: House, env: NodeJS.ProcessEnv = {}, killAt?: KillAt) {
  const launched = launchInstance({ require: PRELOAD, env: { DATABASE_URL, ...env, ...(killAt && { KILL_AT: JSON.stringify(killAt) }) } });
  const heard = (until: (message: unknown) => boolean) =>
    new Promise<unknown>((resolve) => launched.child.on('message', (message) => until(message) && resolve(message)));
  return {
    ...launched,
    url: killAt ? '' : `http://127.0.0.1:${await launched.port}`,
    arm: async (order: KillAt | Meeting): Promise<void> => {
      const armed = heard((message) => message === 'armed');
      launched.child.send(order);
      await armed;
    },
    /** The statements from the marker to the commit. */
    statements: () => heard(Array.isArray) as Promise<string[]>,
  };
}
