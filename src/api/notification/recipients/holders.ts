/** Whoever has a ticket for an event, each person once: also those who are in already, and those whose tickets went with it. */
import type { Envelope } from '#domain/events';
import { SEATED_TICKETS } from '#domain/ticket/ticket';
import type { Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { people } from './people';
import type { Recipient } from './recipient';

const HOLDERS = `u.id in (
  select t.owner_id from tickets t join events e on e.id = t.event_id
  where e.document_id = :subject and t.booked_at <= :at::timestamptz at time zone 'utc' and (t.status in (${sqlList(SEATED_TICKETS)}) or t.cancelled_by = 'event'))`;

/** Who booked later has seen how it stands. */
export const holders = (trx: Trx, { subject, occurredAt }: Envelope): Promise<Recipient[]> =>
  people(trx, HOLDERS, { subject, at: occurredAt });
