/** Who a conversation is with, and where: read from the order, the booking, the account or the venue that somebody names. */
import type { Language } from '#domain/errors';
import type { Trx } from '#platform/postgres/rows';

export interface OrderRow {
  id: number;
  customer_id: number;
  cook_id: number | null;
  venue_id: number | null;
}
export interface BookingRow {
  user_id: number | null;
  venue_id: number | null;
  name: string;
  email: string | null;
  language: Language | null;
}

/** It waits for whoever moves the order, because what hangs on it comes after it. */
export const orderOf = (trx: Trx, documentId: string): Promise<OrderRow | undefined> =>
  trx('orders').where({ document_id: documentId }).forKeyShare().first<OrderRow | undefined>('id', 'customer_id', 'cook_id', 'venue_id');

export const bookingOf = (trx: Trx, documentId: string): Promise<BookingRow | undefined> =>
  trx('bookings').where({ document_id: documentId }).first<BookingRow | undefined>('user_id', 'venue_id', 'name', 'email', 'language');

export const accountOf = async (trx: Trx, documentId: string): Promise<number | null> =>
  (await trx('up_users').where({ document_id: documentId }).first<{ id: number } | undefined>('id'))?.id ?? null;

/** Which the person has chosen, else the one that is given. */
export async function languageOf(trx: Trx, user: number, or: Language): Promise<Language> {
  const account = await trx('up_users').where({ id: user }).first<{ language: Language | null } | undefined>('language');
  return account?.language ?? or;
}

/** The address that the account has proven. */
export const provenAddress = async (trx: Trx, user: number): Promise<string | null> =>
  (await trx('up_users').where({ id: user, confirmed: true }).first<{ email: string } | undefined>('email'))?.email ?? null;

/** @param named documentId or slug @returns the row's id */
export const venueNamed = async (trx: Trx, named: string): Promise<number | null> => {
  const venue = await trx('venues')
    .where((which) => which.where({ document_id: named }).orWhere({ slug: named }))
    .first<{ id: number } | undefined>('id');
  return venue?.id ?? null;
};
