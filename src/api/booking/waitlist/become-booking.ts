/** Who waited has a table: by taking the offer, or because the staff seat them. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError, fieldError } from '#domain/errors';
import { IN_QUEUE, OFFERED } from '#domain/waitlist/waitlist';
import { move } from '#platform/documents/moves';
import type { RowOf } from '#platform/documents/row-of';
import { inTransaction, lockDocument, type Trx } from '#platform/postgres/rows';
import { makeBooking } from '../request/make-booking';
import { seatWalkIn } from '../request/seat-walk-in';
import { nameOf, tablesById, tablesNamed } from '../../table/rows/table-names';
import { lockTables } from '../rows/booking-rows';
import { waitlistToken } from '../rows/waitlist-link';

const UID = 'api::booking.waitlist-entry';

export type Entry = RowOf<typeof UID>;

/** The offer becomes a booking that is confirmed, once: a second press finds it made. @throws DomainError `waitlist.offer_over`. */
export const bookOffer = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const entry = await lockEntry(strapi, trx, documentId);
    if (entry.status === 'booked') return;
    await become(strapi, trx, { entry, to: 'booked', booking: await makeOffered(strapi, trx, entry) });
  });

/** @param table documentId; null = the one that is offered. */
export const seatEntry = (strapi: Core.Strapi, documentId: string, table: string | null): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const entry = await lockEntry(strapi, trx, documentId, table);
    const { guests, name, phone, note, language } = entry;
    if (!table && !OFFERED.includes(entry.status)) throw fieldError('waitlist.table_missing', 'table');
    if (!IN_QUEUE.includes(entry.status)) return become(strapi, trx, { entry, to: 'seated', booking: null });
    const booking = table
      ? await seatWalkIn(strapi, { table, guests, name, phone, note, language })
      : await makeOffered(strapi, trx, entry);
    if (!table) await move(strapi, 'api::booking.booking', booking, { to: 'seated' });
    return become(strapi, trx, { entry, to: 'seated', booking });
  });

/**
 * Tables first, then the entry, as those who offer do.
 * @param table documentId of another one that is wanted
 */
async function lockEntry(strapi: Core.Strapi, trx: Trx, documentId: string, table: string | null = null): Promise<Entry> {
  const [wanted] = table === null ? [] : await tablesNamed(trx, [table]);
  await lockTables(trx, [...(await offeredTables(trx, documentId)), wanted?.id ?? null]);
  // Whoever held one of them may just have offered it.
  const offered = await offeredTables(trx, documentId);
  await lockTables(trx, offered);
  const entry = await lockDocument(strapi, trx, UID, documentId);
  if (entry?.offeredTable !== offered[0] || entry.offeredWith !== offered[1]) throw new DomainError('waitlist.offer_over');
  return entry;
}

/** Row ids. @throws DomainError `request.not_found`. */
async function offeredTables(trx: Trx, documentId: string): Promise<[number | null, number | null]> {
  const entry = await trx('waitlist_entries')
    .where({ document_id: documentId })
    .first<{ one: number | null; other: number | null } | undefined>('offered_table_id as one', 'offered_with_id as other');
  if (!entry) throw new DomainError('request.not_found');
  return [entry.one, entry.other];
}

/** @returns the booking's documentId. */
async function makeOffered(strapi: Core.Strapi, trx: Trx, entry: Entry): Promise<string> {
  const { offerStartsAt: startsAt, offerEndsAt: endsAt, offerExpiresAt: expiresAt } = entry;
  const isOver = !OFFERED.includes(entry.status) || !startsAt || !expiresAt || expiresAt <= clock.now();
  if (isOver) throw new DomainError('waitlist.offer_over');
  const tables = await tablesById(trx, [entry.offeredTable, entry.offeredWith]);
  const { guests, name, email, phone, note, language } = entry;
  return makeBooking(strapi, {
    ...{ guests, name, email, phone, note, language, startsAt, endsAt },
    table: nameOf(tables, entry.offeredTable) ?? '',
    joinedWith: nameOf(tables, entry.offeredWith),
    user: null,
    isDirect: true,
    channel: 'waitlist',
    // It was within the pace when it was offered: what the house offers it keeps.
    mayExceed: true,
    hold: waitlistToken(strapi, entry),
  });
}

async function become(
  strapi: Core.Strapi,
  trx: Trx,
  { entry, to, booking }: { entry: Entry; to: 'booked' | 'seated'; booking: string | null },
): Promise<void> {
  const made = booking === null ? undefined : await trx('bookings').where({ document_id: booking }).first<{ id: number } | undefined>('id');
  await move(strapi, UID, entry.documentId, { to, fields: made ? { booking: made.id } : {} });
  const { manage_token_hash: hash } = (await trx('waitlist_entries').where({ id: entry.id }).first('manage_token_hash')) as {
    manage_token_hash: string;
  };
  await trx('table_holds').where({ token_hash: hash }).delete();
}
