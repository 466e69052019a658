/** The same guest's wish, for a place that was offered instead of the one they asked for. */
import type { Core } from '@strapi/strapi';
import type { Alternative } from '#domain/booking/availability';
import { DomainError } from '#domain/errors';
import { lockDocument, type Row, type Trx } from '#platform/postgres/rows';
import type { NewBooking } from './make-booking';

const UID = 'api::booking.booking';
type Declined = Row & Omit<NewBooking, 'table' | 'isDirect'> & { status: string; alternatives: Alternative[] | null };

/** @param which counted from 1. @throws DomainError `booking.offer_unknown`. */
export async function wishForOffer(
  strapi: Core.Strapi,
  trx: Trx,
  { documentId, which }: { documentId: string; which: number },
): Promise<NewBooking> {
  const booking = (await lockDocument(strapi, trx, UID, documentId)) as Declined | null;
  const offer = booking && offersOf(booking)[which - 1];
  if (!offer) throw new DomainError('booking.offer_unknown');
  const { guests, name, email, phone, note, language, user } = booking;
  const times = { startsAt: new Date(offer.startsAt), endsAt: new Date(offer.endsAt) };
  return { ...times, table: offer.table, guests, name, email, phone, note, language, user, isDirect: false };
}

export const offersOf = (booking: { status?: unknown; alternatives?: unknown }): Alternative[] =>
  booking.status === 'declined' && Array.isArray(booking.alternatives) ? (booking.alternatives as Alternative[]) : [];
