/** What the inbox's server and screen say to each other; conversations and messages are the API's own. */
import type { z } from 'zod';
import type { BookingStatus } from '#domain/booking/booking';
import type { InboxView } from '#domain/conversation/inbox';
import type { OrderStatus } from '#domain/order/order';
import type { TicketStatus } from '#domain/ticket/ticket';
import type { conversationOutput, messageOutput } from '../../../api/chat/actions/chat-fields';
import type { BoardMove } from './board';
import type { BookingMove } from './bookings';

export type Talk = z.output<typeof conversationOutput>;
export type Said = z.output<typeof messageOutput>;
export type SideMark = Talk['marks'][number];

export interface InboxPage {
  /** The server's clock. */
  now: string;
  conversations: Talk[];
  total: number;
  page: number;
  pageSize: number;
  /** How many stand in each list. */
  counts: Record<InboxView, number>;
  duty: { isAvailable: boolean; capacity: number };
  /** Whom a conversation can be given to. */
  agents: { key: string; name: string; isAvailable: boolean }[];
  /** Whoever looks, as assignees are named. */
  me: { key: string; name: string };
}

export interface CannedText {
  shortcut: string;
  /** In the conversation's language, with what is known of its guest. */
  text: string;
}

export interface PersonOrder {
  id: string;
  number: string;
  status: OrderStatus;
  placedAt: string;
  currency: string;
  /** null for who may not see money. */
  total: number | null;
  cancelRequestedAt: string | null;
  moves: BoardMove[];
}

export interface PersonBooking {
  id: string;
  number: string;
  status: BookingStatus;
  startsAt: string;
  endsAt: string;
  guests: number;
  /** Numbers of its tables: “8+9”. */
  tables: string;
  venue: { slug: string; name: string; timezone: string };
  cancelRequestedAt: string | null;
  moves: BookingMove[];
}

export interface PersonTicket {
  id: string;
  status: TicketStatus;
  holderName: string;
  event: string;
  startsAt: string;
  timezone: string;
  isResendable: boolean;
}

/** Who writes, and what they have to do with the house; null = not for the eyes of this role. */
export interface TalkPerson {
  now: string;
  /** null: somebody without an account. */
  account: { id: string; email: string | null; phone: string | null; since: string; orderCount: number } | null;
  /** What somebody without an account gave; nobody has proven it. */
  givenEmail: string | null;
  orders: PersonOrder[] | null;
  bookings: PersonBooking[] | null;
  tickets: PersonTicket[] | null;
}
