/** What happens to tickets by the passing of time. Safe on any number of instances: the rows are locked, and a reminder is marked as it is told. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { ON_SALE } from '#domain/event/event';
import { dueForReminder } from '#domain/notification/reminder';
import { ticketPayload } from '#domain/ticket/events';
import { HELD_TICKETS } from '#domain/ticket/ticket';
import { emit } from '#platform/events/emit';
import { inTransaction, toRow, type Row } from '#platform/postgres/rows';
import { oneByOne } from '#platform/jobs/one-by-one';
import { whereSoon } from '#platform/jobs/soon';

const TICKET = 'api::ticket.ticket';
const AT_ONCE = 500;

interface Holder {
  event: number;
  owner: number;
  starts_at: Date;
}

/** A day before, each holder once, however many tickets there are. @returns how many. */
export async function remindHolders(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  const due = await strapi.db
    .connection('tickets as t')
    .join('events as e', 'e.id', 't.event_id')
    .whereIn('t.status', [...HELD_TICKETS])
    .whereIn('e.status', [...ON_SALE])
    .whereNotNull('t.owner_id')
    .where(whereSoon({ starts: 'e.starts_at', booked: 't.booked_at', reminded: 't.reminded_at' }, now))
    .distinct<Holder[]>('t.event_id as event', 't.owner_id as owner', 'e.starts_at')
    .orderBy('e.starts_at')
    .limit(AT_ONCE);
  const work = async (at: number) => Number(await remind(strapi, due[at] as Holder, now));
  return oneByOne(strapi, { job: 'remindHolders', due: [...due.keys()], work });
}

const remind = (strapi: Core.Strapi, { event, owner }: Holder, now: Date): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const sale = await trx('events')
      .where({ id: event })
      .whereIn('status', [...ON_SALE])
      .forShare()
      .first<{ starts_at: Date } | undefined>('starts_at');
    if (!sale) return false;
    const rows = await trx('tickets')
      .where({ event_id: event, owner_id: owner })
      .whereIn('status', [...HELD_TICKETS])
      .whereNull('reminded_at')
      .orderBy('id')
      .forUpdate()
      .select<Row[]>('*');
    const tickets = rows.map(
      (raw) => toRow(strapi, TICKET, raw) as Row & { id: number; documentId: string; bookedAt: Date; remindedAt: Date | null },
    );
    const due = tickets.filter((ticket) => dueForReminder({ ...ticket, startsAt: sale.starts_at }, now));
    const [first] = due;
    if (!first) return false;
    const ids = due.map(({ id }) => id);
    await trx('tickets').whereIn('id', ids).update({ reminded_at: now });
    await emit(strapi, 'ticket.reminder_due', { subject: first.documentId, payload: { ...ticketPayload(first), quantity: ids.length } });
    return true;
  });
