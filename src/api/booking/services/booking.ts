/** What can be done with bookings; every method is one transaction, and every status goes through the gate. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { toOutside } from '#platform/actions/public-names';
import { canOnlyAskToCancel, COMING, holderOf, type BookingStatus } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { bookingPayload } from '#domain/booking/events';
import { emit } from '#platform/events/emit';
import { remember } from '#platform/events/inbox';
import { move as moveDocument } from '#platform/documents/moves';
import type { RowOf } from '#platform/documents/row-of';
import { inTransaction, lockDocument, toRow, type Row } from '#platform/postgres/rows';
import { hashOf, manageUrl } from '../rows/manage-link';
import { changeBooking, type AskedChange } from '../request/change-booking';
import type { BookingView, NewBookingView } from '../actions/booking-fields';
import { makeBooking, type NewBooking } from '../request/make-booking';
import { wishForOffer } from '../request/wish-for-offer';
import { seatWalkIn, type WalkIn } from '../request/seat-walk-in';
import { inTurn } from '../rows/turns';

const UID = 'api::booking.booking';
/** What a booking's own link is made of is not shown. */
type StoredView = BookingView & { requestedAt: Date | string };

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = (documentId: string): Promise<StoredView> => readBooking(strapi, documentId);
  const move = (documentId: string, to: BookingStatus, note: string | null, mayExceedPace = false): Promise<BookingView> =>
    to === 'confirmed'
      ? tableOfBooking(documentId).then((table) => inTurn(strapi, table, () => write(documentId, to, note, mayExceedPace)))
      : write(documentId, to, note);
  const tableOfBooking = (documentId: string): Promise<string> =>
    inTransaction(strapi, async (trx) => {
      const found = await trx('bookings as b')
        .join('tables as t', 't.id', 'b.table_id')
        .where('b.document_id', documentId)
        .first<{ id: string } | undefined>('t.document_id as id');
      return found?.id ?? documentId;
    });
  const write = async (documentId: string, to: BookingStatus, note: string | null, mayExceedPace = false): Promise<BookingView> => {
    await moveDocument(strapi, UID, documentId, { to, reason: note, asked: { mayExceedPace } });
    return read(documentId);
  };

  const make = (wish: NewBooking): Promise<NewBookingView> =>
    inTurn(strapi, wish.table, () =>
      inTransaction(strapi, async () => {
        const documentId = await makeBooking(strapi, wish);
        const booking = await read(documentId);
        return { ...booking, manageUrl: manageUrl(strapi, booking) };
      }),
    );

  return {
    read,

    /** A guest's request, or staff who set a booking that is confirmed at once. @returns the booking with the guest's link, given this once. */
    make,

    /** A guest who was declined asks for one of the places that were offered instead, as the same guest. @param which counted from 1 */
    askForOffer: async (documentId: string, which: number): Promise<NewBookingView> => {
      const wish = await inTransaction(strapi, (trx) => wishForOffer(strapi, trx, { documentId, which }));
      return make(wish);
    },

    /** Guests at the door: seated at once, until their turn ends, the next booking comes or the house closes. */
    walkIn: (wish: WalkIn): Promise<BookingView> =>
      inTurn(strapi, wish.table, () => inTransaction(strapi, async () => read(await seatWalkIn(strapi, wish)))),

    /** The gate decides whether this is legal; see `checks/` for the table's turn, the kitchen's pace and for those who lose. */
    move,

    /** A decision of an outside program counts once, however often it comes; a refused one may come again. */
    decideOnce: async (documentId: string, decision: { to: BookingStatus; note: string | null; eventId: string }): Promise<BookingView> =>
      inTurn(strapi, await tableOfBooking(documentId), () =>
        inTransaction(strapi, async (trx) => {
          const isNew = await remember(trx, 'accounting', decision.eventId);
          return isNew ? write(documentId, decision.to, decision.note) : read(documentId);
        }),
      ),

    /** Cancels; after the venue's limit a confirmed guest only asks, and the staff decide. */
    cancel: (documentId: string, note: string | null): Promise<BookingView> =>
      inTransaction(strapi, async (trx) => {
        const booking = await lockDocument(strapi, trx, UID, documentId);
        if (!booking) throw new DomainError('request.not_found');
        const isGuest = !isStaff(strapi) && actorOf(strapi).kind !== 'machine';
        if (!isGuest || !canOnlyAskToCancel(booking, clock.now())) return move(documentId, 'cancelled', note);
        if (booking.cancelRequestedAt) throw new DomainError('booking.cancel_asked');
        const asked = { cancel_requested_at: clock.now(), decision_note: note };
        const [became = {}] = await trx('bookings').where({ id: booking.id }).update(asked).returning<Row[]>('*');
        const payload = { ...bookingPayload(toRow(strapi, UID, became)), reason: note };
        await emit(strapi, 'booking.cancel_requested', { subject: documentId, payload });
        return read(documentId);
      }),

    /** The answer to a guest who asked to cancel too late: the booking stands. */
    keep: (documentId: string, note: string | null): Promise<BookingView> =>
      inTransaction(strapi, async (trx) => {
        const booking = await lockDocument(strapi, trx, UID, documentId);
        if (!booking) throw new DomainError('request.not_found');
        if (!booking.cancelRequestedAt || !COMING.includes(booking.status)) throw new DomainError('booking.cancel_not_asked');
        const kept = { cancel_requested_at: null, decision_note: note, updated_at: clock.now() };
        const [became = {}] = await trx('bookings').where({ id: booking.id }).update(kept).returning<Row[]>('*');
        const payload = { ...bookingPayload(toRow(strapi, UID, became)), reason: note };
        await emit(strapi, 'booking.cancel_refused', { subject: documentId, payload });
        return read(documentId);
      }),

    change: async (documentId: string, change: AskedChange): Promise<BookingView> => {
      await changeBooking(strapi, documentId, change);
      return read(documentId);
    },

    /** The booking behind a mailed link, or null when there is none or it is over. */
    byToken: (token: string): Promise<RowOf<typeof UID> | null> =>
      inTransaction(strapi, async (trx) => {
        const raw: Row | undefined = await trx('bookings')
          .where({ manage_token_hash: hashOf(token) })
          .first();
        const booking = raw && toRow(strapi, UID, raw);
        return booking && booking.endsAt > clock.now() ? booking : null;
      }),

    /** Lets this request act for the booking whose link it brought. */
    proveHolder: (documentId: string): void => {
      const context = strapi.requestContext.get();
      if (context) context.state.proofs = [...((context.state.proofs as string[] | undefined) ?? []), holderOf(documentId)];
    },
  };
};

async function readBooking(strapi: Core.Strapi, documentId: string): Promise<StoredView> {
  const booking = await strapi.documents(UID).findOne({
    documentId,
    populate: {
      table: { fields: ['number', 'kind', 'seats', 'area'] },
      joinedWith: { fields: ['number', 'seats'] },
      venue: { fields: ['name', 'slug', 'timezone'] },
    },
  });
  if (!booking) throw new DomainError('request.not_found');
  return toOutside(booking) as StoredView;
}

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const bookings = serviceGetter(UID);
export default factories.createCoreService(UID, service);
