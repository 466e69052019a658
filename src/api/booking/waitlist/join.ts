/** Somebody joins the queue: with a place in it, a quoted wait where they are here already, and a link of their own. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { contactKeys } from '#domain/booking/booking';
import { DomainError, fieldError, type Language } from '#domain/errors';
import { phoneTyped } from '#domain/phone';
import { IN_QUEUE, quoteWait, UNSERVED, windowOf, type WaitWish } from '#domain/waitlist/waitlist';
import { create } from '#platform/documents/door';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { readVenue } from '../../venue/rows/venue-facts';
import { hashOf } from '../rows/manage-link';
import { waitlistToken } from '../rows/waitlist-link';
import { floorOf, lockWaitlist, placesOf, queueOf, type WaitingRow } from '../rows/waitlist-rows';

export interface JoinWish extends WaitWish {
  /** documentId or slug; left out = the house's first. */
  venue: string | undefined;
  name: string;
  note: string | null;
  language: Language;
}

const UID = 'api::booking.waitlist-entry';

/** @returns the documentId. @throws DomainError of `windowOf`, or `waitlist.already_waiting`. */
export const joinWaitlist = (strapi: Core.Strapi, asked: JoinWish, isStaff: boolean): Promise<string> =>
  inTransaction(strapi, async (trx) => {
    const venue = await readVenue(trx, asked.venue);
    if (!venue) throw fieldError('venue.unknown', 'venue');
    const wish = { ...asked, phone: phoneTyped(asked.phone, venue.timezone) };
    const now = clock.now();
    const window = windowOf(wish, { places: await placesOf(trx, venue.id), isStaff, now });
    await lockWaitlist(trx, venue.id);
    await checkNew(trx, { ...wish, venueId: venue.id, isHere: !wish.startsAt, startsAt: window.start });
    const number = await nextNumber(trx);
    const { guests, name, email, phone, note, language } = wish;
    const isHere = !wish.startsAt;
    const data = {
      ...{ number, guests, name, email, phone, note, language, isHere, joinedAt: now, venue: venue.id },
      startsAt: window.start,
      endsAt: window.end,
      quotedMinutes: isHere ? quoteWait(wish, await aheadAtDoor(trx, venue.id), await floorOf(trx, venue, window)) : null,
      manageTokenHash: hashOf(waitlistToken(strapi, { number, joinedAt: now })),
    };
    return (await create(strapi, UID, data)).documentId;
  });

const aheadAtDoor = async (trx: Trx, venueId: number): Promise<WaitingRow[]> =>
  (await queueOf(trx, venueId)).filter(({ isHere, status }) => isHere && UNSERVED.includes(status));

/** The same guest waits once at the door, and once for the same time. */
async function checkNew(
  trx: Trx,
  wish: { venueId: number; email: string | null; phone: string | null; isHere: boolean; startsAt: Date },
): Promise<void> {
  const keys = contactKeys(wish);
  const same = await trx('waitlist_entries')
    .where({ venue_id: wish.venueId })
    .whereIn('status', [...IN_QUEUE])
    .where(wish.isHere ? { is_here: true } : { is_here: false, starts_at: wish.startsAt })
    .whereRaw(`(lower(email) = any(:keys) or regexp_replace(phone, '[^0-9]', '', 'g') = any(:keys))`, { keys })
    .first<{ number: string; documentId: string } | undefined>('number', 'document_id as documentId');
  if (same) throw new DomainError('waitlist.already_waiting', { number: same.number, entry: same.documentId });
}

async function nextNumber(trx: Trx): Promise<string> {
  const { rows } = await trx.raw<{ rows: { number: string }[] }>(`select 'W-' || nextval('waitlist_number') as number`);
  return rows[0]?.number ?? '';
}
