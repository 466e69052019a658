/** What the order board's server and screen say to each other. */
import type { Fulfilment, OrderStatus } from '#domain/order/order';

export interface BoardMove {
  /** The verb of the trade: `accept`, `cancel`. */
  verb: string;
  to: OrderStatus;
  needsReason: boolean;
}

export interface BoardLine {
  name: string;
  quantity: number;
  options: { group: string; option: string }[];
  allergens: string[];
  /** null for who may not see money. */
  total: number | null;
}

export interface BoardContact {
  address: string;
  house: string;
  entrance: string | null;
  level: string | null;
  apartment: string | null;
  notes: string | null;
  phone: string | null;
}

export interface BoardCard {
  id: string;
  number: string;
  status: OrderStatus;
  fulfilment: Fulfilment;
  guest: string | null;
  cook: string | null;
  venue: { slug: string; name: string } | null;
  /** Where the clock of this order runs. */
  timezone: string;
  lines: BoardLine[];
  note: string | null;
  placedAt: string;
  wantedAt: string | null;
  promisedAt: string | null;
  changedAt: string;
  cancelRequestedAt: string | null;
  cancelReason: string | null;
  paymentStatus: 'pending' | 'paid' | 'failed' | 'refunded';
  paymentMethod: 'cash' | 'card' | 'payme' | 'click';
  currency: string;
  /** null for who may not see money. */
  total: number | null;
  /** null where nothing is delivered, and for who may not see addresses. */
  contact: BoardContact | null;
  moves: BoardMove[];
  /** Its money can be taken now, by who sees this. */
  isPayable: boolean;
}

export interface Board {
  /** The server's clock, so that a wrong one on a wall screen makes nothing late. */
  now: string;
  cards: BoardCard[];
  venues: { slug: string; name: string }[];
}

export interface HistoryStep {
  from: string | null;
  to: string;
  at: string;
  reason: string | null;
  /** Of a booking: more guests than the kitchen’s pace, by the word of who made this step. */
  exceedsPace?: boolean;
  /** The panel user's name, else what kind of actor it was. */
  who: { kind: string; name: string | null };
}
