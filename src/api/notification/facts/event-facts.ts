/** What letters may say about whatever an event is about, by the first word of the event's name. */
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { waitlistView } from '../../booking/rows/waitlist-views';
import { inWordsOf } from '../../booking/rows/waitlist-words';
import type { Facts } from '../rendering/letter';
import { bidFacts } from './bid-facts';
import { bookingFacts } from './booking-facts';
import { eventFacts, ticketFacts } from './happening-facts';
import { orderFacts } from './order-facts';

type Read = (trx: Trx, event: Envelope) => Promise<Partial<Facts>>;

const READS: Readonly<Record<string, Read>> = {
  bid: (trx, { subject }) => bidFacts(trx, subject),
  booking: async (trx, { subject }) => ({ booking: (await bookingFacts(trx, subject)) ?? undefined }),
  event: eventFacts,
  ticket: ticketFacts,
  profile: async (trx, { subject }) => ({ follower: await followerName(trx, subject) }),
  waitlist: async (trx, { subject }) => {
    const view = await waitlistView(trx, subject);
    return { waitlist: view ? await inWordsOf(trx, view, view.language) : undefined };
  },
  order: async (trx, { subject }) => ({ order: (await orderFacts(trx, subject)) ?? undefined }),
};

export const factsOf = (trx: Trx, event: Envelope): Promise<Partial<Facts>> =>
  READS[event.name.split('.')[0] ?? '']?.(trx, event) ?? Promise.resolve({});

/** Whoever closes the account at this moment is waited for, and has no name afterwards. */
async function followerName(trx: Trx, documentId: string): Promise<string | undefined> {
  const profile = await trx('profiles as p')
    .join('up_users as u', 'u.id', 'p.user_id')
    .where({ 'p.document_id': documentId })
    .whereNull('u.left_at')
    .forKeyShare('u')
    .first<{ display_name: string } | undefined>('p.display_name');
  return profile?.display_name;
}
