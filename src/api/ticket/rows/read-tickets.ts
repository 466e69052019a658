/** Tickets as their owners see them, and as whoever stands at the door does: without the code. */
import { DomainError } from '#domain/errors';
import { fromJson, rowsOf, type Trx } from '#platform/postgres/rows';
import type { AttendeeView, TicketView } from '../actions/ticket-fields';
import { PLACE, TIMEZONE, WITH_PLACE } from '../../event/rows/event-place';

const moment = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FACTS = `'documentId', t.document_id, 'status', t.status, 'holderName', t.holder_name, 'price', t.price::float8, 'currency', t.currency,
  'bookedAt', ${moment('t.booked_at')}, 'checkedInAt', ${moment('t.checked_in_at')}, 'cancelledBy', t.cancelled_by, 'cancelReason', t.cancel_reason`;

const MINE = `
  select json_build_object(${FACTS}, 'code', t.code, 'purchase', t.purchase,
    'event', json_build_object('documentId', e.document_id, 'title', e.title, 'slug', e.slug, 'status', e.status,
      'startsAt', ${moment('e.starts_at')}, 'endsAt', ${moment('e.ends_at')}, 'timezone', ${TIMEZONE}, 'place', ${PLACE})) as ticket
  from tickets t join events e on e.id = t.event_id ${WITH_PLACE}`;

const AT_THE_DOOR = `
  select json_build_object(${FACTS}, 'checkedInBy', t.checked_in_by, 'bookedBy', p.display_name) as ticket
  from tickets t left join profiles p on p.user_id = t.owner_id`;

async function tickets<View>(trx: Trx, sql: string, bindings: Record<string, unknown>): Promise<View[]> {
  const rows = await rowsOf<{ ticket: unknown }>(trx, sql, bindings);
  return rows.map((row) => fromJson<View>(row.ticket));
}

export async function readTicket(trx: Trx, documentId: string): Promise<TicketView> {
  const [ticket] = await tickets<TicketView>(trx, `${MINE} where t.document_id = :documentId`, { documentId });
  if (!ticket) throw new Error(`The ticket ${documentId} vanished`);
  return ticket;
}

export const ticketsOfPurchase = (trx: Trx, purchase: string): Promise<TicketView[]> =>
  tickets(trx, `${MINE} where t.purchase = :purchase order by t.id`, { purchase });

/** Newest first. */
export async function ticketsOf(
  trx: Trx,
  owner: number,
  page: { page: number; pageSize: number },
): Promise<{ tickets: TicketView[]; total: number }> {
  const [counted] = await trx('tickets').where({ owner_id: owner }).count<{ count: string }[]>('* as count');
  const offset = (page.page - 1) * page.pageSize;
  const shown = await tickets<TicketView>(trx, `${MINE} where t.owner_id = :owner order by t.id desc limit :limit offset :offset`, {
    owner,
    limit: page.pageSize,
    offset,
  });
  return { tickets: shown, total: Number(counted?.count ?? 0) };
}

/** By name, as they are looked for at the door. @param documentId of the event @throws DomainError `request.not_found`. */
export async function attendeesOf(
  trx: Trx,
  documentId: string,
  page: { page: number; pageSize: number },
): Promise<{ attendees: AttendeeView[]; total: number }> {
  const event = await trx('events').where({ document_id: documentId }).first<{ id: number } | undefined>('id');
  if (!event) throw new DomainError('request.not_found');
  const [counted] = await trx('tickets').where({ event_id: event.id }).count<{ count: string }[]>('* as count');
  const offset = (page.page - 1) * page.pageSize;
  const attendees = await tickets<AttendeeView>(
    trx,
    `${AT_THE_DOOR} where t.event_id = :event order by lower(t.holder_name), t.id limit :limit offset :offset`,
    { event: event.id, limit: page.pageSize, offset },
  );
  return { attendees, total: Number(counted?.count ?? 0) };
}

export async function readAttendee(trx: Trx, documentId: string): Promise<AttendeeView> {
  const [ticket] = await tickets<AttendeeView>(trx, `${AT_THE_DOOR} where t.document_id = :documentId`, { documentId });
  if (!ticket) throw new Error(`The ticket ${documentId} vanished`);
  return ticket;
}
