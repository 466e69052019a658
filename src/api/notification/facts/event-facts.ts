/** What letters may say about whatever an event is about, by the first word of the event's name. */
import type { Envelope } from '../../../domain/events';
import type { Trx } from '../../../postgres/rows';
import type { Facts } from '../rendering/letter';
import { bookingFacts } from './booking-facts';
import { orderFacts } from './order-facts';

type Read = (trx: Trx, event: Envelope) => Promise<Partial<Facts>>;

const READS: Readonly<Record<string, Read>> = {
  booking: async (trx, { subject }) => ({ booking: (await bookingFacts(trx, subject)) ?? undefined }),
  order: async (trx, { subject }) => ({ order: (await orderFacts(trx, subject)) ?? undefined }),
};

export const factsOf = (trx: Trx, event: Envelope): Promise<Partial<Facts>> =>
  READS[event.name.split('.')[0] ?? '']?.(trx, event) ?? Promise.resolve({});
