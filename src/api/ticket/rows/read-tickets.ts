/** Tickets as their owners see them, and as whoever stands at the door does: without the code. */
import { DomainError } from '#domain/errors';
import type { TicketStatus } from '#domain/ticket/ticket';
import { fromJson, rowsOf, type Trx } from '#platform/postgres/rows';
import type { AttendeeCounts, AttendeeView, TicketView } from '../actions/ticket-fields';
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
  select json_build_object(${FACTS}, 'checkedInBy', t.checked_in_by, 'isAdmittedOutsideHours', coalesce(t.is_admitted_outside_hours, false), 'bookedBy', p.display_name) as ticket
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

export interface TicketQuery {
  status?: TicketStatus | undefined;
  /** documentId */
  event?: string | undefined;
  when?: 'coming' | 'past' | undefined;
}
export interface AttendeeQuery {
  search?: string | undefined;
  status?: TicketStatus | undefined;
}
interface Page {
  page: number;
  pageSize: number;
}

const OF_OWNER = `t.owner_id = :owner and (:status::text is null or t.status = :status) and (:event::text is null or e.document_id = :event)
  and (:when::text is null or (e.ends_at > :now) = (:when = 'coming'))`;

/** Newest first. */
export async function ticketsOf(
  trx: Trx,
  owner: number,
  { status, event, when, now, page, pageSize }: TicketQuery & Page & { now: Date },
): Promise<{ tickets: TicketView[]; total: number }> {
  const asked = { owner, status: status ?? null, event: event ?? null, when: when ?? null, now };
  const [counted] = await rowsOf<{ count: string }>(
    trx,
    `select count(*) from tickets t join events e on e.id = t.event_id where ${OF_OWNER}`,
    asked,
  );
  const bindings = { ...asked, limit: pageSize, offset: (page - 1) * pageSize };
  const shown = await tickets<TicketView>(trx, `${MINE} where ${OF_OWNER} order by t.id desc limit :limit offset :offset`, bindings);
  return { tickets: shown, total: Number(counted?.count ?? 0) };
}

const ATTENDEES = `t.event_id = :event and (:status::text is null or t.status = :status)
  and (:words::text is null or concat_ws(' ', t.holder_name, p.display_name) ilike :words)`;

/** By name, as they are looked for at the door. @param documentId of the event @throws DomainError `request.not_found`. */
export async function attendeesOf(
  trx: Trx,
  documentId: string,
  { search, status, page, pageSize }: AttendeeQuery & Page,
): Promise<{ attendees: AttendeeView[]; total: number; counts: AttendeeCounts }> {
  const event = await trx('events').where({ document_id: documentId }).first<{ id: number } | undefined>('id');
  if (!event) throw new DomainError('request.not_found');
  const words = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const asked = { event: event.id, status: status ?? null, words };
  const [counted] = await rowsOf<{ count: string }>(
    trx,
    `select count(*) from tickets t left join profiles p on p.user_id = t.owner_id where ${ATTENDEES}`,
    asked,
  );
  const attendees = await tickets<AttendeeView>(
    trx,
    `${AT_THE_DOOR} where ${ATTENDEES} order by lower(t.holder_name), t.id limit :limit offset :offset`,
    { ...asked, limit: pageSize, offset: (page - 1) * pageSize },
  );
  return { attendees, total: Number(counted?.count ?? 0), counts: await countsOf(trx, event.id) };
}

async function countsOf(trx: Trx, event: number): Promise<AttendeeCounts> {
  const rows = await trx('tickets')
    .where({ event_id: event })
    .groupBy('status')
    .select<{ status: TicketStatus; count: string }[]>('status', trx.raw('count(*)'));
  const count = (status: TicketStatus): number => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { confirmed: count('confirmed'), checked_in: count('checked_in'), cancelled: count('cancelled') };
}

export async function readAttendee(trx: Trx, documentId: string): Promise<AttendeeView> {
  const [ticket] = await tickets<AttendeeView>(trx, `${AT_THE_DOOR} where t.document_id = :documentId`, { documentId });
  if (!ticket) throw new Error(`The ticket ${documentId} vanished`);
  return ticket;
}
