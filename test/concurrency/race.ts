/** Fires requests at one barrier, at one instance or at several, and can take a lock out of the application to show that it is needed. */
import { createId } from '@paralleldrive/cuid2';
import { unique } from '../helpers/house';
import { eventually } from '../helpers/patience';

export interface Answer {
  status: number;
  body: any;
  code: string | null;
  /** The answer as it came. */
  text: string;
  type: string | null;
}

export interface Shot {
  url: string;
  token: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  key?: string;
}

export async function fire({ url, token, method = 'POST', path, body, key }: Shot): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  return {
    status: response.status,
    body: answer,
    code: answer?.error?.details?.code ?? null,
    text,
    type: response.headers.get('content-type'),
  };
}

/** All of them stand ready before the first one goes. */
export async function race(shots: readonly Shot[]): Promise<Answer[]> {
  let open: () => void = () => undefined;
  const barrier = new Promise<void>((resolve) => (open = resolve));
  const runs = shots.map(async (shot) => {
    await barrier;
    return fire(shot);
  });
  open();
  return Promise.all(runs);
}

/** How many answers had each status (and code): {"201": 3, "409 cart.empty": 47}. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of answers) {
    const word = code ? `${status} ${code}` : String(status);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

export interface Guest {
  id: number;
  token: string;
}

/** Many customers at once, signed in without the slow work of hashing a password for each. */
export const crowd = (size: number, role = 'customer'): Promise<Guest[]> => Promise.all(Array.from({ length: size }, () => signedIn(role)));

async function signedIn(type: string): Promise<Guest> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  const username = unique('guest');
  const data = {
    documentId: createId(),
    username,
    email: `${username}@samovar.test`,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  };
  const user: { id: number } = await strapi.db.query('plugin::users-permissions.user').create({ data });
  const sessions = strapi.sessionManager!('users-permissions');
  const { token: refresh } = await sessions.generateRefreshToken(String(user.id), createId(), { type: 'refresh' });
  const access = (await sessions.generateAccessToken(refresh)) as { token: string };
  return { id: user.id, token: access.token };
}

interface Statements {
  _query(connection: unknown, statement: { sql: string; options?: object }): Promise<unknown>;
}

/** Runs the work while every SQL statement of the shared instance is rewritten: the control of a race is the same code without its lock. */
export async function rewriting<T>(rewrite: (sql: string) => string, work: () => Promise<T>): Promise<T> {
  const statements = Object.getPrototypeOf(strapi.db.connection.client) as Statements;
  const original = statements._query;
  statements._query = function (connection, statement) {
    const sql = rewrite(statement.sql);
    // A connection keeps a named statement as it first saw it.
    if (sql !== statement.sql) Object.assign(statement, { sql, options: { ...statement.options, name: undefined } });
    return original.call(this, connection, statement);
  };
  try {
    return await work();
  } finally {
    statements._query = original;
  }
}

export const withoutRowLocks = (sql: string): string =>
  sql
    .replace(/ for update(?: of \w+)?/gi, '')
    .replace(
      /^update carts set updated_at = (\$\d) where owner_id = (\$\d) returning id, document_id$/,
      'select id, document_id from carts where $1::timestamp is not null and owner_id = $2',
    );

/** So many wait for a lock of another transaction. */
export async function lockWaits(count: number): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await eventually(
    () => strapi.db.connection.raw(waiting),
    ({ rows }) => rows.length >= count,
  );
}
