/** Around a change of an event: what is moved is told, what is called off gives its tickets back, nothing begins in the past. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { changedFields, checkEvent, checkPublishable } from '#domain/event/event';
import { eventChanged } from '#domain/event/events';
import { emit } from '#platform/events/emit';
import { moveAll } from '#platform/documents/status-gate';
import { inTransaction, toRow, type Row, type Trx } from '#platform/postgres/rows';
import { TICKET } from '../../ticket/rows/lock-ticket';
import { lockEvent, withChange, type StoredEvent } from '../rows/lock-event';

export const keepWord = <T>(strapi: Core.Strapi, documentId: string, data: Row, write: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (trx) => {
    const before = await lockEvent(strapi, trx, documentId);
    checkEvent(withChange(before, data));
    const result = await write();
    await settle(strapi, trx, before, await lockEvent(strapi, trx, documentId));
    return result;
  });

async function settle(strapi: Core.Strapi, trx: Trx, before: StoredEvent, after: StoredEvent): Promise<void> {
  if (after.status === 'cancelled' && before.status === 'published') return giveBack(strapi, trx, after);
  if (after.status !== 'published') return;
  const isMoved = after.startsAt.getTime() !== before.startsAt.getTime();
  if (before.status === 'draft' || isMoved) checkPublishable(after, clock.now());
  const fields = before.status === 'published' ? changedFields(before, after) : [];
  if (fields.length > 0) await emit(strapi, 'event.changed', { subject: after.documentId, payload: eventChanged(after, before, fields) });
}

/** Each ticket with an event of its own; its holder hears of it once, from the event. */
async function giveBack(strapi: Core.Strapi, trx: Trx, event: StoredEvent): Promise<void> {
  const live = await trx('tickets').where({ event_id: event.id, status: 'confirmed' }).orderBy('id').forUpdate().select<Row[]>('*');
  const tickets = live.map((raw) => toRow(strapi, TICKET, raw));
  await moveAll(strapi, TICKET, tickets, { to: 'cancelled', fields: { cancelledBy: 'event' } });
}
