/** How events flow right now: what waits, what failed where, how many a minute, who reads. */
import type { Core } from '@strapi/strapi';
import { groupStates, transportState } from '../start';
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
  select topic, count(*)::int as unsent, count(*) filter (where attempts > 0 and dead_at is null)::int as failing, count(*) filter (where dead_at is not null)::int as dead
  from outbox_events where sent_at is null group by topic order by topic`;

const BY_CONSUMER = `
  select consumer, count(*)::int as letters, max(died_at) as "lastAt" from dead_letters where settled_at is null group by consumer order by consumer`;

export async function overview(strapi: Core.Strapi): Promise<Record<string, unknown>> {
  const ask = async <T>(statement: string): Promise<T[]> => ((await strapi.db.connection.raw(statement)) as { rows: T[] }).rows;
  const [[backlog], rate, topics, failures, lags] = await Promise.all([
    ask(BACKLOG),
    ask(RATE),
    ask(BY_TOPIC),
    ask<{ consumer: string; letters: number }>(BY_CONSUMER),
    groupLags(strapi),
  ]);
  return {
    transport: transportState(),
    backlog,
    ratePerMinute: rate,
    topics,
    consumers: groupStates().map((group) => ({ ...group, lag: lags?.[group.name] ?? null })),
    failures,
  };
}
