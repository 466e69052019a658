/** What happens to an order is told where it is talked about: in its own conversation, and in the guest's open one with the house. */
import { bookingMachine } from '#domain/booking/booking';
import { OPEN_CONVERSATIONS } from '#domain/conversation/conversation';
import type { HappeningName } from '#domain/conversation/happenings';
import { ORDER_MEANINGS, type OrderStatus } from '#domain/order/order';
import { statusOf } from '#platform/documents/status-gate';
import type { Written } from '#platform/documents/write';
import type { Trx } from '#platform/postgres/rows';
import { lockConversation } from '../rows/conversation-rows';
import { agentName } from '../rows/keys';
import { ringAfterCommit } from '../talk/bells';
import { ofOrder, openOnce } from '../talk/open';
import { tellThread } from '../talk/say';

type Of<U extends 'api::order.order' | 'api::booking.booking'> = Written<U>;

/** Agreed on, moved on, called off; that all was well is said by nobody who talks. */
function isTold(status: OrderStatus): boolean {
  const { phase, isLive } = ORDER_MEANINGS[status];
  return phase === 'called_off' || (isLive && phase !== 'asked');
}

export async function followOrder({ strapi, trx, before, after }: Of<'api::order.order'>): Promise<void> {
  if (!before) return;
  const facts = { number: after.number ?? '' };
  if (after.kind === 'custom') await changeCook({ strapi, trx, after });
  const [from, to] = [before, after].map(statusOf) as [OrderStatus, OrderStatus];
  if (to === from || !isTold(to)) return;
  await tellAbout(strapi, trx, { order: after.id, customer: after.customer }, { name: 'order_moved', facts: { ...facts, status: to } });
}

/** A chosen cook takes part from now on; one who was dropped does no more. */
async function changeCook({ strapi, trx, after }: Pick<Of<'api::order.order'>, 'strapi' | 'trx' | 'after'>): Promise<void> {
  const known = await trx('conversations')
    .where({ order_id: after.id })
    .first<{ document_id: string; partner_id: number | null } | undefined>('document_id', 'partner_id');
  if ((known?.partner_id ?? null) === after.cook) return;
  const documentId = known?.document_id ?? (await openFor({ strapi, trx, after }));
  await trx('conversations').where({ document_id: documentId }).update({ partner_id: after.cook });
  ringAfterCommit(strapi, { of: documentId, say: 'recheck' });
  const conversation = after.cook === null ? null : await lockConversation(trx, documentId);
  if (!conversation) return;
  const name = await agentName(trx, `user:${after.cook}`);
  await tellThread(strapi, trx, conversation, { name: 'cook_chosen', facts: { name, number: after.number ?? '' } });
}

async function openFor({ strapi, trx, after }: Pick<Of<'api::order.order'>, 'strapi' | 'trx' | 'after'>): Promise<string> {
  const { id, customer, cook, venue } = after;
  const opened = await ofOrder(trx, { id, customer_id: customer as number, cook_id: cook, venue_id: venue }, 'en');
  return (await openOnce(strapi, trx, 'order', opened)).documentId;
}

export async function followBooking({ strapi, trx, before, after }: Of<'api::booking.booking'>): Promise<void> {
  if (!before || after.user === null) return;
  const [from, to] = [statusOf(before), statusOf(after)];
  const isMoved = from !== to && to !== bookingMachine.initial;
  const isOther = ['startsAt', 'endsAt', 'guests', 'table'].some(
    (name) => String(Reflect.get(before, name)) !== String(Reflect.get(after, name)),
  );
  const number = after.number ?? '';
  if (isMoved)
    await tellAbout(strapi, trx, { order: null, customer: after.user }, { name: 'booking_moved', facts: { number, status: to } });
  else if (isOther) await tellAbout(strapi, trx, { order: null, customer: after.user }, { name: 'booking_changed', facts: { number } });
}

/** Only where somebody talks already: an event alone opens nothing. */
async function tellAbout(
  strapi: Written<'api::order.order'>['strapi'],
  trx: Trx,
  { order, customer }: { order: number | null; customer: number | null },
  told: { name: HappeningName; facts: Record<string, string> },
): Promise<void> {
  const talks = await trx('conversations')
    .where((about) => {
      void about.where((own) =>
        own
          .where({ kind: 'support', customer_id: customer })
          .whereIn('status', [...OPEN_CONVERSATIONS])
          .where('last_seq', '>', 0),
      );
      if (order !== null) void about.orWhere({ kind: 'order', order_id: order });
    })
    .orderBy('id')
    .pluck<string[]>('document_id');
  for (const documentId of talks) {
    const conversation = await lockConversation(trx, documentId);
    if (conversation) await tellThread(strapi, trx, conversation, told);
  }
}
