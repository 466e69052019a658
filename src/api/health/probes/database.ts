/** Asks PostgreSQL over a connection of its own: a full pool or a hanging server must not hang the answer. */
import { Client } from 'pg';
import { LAST_RUNS, type JobRun } from '#platform/jobs/runs';

export interface Backlog {
  /** Counted up to 10,000. */
  unsent: number;
  oldestSeconds: number | null;
  /** Given up on; each blocks its key until somebody decides. */
  dead: number;
}

/** Mails that should have left. */
export interface MailBacklog {
  waiting: number;
  oldestSeconds: number | null;
}

export interface Found {
  backlog: Backlog;
  mails: MailBacklog;
  runs: JobRun[];
}

/** Tried in vain, or not even tried when their time had come; counted up to 10,000. */
const MAILS = `
  select count(*)::int as waiting, extract(epoch from now() at time zone 'utc' - min(created_at))::float8 as "oldestSeconds"
  from (select created_at from notifications where status = 'pending' and channel = 'email'
    and (attempts > 0 or next_attempt_at < now() at time zone 'utc' - interval '1 minute') limit 10000) waiting`;

const BACKLOG = `
  select
    (select count(*)::int from (select from outbox_events where sent_at is null and dead_at is null limit 10000) waiting) as unsent,
    (select count(*)::int from (select from outbox_events where sent_at is null and dead_at is not null limit 10000) given_up) as dead,
    (select extract(epoch from now() at time zone 'utc' - occurred_at)::float8 from outbox_events
      where sent_at is null and dead_at is null order by id limit 1) as "oldestSeconds"`;

/** @returns what waits and what ran, or null when the database gives no answer in time. */
export async function askDatabase(connection: { connectionString: string; ssl: false | object }, patience: number): Promise<Found | null> {
  const client = new Client({ ...connection, application_name: 'samovar-health', connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = ask(client).catch(() => null);
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
    hangUp(client);
  }
}

async function ask(client: Client): Promise<Found | null> {
  await client.connect();
  const [backlog] = (await client.query<Backlog>(BACKLOG)).rows;
  const [mails] = (await client.query<MailBacklog>(MAILS)).rows;
  const { rows: runs } = await client.query<JobRun>(LAST_RUNS);
  return backlog && mails ? { backlog: inSeconds(backlog), mails: inSeconds(mails), runs } : null;
}

const inSeconds = <T extends { oldestSeconds: number | null }>(row: T): T => ({
  ...row,
  oldestSeconds: row.oldestSeconds === null ? null : Math.max(0, Math.round(row.oldestSeconds)),
});

/** A polite goodbye waits for a server that may never answer; the socket is closed either way. */
function hangUp(client: Client): void {
  const { stream } = (client as { connection: { stream: { destroy(): void } } }).connection;
  const cut = setTimeout(() => stream.destroy(), 100);
  void client
    .end()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(cut);
      stream.destroy();
    });
}
