/** Who waits, as the staff and the guest's own page see it: with the place in the queue and what is offered. */
import { IN_QUEUE, SEES_TABLE, type WaitlistStatus } from '#domain/waitlist/waitlist';
import { fromJson, rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import type { Language } from '#domain/errors';

export interface WaitlistView {
  documentId: string;
  number: string;
  status: WaitlistStatus;
  /** In the queue of those who wait for the same hours; null when the wait is over. */
  position: number | null;
  isHere: boolean;
  startsAt: string;
  endsAt: string;
  guests: number;
  name: string;
  email: string | null;
  phone: string | null;
  language: Language;
  note: string | null;
  joinedAt: string;
  quotedMinutes: number | null;
  /** What is offered, and what became of it once it is taken. */
  offer: { table: string; area: string | null; startsAt: string; endsAt: string; expiresAt: string } | null;
  booking: string | null;
  venue: { documentId: string; name: string; slug: string; timezone: string; address: string | null; phone: string | null };
}

const utc = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const VIEW = `
  select json_build_object('documentId', w.document_id, 'number', w.number, 'status', w.status, 'isHere', w.is_here,
    'startsAt', ${utc('w.starts_at')}, 'endsAt', ${utc('w.ends_at')}, 'guests', w.guests, 'name', w.name, 'email', w.email, 'phone', w.phone,
    'language', w.language, 'note', w.note, 'joinedAt', ${utc('w.joined_at')}, 'quotedMinutes', w.quoted_minutes, 'booking', b.document_id,
    'position', case when w.status in (${sqlList(IN_QUEUE)}) then (
      select count(*) + 1 from waitlist_entries o where o.venue_id = w.venue_id and o.status in (${sqlList(IN_QUEUE)})
        and (o.joined_at, o.id) < (w.joined_at, w.id) and o.starts_at <= w.ends_at and o.ends_at >= w.starts_at) end,
    'offer', case when w.status in (${sqlList(SEES_TABLE)}) and t.id is not null then json_build_object('table', concat_ws('+', t.number, j.number), 'area', nullif(trim(t.area), ''),
      'startsAt', ${utc('w.offer_starts_at')}, 'endsAt', ${utc('w.offer_ends_at')}, 'expiresAt', ${utc('w.offer_expires_at')}) end,
    'venue', json_build_object('documentId', v.document_id, 'name', coalesce(nullif(v.translations -> w.language ->> 'name', ''), v.name), 'slug', v.slug,
      'timezone', v.timezone, 'address', v.address, 'phone', v.phone)) as view
  from waitlist_entries w join venues v on v.id = w.venue_id
  left join tables t on t.id = w.offered_table_id left join tables j on j.id = w.offered_with_id left join bookings b on b.id = w.booking_id`;

type Facts = Record<string, unknown>;

async function viewsWhere(trx: Trx, condition: string, facts: Facts): Promise<WaitlistView[]> {
  const rows = await rowsOf<{ view: unknown }>(trx, `${VIEW} where ${condition}`, facts);
  return rows.map(({ view }) => fromJson<WaitlistView>(view));
}

export const waitlistView = async (trx: Trx, documentId: string): Promise<WaitlistView | null> =>
  (await viewsWhere(trx, 'w.document_id = :documentId', { documentId }))[0] ?? null;

const LIVE = `w.status in (${sqlList(IN_QUEUE)})`;
const LISTED = `(:venue::text is null or :venue in (v.document_id, v.slug)) and (${LIVE} or w.updated_at > :since)`;
const ORDERS = { coming: 'w.joined_at, w.id', waitingFirst: `(${LIVE}) desc, w.joined_at, w.id` };

export interface WaitlistPage {
  order: keyof typeof ORDERS;
  limit: number;
  offset: number;
}

/** @param which venue: documentId or slug, null = all. Those who still wait, and whose wait ended after `since`. */
export async function waitlistViews(
  trx: Trx,
  which: { venue: string | null; since: Date },
  { order, ...page }: WaitlistPage,
): Promise<{ views: WaitlistView[]; total: number }> {
  const views = await viewsWhere(trx, `${LISTED} order by ${ORDERS[order]} limit :limit offset :offset`, { ...which, ...page });
  const count = `select count(*)::int as total from waitlist_entries w join venues v on v.id = w.venue_id where ${LISTED}`;
  const [counted] = await rowsOf<{ total: number }>(trx, count, which);
  return { views, total: counted?.total ?? 0 };
}

/** Behind a link; what ended a day ago is no longer there. */
export const waitlistByHash = async (trx: Trx, hash: string, since: Date): Promise<WaitlistView | null> =>
  (await viewsWhere(trx, `w.manage_token_hash = :hash and (${LIVE} or w.updated_at > :since)`, { hash, since }))[0] ?? null;
