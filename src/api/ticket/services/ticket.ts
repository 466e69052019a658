/** What can be done with tickets; every write is one transaction under the lock of the event. */
import { randomBytes } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { clock } from '#platform/clock';
import { mayHost } from '#domain/account/standing';
import { DomainError } from '#domain/errors';
import { checkNotOver } from '#domain/event/event';
import { checkNotThere } from '#domain/machine';
import { HOUSE_CURRENCY } from '#domain/currency';
import { toDecimal } from '#domain/money';
import {
  checkAdmission,
  checkBookable,
  checkReturnable,
  isDoorOpen,
  SEATED_TICKETS,
  holdersOf,
  ticketMachine,
  type TicketCanceller,
} from '#domain/ticket/ticket';
import { normalCode, ticketCode } from '#domain/ticket/code';
import { ticketPayload } from '#domain/ticket/events';
import { emit } from '#platform/events/emit';
import { create } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction, lockDocument, type Trx } from '#platform/postgres/rows';
import { standingOf } from '../../profile/rows/standing';
import { CURRENCY, WITH_PLACE } from '../../event/rows/event-place';
import { lockEvent, type StoredEvent } from '../../event/rows/lock-event';
import type { AttendeeCounts, AttendeeView, TicketView } from '../actions/ticket-fields';
import { lockTicket, TICKET } from '../rows/lock-ticket';
import {
  attendeesOf,
  readAttendee,
  readTicket,
  ticketsOf,
  ticketsOfPurchase,
  type AttendeeQuery,
  type TicketQuery,
} from '../rows/read-tickets';

type Page = { page: number; pageSize: number };

export interface Booking {
  event: string;
  owner: number;
  quantity: number;
  holders: readonly string[];
}

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws DomainError of `checkBookable` and `holdersOf`. */
  book: ({ event: documentId, owner, quantity, holders }: Booking): Promise<TicketView[]> =>
    inTransaction(strapi, async (trx) => {
      const event = await lockEvent(strapi, trx, documentId);
      const now = clock.now();
      const isHostThere = event.organizer === null || mayHost(await standingOf(trx, event.organizer));
      const held = await seatsHeldBy(trx, event.id, owner);
      checkBookable({ ...event, isHostThere, held }, quantity, now);
      const names = holdersOf(quantity, holders, await nameOf(trx, owner));
      const shared = await saleOf(trx, event, owner);
      const made: string[] = [];
      for (const holderName of names) {
        const data = { ...shared, holderName, bookedAt: now, code: ticketCode(randomBytes(16)) };
        made.push((await create(strapi, TICKET, data)).documentId);
      }
      const subject = made[0] as string;
      const first = (await lockDocument(strapi, trx, TICKET, subject)) ?? {};
      await emit(strapi, 'ticket.booked', { subject, payload: { ...ticketPayload(first), quantity } });
      return ticketsOfPurchase(trx, shared.purchase);
    }),

  read: (documentId: string): Promise<TicketView> => inTransaction(strapi, (trx) => readTicket(trx, documentId)),
  ofOwner: (owner: number, asked: TicketQuery, page: Page): Promise<{ tickets: TicketView[]; total: number }> =>
    inTransaction(strapi, (trx) => ticketsOf(trx, owner, { ...asked, ...page, now: clock.now() })),
  attendees: (
    event: string,
    asked: AttendeeQuery,
    page: Page,
  ): Promise<{ attendees: AttendeeView[]; total: number; counts: AttendeeCounts }> =>
    inTransaction(strapi, (trx) => attendeesOf(trx, event, { ...asked, ...page })),

  /** @throws DomainError of `checkReturnable`: the staff cancel at any time. */
  cancel: (documentId: string, reason: string | null): Promise<TicketView> =>
    inTransaction(strapi, async (trx) => {
      const { event, ticket } = await lockTicket(strapi, trx, documentId);
      checkNotThere(ticketMachine, { row: ticket, to: 'cancelled', actor: actorOf(strapi) });
      const isOwn = ticket.owner === actorOf(strapi).id && actorOf(strapi).kind === 'user';
      if (!isStaff(strapi)) checkReturnable(event, clock.now());
      const cancelledBy: TicketCanceller = isOwn ? 'holder' : 'house';
      await move(strapi, TICKET, documentId, { to: 'cancelled', reason, fields: { cancelledBy } });
      return readTicket(trx, documentId);
    }),

  /** Of an event's organizer, and of the staff; the holder is told. @throws DomainError `request.not_found` where it is another event's. */
  cancelAttendee: (eventId: string, documentId: string, reason: string): Promise<AttendeeView> =>
    inTransaction(strapi, async (trx) => {
      const { event, ticket } = await lockTicket(strapi, trx, documentId);
      if (event.documentId !== eventId) throw new DomainError('request.not_found');
      checkNotThere(ticketMachine, { row: ticket, to: 'cancelled', actor: actorOf(strapi) });
      checkNotOver(event, clock.now());
      await move(strapi, TICKET, documentId, { to: 'cancelled', reason, fields: { cancelledBy: 'house' } });
      return readAttendee(trx, documentId);
    }),

  /** Somebody was let in by mistake. @throws DomainError `request.not_found` where it is another event's. */
  undoCheckIn: (eventId: string, documentId: string): Promise<AttendeeView> =>
    inTransaction(strapi, async (trx) => {
      const { event, ticket } = await lockTicket(strapi, trx, documentId);
      if (event.documentId !== eventId) throw new DomainError('request.not_found');
      checkNotThere(ticketMachine, { row: ticket, to: 'confirmed', actor: actorOf(strapi) });
      await move(strapi, TICKET, documentId, { to: 'confirmed' });
      return readAttendee(trx, documentId);
    }),

  /**
   * Lets somebody in, once.
   * @param asked.door documentId of the event whose door it is; null = any of the caller's
   * @param asked.override outside the door's hours, by the caller's name
   * @throws DomainError `ticket.unknown_code` for other people's events as well, or of `checkAdmission`
   */
  checkIn: (code: string, { door, override }: { door: string | null; override: boolean }): Promise<AttendeeView> =>
    inTransaction(strapi, async (trx) => {
      const { id: me } = actorOf(strapi);
      const known = await trx('tickets')
        .where({ code: normalCode(code) })
        .first<{ document_id: string } | undefined>('document_id');
      if (!known || me === null) throw new DomainError('ticket.unknown_code');
      const { document_id: documentId } = known;
      const { event, ticket } = await lockTicket(strapi, trx, documentId);
      if (!isStaff(strapi) && event.organizer !== me) throw new DomainError('ticket.unknown_code');
      checkAdmission({ ticket, event, door });
      const fields = { checkedInBy: await nameOf(trx, me), isAdmittedOutsideHours: override && !isDoorOpen(event, clock.now()) };
      await move(strapi, TICKET, documentId, { to: 'checked_in', fields, asked: { override } });
      return readAttendee(trx, documentId);
    }),
});

const seatsHeldBy = async (trx: Trx, event: number, owner: number): Promise<number> =>
  (
    await trx('tickets')
      .where({ event_id: event, owner_id: owner })
      .whereIn('status', [...SEATED_TICKETS])
      .pluck<number[]>('id')
  ).length;

async function saleOf(trx: Trx, event: StoredEvent, owner: number) {
  const { rows } = await trx.raw<{ rows: { currency: string }[] }>(
    `select ${CURRENCY} as currency from events e ${WITH_PLACE} where e.id = ?`,
    [event.id],
  );
  return { event: event.id, owner, price: toDecimal(event.price), currency: rows[0]?.currency ?? HOUSE_CURRENCY, purchase: createId() };
}

async function nameOf(trx: Trx, user: number): Promise<string> {
  const row = await trx('up_users as u')
    .leftJoin('profiles as p', 'p.user_id', 'u.id')
    .where('u.id', user)
    .first<{ name: string } | undefined>(
      trx.raw(`left(coalesce(nullif(trim(concat_ws(' ', u.name, u.surname)), ''), p.display_name, u.username), 100) as name`),
    );
  if (!row) throw new DomainError('request.unauthenticated');
  return row.name;
}

declare module '#platform/actions/services' {
  interface Services {
    [TICKET]: ReturnType<typeof service>;
  }
}
export const tickets = serviceGetter(TICKET);
export default factories.createCoreService(TICKET, service);
