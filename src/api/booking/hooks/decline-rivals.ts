/** A booking that keeps its table has beaten the requests that overlap it: each is declined on its own, with places that are still free. */
import { move } from '#platform/documents/moves';
import type { Written } from '#platform/documents/write';
import { alternativesIn } from '../rows/alternatives';
import { rivalsOf } from '../rows/booking-rows';

const UID = 'api::booking.booking';

export async function declineRivals({ strapi, trx, after: kept }: Written<typeof UID>): Promise<void> {
  if (kept.status !== 'confirmed' || kept.table === null || kept.venue === null) return;
  const tables = [kept.table, ...(kept.joinedWith === null ? [] : [kept.joinedWith])];
  const rivals = await rivalsOf(trx, tables, { start: kept.startsAt, end: kept.endsAt }, kept.id);
  if (rivals.length === 0) return;
  const wishes = rivals.map(({ startsAt, endsAt, guests, price }) => ({ start: startsAt, end: endsAt, guests, price: Number(price) }));
  const offers = await alternativesIn(trx, { ...kept, venue: kept.venue, table: kept.table }, wishes);
  for (const [index, rival] of rivals.entries())
    await move(strapi, UID, rival.documentId, { to: 'declined', fields: { lostTo: kept.id, alternatives: offers[index] ?? [] } });
}
