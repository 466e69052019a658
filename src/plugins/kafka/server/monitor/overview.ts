/** How events flow right now: what waits, what failed where, how many a minute, who carries and who reads. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import type { ConsumerFare, Overview } from '../../contract/monitor';
import { carriers, type Carrier } from '../carriers';
import { groupLags } from './lag';

const BACKLOG = `
  select (select count(*)::int from outbox_events where sent_at is null and dead_at is null) as unsent,
    (select count(*)::int from outbox_events where sent_at is null and dead_at is null and attempts > 0) as failing,
    (select count(*)::int from outbox_events where sent_at is null and dead_at is not null) as dead,
    (select greatest(0, extract(epoch from now() at time zone 'utc' - occurred_at))::float8 from outbox_events
      where sent_at is null and dead_at is null order by id limit 1) as "oldestSeconds"`;

const RATE = `
  select m.minute, coalesce(e.count, 0)::int as emitted
  from generate_series(date_trunc('minute', now() at time zone 'utc') - interval '59 minutes', date_trunc('minute', now() at time zone 'utc'), interval '1 minute') as m(minute)
  left join (
    select date_trunc('minute', occurred_at) as minute, count(*) from outbox_events
    where occurred_at >= now() at time zone 'utc' - interval '1 hour' group by 1
  ) e on e.minute = m.minute
  order by m.minute`;

const BY_TOPIC = `
  select topic, count(*) filter (where dead_at is null)::int as unsent, count(*) filter (where attempts > 0 and dead_at is null)::int as failing, count(*) filter (where dead_at is not null)::int as dead
  from outbox_events where sent_at is null group by topic order by topic`;

const BY_CONSUMER = `
  select consumer, count(*)::int as letters, max(died_at) as "lastAt" from dead_letters where settled_at is null group by consumer order by consumer`;

const BY_ENDPOINT = `
  select e.id, e.name, e.is_active as "isActive", count(*) filter (where d.state = 'waiting' and d.attempts > 0)::int as waiting,
    count(*) filter (where d.state = 'failed')::int as failed
  from webhook_endpoints e left join webhook_deliveries d on d.endpoint_id = e.id and d.state <> 'delivered' group by e.id order by e.name`;

export async function overview(strapi: Core.Strapi): Promise<Overview> {
  const ask = async (statement: string): Promise<never[]> => ((await strapi.db.connection.raw(statement)) as { rows: never[] }).rows;
  const alive = await carriers(strapi);
  const [[backlog], ratePerMinute, topics, failures, endpoints, consumers] = await Promise.all([
    ask(BACKLOG),
    ask(RATE),
    ask(BY_TOPIC),
    ask(BY_CONSUMER),
    ask(BY_ENDPOINT),
    consumersOf(strapi, alive),
  ]);
  return {
    now: clock.now().toISOString(),
    flow: flowOf(alive),
    // One row, whose columns the statement names as the contract does.
    backlog: backlog as never,
    ratePerMinute,
    topics,
    consumers,
    failures,
    endpoints,
  };
}

/** In trouble only where none of the senders gets through. */
export function flowOf(alive: readonly Carrier[]): Overview['flow'] {
  const senders = alive.filter(({ sends }) => sends);
  const isStuck = senders.length > 0 && senders.every(({ trouble }) => trouble !== null);
  const since = senders.map(({ troubleSince }) => troubleSince?.getTime() ?? Infinity);
  return {
    transport: alive[0]?.transport ?? 'none',
    isCarried: senders.length > 0,
    trouble: isStuck ? (senders[0]?.trouble ?? null) : null,
    since: isStuck ? new Date(Math.min(...since)).toISOString() : null,
  };
}

/** A group has members in several processes: it works where one of them does. */
async function consumersOf(strapi: Core.Strapi, alive: readonly Carrier[]): Promise<ConsumerFare[]> {
  const members = alive.flatMap(({ consumers }) => consumers);
  const names = [...new Set(members.map(({ name }) => name))].sort();
  const lags = names.length > 0 && flowOf(alive).trouble === null ? await groupLags(strapi, names) : null;
  return names.map((name) => {
    const own = members.filter((member) => member.name === name);
    const isRunning = own.some((member) => member.isRunning);
    return {
      name,
      isRunning,
      crashes: own.reduce((sum, { crashes }) => sum + crashes, 0),
      trouble: isRunning ? null : (own[0]?.trouble ?? null),
      lag: lags?.[name] ?? null,
    };
  });
}
