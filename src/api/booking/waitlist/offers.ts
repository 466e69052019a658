/** A free table is offered to the first who waits and fits: held for them alone, and passed on when nobody answers. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { Interval } from '#domain/time';
import { firstFit, isWaitOver, offerExpiresAt, UNSERVED, type Floor, type WaitlistStatus, type WaitPlace } from '#domain/waitlist/waitlist';
import { move } from '#platform/documents/moves';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { tablesNamed } from '../../table/rows/table-names';
import { readVenues, type VenueFacts } from '../../venue/rows/venue-facts';
import { forgetExpired, insertHold } from '../holds/holds';
import { checkNotHeld } from '../rows/hold-rows';
import { lockTables, winnerAt } from '../rows/booking-rows';
import { floorOf, lockWaitlist, queueOf, type WaitingRow } from '../rows/waitlist-rows';

const UID = 'api::booking.waitlist-entry';
const NO_OFFER = { offeredTable: null, offeredWith: null, offerStartsAt: null, offerEndsAt: null, offerExpiresAt: null };

/** One table to one who waits; whoever offers in this venue takes turns. @returns false where nobody fits */
export const offerNext = (strapi: Core.Strapi, venueId: number, only?: string): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const [venue] = await readVenues(trx, [venueId]);
    if (!venue) return false;
    await lockWaitlist(trx, venueId);
    const waiting = (await queueOf(trx, venueId)).filter(
      ({ status, documentId }) => UNSERVED.includes(status) && (only ?? documentId) === documentId,
    );
    if (waiting.length === 0) return false;
    const floor = await floorOf(trx, venue, windowAround(waiting));
    const fit = firstFit(waiting, floor);
    return fit !== null && makeOffer(strapi, trx, { ...fit, venue, floor });
  });

const windowAround = (waiting: readonly WaitingRow[]): Interval => ({
  start: new Date(Math.min(...waiting.map(({ startsAt }) => startsAt.getTime()))),
  end: new Date(Math.max(...waiting.map(({ endsAt }) => endsAt.getTime()))),
});

/** Under the tables' locks all is looked at again: somebody may have been faster. */
export async function makeOffer(
  strapi: Core.Strapi,
  trx: Trx,
  offer: { entry: WaitingRow; place: WaitPlace; span: Interval; venue: VenueFacts; floor: Pick<Floor, 'now'> },
): Promise<boolean> {
  const { entry, place, span, venue, floor } = offer;
  const rows = await tablesNamed(trx, place.tables);
  const tables = rows.map(({ id }) => id);
  await lockTables(trx, tables);
  if (await winnerAt(trx, tables, span)) return false;
  const number = rows.map((row) => row.number).join('+');
  if (await isHeld(trx, { venue, table: { number }, tables, span })) return false;
  const expiresAt = offerExpiresAt(venue, floor.now);
  await forgetExpired(trx, tables, floor.now);
  await insertHold(trx, { tables, span, tokenHash: entry.manageTokenHash, expiresAt });
  const offered = { offeredTable: tables[0], offeredWith: tables[1] ?? null };
  const times = { offerStartsAt: span.start, offerEndsAt: span.end, offerExpiresAt: expiresAt };
  await move(strapi, UID, entry.documentId, { to: 'offered', fields: { ...offered, ...times } });
  return true;
}

async function isHeld(trx: Trx, place: Omit<Parameters<typeof checkNotHeld>[1], 'token'>): Promise<boolean> {
  try {
    await checkNotHeld(trx, { ...place, token: null });
    return false;
  } catch (refusal) {
    if (refusal instanceof DomainError) return true;
    throw refusal;
  }
}

/** Ends what was offered, by whatever move; back in the queue nothing of it is left. */
export const endOffer = (strapi: Core.Strapi, documentId: string, to: 'waiting' | 'expired' | 'left' | 'skipped'): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const entry = await trx('waitlist_entries')
      .where({ document_id: documentId })
      .first<{ manage_token_hash: string } | undefined>('manage_token_hash');
    if (!entry) throw new DomainError('request.not_found');
    await move(strapi, UID, documentId, { to, fields: to === 'waiting' ? NO_OFFER : {} });
    await trx('table_holds').where({ token_hash: entry.manage_token_hash }).delete();
  });

interface Expiring {
  status: WaitlistStatus;
  endsAt: Date;
  offerExpiresAt: Date | null;
}

/** Looked at again under the lock of the row: it may have gone back to the queue, or have been offered another table, since it was found. */
export const expireWait = (strapi: Core.Strapi, documentId: string, now: Date): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const entry = await trx('waitlist_entries')
      .where({ document_id: documentId })
      .forUpdate()
      .first<Expiring | undefined>('status', 'ends_at as endsAt', 'offer_expires_at as offerExpiresAt');
    if (!entry || !isWaitOver(entry, now)) return false;
    await endOffer(strapi, documentId, 'expired');
    return true;
  });
