/** An event that is called off gives its tickets back, each with an event of its own; its holder hears of it once, from the event. */
import { EVENT_MEANINGS } from '#domain/event/event';
import { HELD_TICKETS } from '#domain/ticket/ticket';
import { moveAll } from '#platform/documents/moves';
import type { Written } from '#platform/documents/write';
import { toRow, type Row } from '#platform/postgres/rows';
import { TICKET } from '../rows/lock-ticket';

export async function returnTickets({ strapi, trx, before, after }: Written<'api::event.event'>): Promise<void> {
  if (after.status !== 'cancelled' || !before || !EVENT_MEANINGS[before.status].isOnSale) return;
  const live = await trx('tickets')
    .where({ event_id: after.id })
    .whereIn('status', [...HELD_TICKETS])
    .orderBy('id')
    .forUpdate()
    .select<Row[]>('*');
  const tickets = live.map((raw) => toRow(strapi, TICKET, raw));
  await moveAll(strapi, TICKET, tickets, { to: 'cancelled', fields: { cancelledBy: 'event' } });
}
