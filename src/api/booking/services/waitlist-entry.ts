/** What can be done with the queue for a table; every method is one transaction, and every status goes through the gate. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { holderOf } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { isSameGuest, mayJoinAgain, UNSERVED, type WaitlistStatus } from '#domain/waitlist/waitlist';
import { inTransaction } from '#platform/postgres/rows';
import { hashOf } from '../rows/manage-link';
import { waitlistUrl } from '../rows/waitlist-link';
import { waitlistByHash, waitlistView, waitlistViews, type WaitlistView } from '../rows/waitlist-views';
import { inWordsOf } from '../rows/waitlist-words';
import { bookOffer, seatEntry } from '../waitlist/become-booking';
import { joinWaitlist, type JoinWish } from '../waitlist/join';
import { endOffer, offerNext } from '../waitlist/offers';

const UID = 'api::booking.waitlist-entry';
const DAY_MS = 86_400_000;

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const since = (): Date => new Date(clock.now().getTime() - DAY_MS);
  const read = (documentId: string): Promise<WaitlistView> =>
    inTransaction(strapi, async (trx) => {
      const view = await waitlistView(trx, documentId);
      if (!view) throw new DomainError('request.not_found');
      return view;
    });
  const after = (work: (documentId: string) => Promise<unknown>) => (documentId: string) =>
    inTransaction(strapi, async () => {
      await work(documentId);
      return read(documentId);
    });

  return {
    /** @returns the entry with the guest's link, given this once. */
    join: (wish: JoinWish, isStaff: boolean): Promise<WaitlistView & { manageUrl: string }> =>
      inTransaction(strapi, async () => {
        const view = await read(await joinWaitlist(strapi, wish, isStaff));
        return { ...view, manageUrl: waitlistUrl(strapi, view) };
      }),

    /** As the same guest with the same wish, at the end of the queue; a second press finds the place that the first one took. */
    async joinAgain(documentId: string): Promise<WaitlistView & { manageUrl: string }> {
      const { venue, startsAt, endsAt, isHere, status, ...guest } = await read(documentId);
      const hours = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      if (!mayJoinAgain({ status, endsAt: hours.endsAt }, clock.now()))
        throw new DomainError('waitlist.illegal_transition', { from: status, to: 'waiting', legal: [] });
      const wish = { ...guest, ...(isHere ? { startsAt: null, endsAt: null } : hours), venue: venue.documentId };
      const made = await joinWaitlist(strapi, wish, false).catch(placeTaken);
      const view = await read(typeof made === 'string' ? made : String(made.details.entry));
      // Anybody can type somebody's address: the link of the other place is only for who says all the same.
      if (made instanceof DomainError && !isSameGuest(view, guest)) throw made;
      return { ...view, manageUrl: waitlistUrl(strapi, view) };
    },

    /** Those who wait, in the order of coming, and whose wait ended within a day. @param venue documentId or slug; null = all */
    list: (venue: string | null, { page, pageSize }: { page: number; pageSize: number }) =>
      inTransaction(strapi, (trx) =>
        waitlistViews(trx, { venue, since: since() }, { order: 'coming', limit: pageSize, offset: (page - 1) * pageSize }),
      ),

    /** Whatever is free and fits, to this one, out of turn. @throws DomainError `waitlist.nothing_fits`. */
    offer: after(async (documentId) => {
      const entry = await inTransaction(strapi, (trx) =>
        trx('waitlist_entries')
          .where({ document_id: documentId })
          .first<{ venue: number; status: WaitlistStatus } | undefined>('venue_id as venue', 'status'),
      );
      if (!entry) throw new DomainError('request.not_found');
      if (!UNSERVED.includes(entry.status))
        throw new DomainError('waitlist.illegal_transition', { from: entry.status, to: 'offered', legal: [] });
      if (!(await offerNext(strapi, entry.venue, documentId))) throw new DomainError('waitlist.nothing_fits');
    }),

    /** The offer is taken: it becomes a confirmed booking, once. */
    book: after((documentId) => bookOffer(strapi, documentId)),

    /** @param table documentId; null = the one that is offered */
    seat: (documentId: string, table: string | null): Promise<WaitlistView> => after((id) => seatEntry(strapi, id, table))(documentId),

    skip: after((documentId) => endOffer(strapi, documentId, 'skipped')),
    leave: after((documentId) => endOffer(strapi, documentId, 'left')),

    /** Behind a mailed link, or null when there is none or it is over. */
    byToken: (token: string): Promise<WaitlistView | null> =>
      inTransaction(strapi, async (trx) => {
        const view = await waitlistByHash(trx, hashOf(token), since());
        return view && inWordsOf(trx, view, view.language);
      }),

    /** Lets this request act for the guest whose link it brought. */
    proveHolder: (documentId: string): void => {
      const context = strapi.requestContext.get();
      if (context) context.state.proofs = [...((context.state.proofs as string[] | undefined) ?? []), holderOf(documentId)];
    },
  };
};

function placeTaken(refusal: unknown): DomainError {
  if (refusal instanceof DomainError && refusal.code === 'waitlist.already_waiting') return refusal;
  throw refusal;
}

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const waitlist = serviceGetter(UID);
export default factories.createCoreService(UID, service);
