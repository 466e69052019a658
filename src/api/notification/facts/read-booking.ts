/** What a letter says about a booking: who, when, where, and what else is free, as it was when the event was told. */
import type { Alternative } from '#domain/booking/availability';
import type { BookingStatus } from '#domain/booking/booking';
import type { Language } from '#domain/errors';
import { fromJson, type Trx } from '#platform/postgres/rows';
import { placeNames } from '../../venue/rows/place-names';

/** Prices in units of the currency, times as ISO texts: facts are kept with the notice. */
export interface BookingFacts {
  documentId: string;
  number: string;
  status: BookingStatus;
  startsAt: string;
  endsAt: string;
  guests: number;
  name: string;
  email: string | null;
  phone: string | null;
  language: Language;
  user: number | null;
  note: string | null;
  price: number;
  currency: string;
  table: string;
  area: string | null;
  venue: string;
  address: string | null;
  venuePhone: string | null;
  venueEmail: string | null;
  venueSlug: string;
  timezone: string;
  requestedAt: string;
  changedAt: string;
  sequence: number;
  freeCancelUntil: string;
  decisionNote: string | null;
  /** The address is that of the account that asked: whoever reads has written the note. */
  isOwnAddress: boolean;
  /** Somebody else was confirmed instead. */
  isBeaten: boolean;
  alternatives: Alternative[];
}

type Moments = 'startsAt' | 'endsAt' | 'requestedAt' | 'changedAt' | 'freeCancelUntil';
type BookingRow = Omit<BookingFacts, Moments | 'venue' | 'price' | 'alternatives'> &
  Record<Moments, Date> & { venueId: number; price: number | string; alternatives: unknown };

const FACTS = `
  select b.document_id as "documentId", b.number, b.status, b.starts_at as "startsAt", b.ends_at as "endsAt", b.guests, b.name, b.email, b.phone,
    b.language, b.user_id as "user", b.note, b.price, b.currency, concat_ws('+', t.number, j.number) as "table", t.area, v.id as "venueId", v.address, v.phone as "venuePhone",
    v.email as "venueEmail", v.slug as "venueSlug", v.timezone, b.requested_at as "requestedAt", b.updated_at as "changedAt", b.revision as "sequence", b.free_cancel_until as "freeCancelUntil",
    b.decision_note as "decisionNote", b.lost_to_id is not null as "isBeaten", b.alternatives,
    exists (select from up_users u where u.id = b.user_id and u.confirmed and lower(u.email) = lower(b.email)) as "isOwnAddress"
  from bookings b join tables t on t.id = b.table_id left join tables j on j.id = b.joined_with_id join venues v on v.id = b.venue_id where b.document_id = ?`;

export async function readBookingFacts(trx: Trx, documentId: string): Promise<BookingFacts | null> {
  const { rows } = await trx.raw<{ rows: BookingRow[] }>(FACTS, [documentId]);
  if (!rows[0]) return null;
  const { venueId, ...row } = rows[0];
  const { venue, areaOf } = await placeNames(trx, venueId, row.language);
  const offers = row.alternatives === null ? [] : fromJson<Alternative[]>(row.alternatives);
  return {
    ...row,
    venue,
    area: areaOf(row.area),
    price: Number(row.price),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    requestedAt: row.requestedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    freeCancelUntil: row.freeCancelUntil.toISOString(),
    alternatives: offers.map((offer) => ({ ...offer, area: areaOf(offer.area) })),
  };
}
