/** Who waits for a table, as the panel shows it: those who still wait first, with what the one who looks may see and do. */
import type { Core } from '@strapi/strapi';
import { waitlistViews, type WaitlistView } from '../../../../../api/booking/rows/waitlist-views';
import { nameIn } from '../../../../../api/venue/rows/place-names';
import type { Language } from '#domain/errors';
import { legalMoves, type Actor } from '#domain/machine';
import { waitlistMachine } from '#domain/waitlist/waitlist';
import { inTransaction, rowsOf } from '#platform/postgres/rows';
import type { VenueChoice } from '../../../contract/bookings';
import { WAIT_VERBS, type Waitlist, type WaitVerb, type WaitView } from '../../../contract/waitlist';
import { ASKING } from '#domain/booking/booking';
import { sqlList } from '#platform/postgres/sql-list';

const DAY_MS = 86_400_000;
/** Whoever comes a little before the time of the table may sit down. */
const EARLY_MS = 30 * 60_000;

const REQUESTS = `
  select count(*)::int as count from bookings b join venues v on v.id = b.venue_id
  where b.status in (${sqlList(ASKING)}) and (:venue::text is null or :venue in (v.document_id, v.slug))`;

const VENUES = `select slug, ${nameIn('venues')} as name from venues order by rank, id`;

export interface WaitlistSight {
  actor: Actor;
  rights: Waitlist['rights'];
  seesContacts: boolean;
  language: Language;
}

interface Asked {
  /** documentId or slug; null = all. */
  venue: string | null;
  limit: number;
}

/** Those who wait go before those whose wait is over: whatever is cut off, nobody who waits is. */
export const waitlistOf = (strapi: Core.Strapi, { venue, limit }: Asked, sight: WaitlistSight, now: Date): Promise<Waitlist> =>
  inTransaction(strapi, async (trx) => {
    const venues = await rowsOf<VenueChoice>(trx, VENUES, { language: sight.language });
    const since = new Date(now.getTime() - DAY_MS);
    const { views, total } = await waitlistViews(trx, { venue, since }, { order: 'waitingFirst', limit, offset: 0 });
    const [requests] = await rowsOf<{ count: number }>(trx, REQUESTS, { venue });
    return {
      now: now.toISOString(),
      venues,
      total,
      entries: views.map((view) => viewOf(view, venues, sight, now)),
      requests: requests?.count ?? 0,
      rights: sight.rights,
    };
  });

/** The house's name is in the language of who looks, not in the guest's. */
function viewOf(view: WaitlistView, venues: readonly VenueChoice[], sight: WaitlistSight, now: Date): WaitView {
  const { documentId: id, language: _language, booking: _booking, venue, ...shown } = view;
  const { slug, timezone } = venue;
  const name = venues.find((one) => one.slug === slug)?.name ?? venue.name;
  const contacts = sight.seesContacts ? {} : { email: null, phone: null };
  return { ...shown, ...contacts, id, venue: { slug, name, timezone }, moves: sight.rights.manage ? movesOf(view, sight.actor, now) : [] };
}

/** To sit down takes a table: the one that is offered, when its time has come. */
function movesOf(view: WaitlistView, actor: Actor, now: Date): WaitVerb[] {
  const legal = legalMoves(waitlistMachine, { documentId: view.documentId, status: view.status, note: view.note }, actor);
  const canSit = view.offer !== null && Date.parse(view.offer.startsAt) - EARLY_MS <= now.getTime();
  return WAIT_VERBS.filter((verb) => legal.some((move) => move.verb === verb) && (verb !== 'seat' || canSit));
}
