/** When somebody of the house answers: by the venue's hours of the chat, else by its opening hours. */
import type { Schedule, Weekday } from '#domain/time';
import { fromJson, type Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

interface Row {
  timezone: string;
  hours: unknown;
  closures: unknown;
}

const READ = statement(
  'chat_schedule',
  `select v.timezone,
    (select json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes))::text from components_venue_opening_hours h
      join venues_cmps c on c.cmp_id = h.id and c.entity_id = v.id and c.field = case when exists (
        select from venues_cmps own where own.entity_id = v.id and own.field = 'chatHours') then 'chatHours' else 'hours' end) as hours,
    (select json_agg(json_build_object('startsAt', x.starts_at, 'endsAt', x.ends_at))::text from components_venue_closures x
      join venues_cmps c on c.cmp_id = x.id and c.entity_id = v.id and c.field = 'closures') as closures
  from venues v where v.id = coalesce(:venue, (select id from venues order by rank, id limit 1))`,
);

/** @param venue row id; null = the house's first @returns null where there is no venue */
export async function chatSchedule(trx: Trx, venue: number | null): Promise<Schedule | null> {
  const [row] = await prepared<Row>(trx, READ, { venue });
  if (!row) return null;
  const hours = fromJson<{ weekday: Weekday; opens: string; closes: string }[] | null>(row.hours) ?? [];
  const closures = fromJson<{ startsAt: string; endsAt: string }[] | null>(row.closures) ?? [];
  return {
    timezone: row.timezone,
    hours,
    closures: closures.map(({ startsAt, endsAt }) => ({ startsAt: utc(startsAt), endsAt: utc(endsAt) })),
  };
}

/** Columns of moments have no zone: they are UTC. */
const utc = (moment: string): Date => new Date(`${moment.replace(/Z$/, '')}Z`);
