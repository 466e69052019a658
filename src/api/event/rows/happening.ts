/** When and where an event is and how it is reached, as letters and calendars tell it. */
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { PLACE, TIMEZONE, WITH_PLACE } from './event-place';

/** Times as ISO texts. */
export interface Happening {
  documentId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  timezone: string;
  place: string;
  /** Whose clock, phone and address hold: the event's venue, else the house's first. */
  venue: string | null;
  phone: string | null;
  email: string | null;
  reason: string | null;
  changedAt: string;
  sequence: number;
}

interface Row extends Omit<Happening, 'startsAt' | 'endsAt' | 'changedAt'> {
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
}

const EVENT = `
  select e.document_id as "documentId", e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", ${TIMEZONE} as timezone, ${PLACE} as place,
    h.name as venue, h.phone, h.email, e.cancel_reason as reason, e.revision + coalesce((select t.revision from tickets t where t.document_id = :ticket), 0) as "sequence",
    greatest(e.updated_at, (select t.updated_at from tickets t where t.document_id = :ticket)) as "changedAt"
  from events e ${WITH_PLACE}`;

/**
 * @param where SQL over the events `e`, with an order and a limit where it likes
 * @param bindings `ticket`, its documentId, where the ticket may have changed after the event
 */
export async function happenings(trx: Trx, where: string, bindings: Record<string, unknown>): Promise<Happening[]> {
  const rows = await rowsOf<Row>(trx, `${EVENT} where ${where}`, { ticket: null, ...bindings });
  return rows.map(({ changedAt, startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }));
}

export const happening = async (trx: Trx, where: string, bindings: Record<string, unknown>): Promise<Happening | undefined> =>
  (await happenings(trx, where, bindings))[0];
