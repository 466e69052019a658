/** The event log is kept for so many days, and what is not sent yet for as long as that takes. Moves stay in a form of their own: history and takings are read from them. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Retention } from '#platform/jobs/retention';

const BATCH = 5_000;

/** Few at a time: no lock is held for long, and a checkout beside it waits for nothing. */
const FORGET = `
  with old as (
    select id from outbox_events where sent_at is not null and occurred_at < now() at time zone 'utc' - make_interval(days => :days) limit :batch
  ), gone as (
    delete from outbox_events where id in (select id from old) returning *
  ), kept as (
    insert into past_moves (id, event_id, name, key, payload, actor, occurred_at)
    select id, document_id, name, key, payload, actor, occurred_at from gone where jsonb_exists(payload, 'to') on conflict do nothing
  )
  select count(*)::int as count from gone`;

/** What was handled is known for a while longer than it can be sent again. */
const INBOX_DAYS_MORE = 30;
const FORGET_SEEN = `
  with old as (select ctid from inbox where handled_at < now() - make_interval(days => :days) limit :batch),
    gone as (delete from inbox where ctid in (select ctid from old) returning 1)
  select count(*)::int as count from gone`;

const daysOf = (strapi: Core.Strapi): number => strapi.config.get<number>('events.keptDays');

export const forgetEvents: Retention = {
  what: 'events',
  forget: (connection, strapi) => inBatches(connection, FORGET, daysOf(strapi)),
};

export const forgetSeen: Retention = {
  what: 'events that were handled',
  forget: (connection, strapi) => inBatches(connection, FORGET_SEEN, daysOf(strapi) && daysOf(strapi) + INBOX_DAYS_MORE),
};

/** @param days 0 = for ever */
export async function inBatches(connection: Knex, sql: string, days: number, batch = BATCH): Promise<number> {
  let gone = 0;
  for (let last = batch; days > 0 && last === batch; gone += last) {
    const { rows } = await connection.raw<{ rows: { count: number }[] }>(sql, { days, batch });
    last = rows[0]?.count ?? 0;
  }
  return gone;
}
