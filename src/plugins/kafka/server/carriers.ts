/** Who carries events: every process that does says every few seconds how it fares, so that the monitor of any process knows about all of them. */
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { fromJson } from '#platform/postgres/rows';
import { connectionOf } from '#platform/postgres/signals';
import type { GroupState } from '#platform/events/transport-state';
import { within } from './pause';

const BEAT_MS = 5_000;
const SILENT_SECONDS = 20;
const CLOSE_MS = 2_000;

export interface Fare {
  transport: string;
  /** Whether it takes part in sending; one that only reads does not. */
  sends: boolean;
  trouble: string | null;
  consumers: GroupState[];
}
export interface Carrier extends Fare {
  troubleSince: Date | null;
}

const TELL = `
  insert into event_carriers as known (id, transport, sends, trouble, trouble_since, consumers)
  values ($1, $2, $3, $4, case when $4::text is not null then now() end, $5)
  on conflict (id) do update set transport = excluded.transport, sends = excluded.sends, trouble = excluded.trouble, consumers = excluded.consumers,
    trouble_since = case when excluded.trouble is not null then coalesce(known.trouble_since, now()) end, seen_at = now()`;
const FORGET = `delete from event_carriers where id = $1 or seen_at < now() - interval '1 hour'`;

const id = `${hostname()}:${process.pid}`;
let timer: NodeJS.Timeout | undefined;

/** By a connection of its own: the pool is for guests, and may be what is in trouble. */
export function startTelling(strapi: Core.Strapi, fare: () => Fare): void {
  const tell = async () => {
    const { transport, sends, trouble, consumers } = fare();
    await once(strapi, TELL, [id, transport, sends, trouble, JSON.stringify(consumers)]);
  };
  const beat = () => void tell().catch((error: Error) => strapi.log.debug(`Nobody hears how events fare: ${error.message}`));
  beat();
  timer = setInterval(beat, BEAT_MS).unref();
}

export async function stopTelling(strapi: Core.Strapi): Promise<void> {
  if (!timer) return;
  clearInterval(timer);
  timer = undefined;
  await within(CLOSE_MS, once(strapi, FORGET, [id]));
}

async function once(strapi: Core.Strapi, statement: string, values: unknown[]): Promise<void> {
  const connection = new Client({ ...connectionOf(strapi), application_name: 'samovar-carriers', connectionTimeoutMillis: BEAT_MS });
  connection.on('error', () => undefined);
  try {
    await connection.connect();
    await connection.query(statement, values);
  } finally {
    await connection.end().catch(() => undefined);
  }
}

/** Those that were heard of a moment ago. */
export async function carriers(strapi: Core.Strapi): Promise<Carrier[]> {
  const { rows } = (await strapi.db.connection.raw(
    `select transport, sends, trouble, trouble_since as "troubleSince", consumers from event_carriers
     where seen_at > now() - interval '${SILENT_SECONDS} seconds' order by id`,
  )) as { rows: Carrier[] };
  return rows.map((row) => ({ ...row, consumers: fromJson<GroupState[]>(row.consumers) }));
}
