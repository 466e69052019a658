/** A booking as every booking screen shows it: the columns that are read, and what the one who looks may see and do. */
import type { Core } from '@strapi/strapi';
import {
  ACTIVE,
  ASKING,
  BOOKING_MEANINGS,
  bookingMachine,
  KEEPING,
  REMEMBERED,
  type BookingRow,
  type BookingStatus,
} from '#domain/booking/booking';
import type { Language } from '#domain/errors';
import { legalMoves, type Actor } from '#domain/machine';
import type { BookingView, Rights } from '../../contract/bookings';
import { statusesWhere } from '#domain/status-table';
import { actorOf } from '#platform/actions/actor';
import { languageOfRequest } from '#platform/actions/caller';
import { sqlList } from '#platform/postgres/sql-list';
import type { Viewer } from '../screen';

export interface BookingSight {
  actor: Actor;
  rights: Rights;
  seesContacts: boolean;
  /** What venues, areas and dishes are called in. */
  language: Language;
}

/** What the role may do here, and whether the Content Manager shows it how to reach guests. */
export const bookingSight = (strapi: Core.Strapi, viewer: Viewer): BookingSight => ({
  actor: actorOf(strapi),
  rights: {
    manage: viewer.may('bookings.manage'),
    override: viewer.may('bookings.override'),
    arrange: viewer.may('floor.arrange'),
  },
  seesContacts: viewer.reads('api::booking.booking', 'phone'),
  language: languageOfRequest(strapi),
});

/** Timestamps are kept in UTC without a zone; JSON says it. */
export const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** `b` is a row of bookings, `t` its table's; `past` and `keeper` are BESIDE it. */
export const BOOKING_FACTS = `json_build_object(
  'id', b.document_id, 'number', b.number, 'status', b.status, 'table', t.document_id,
  'joinedWith', coalesce((select json_agg(j.document_id) from tables j where j.id = b.joined_with_id), '[]'), 'keeper', keeper.facts, 'user', b.user_id,
  'startsAt', ${instant('b.starts_at')}, 'endsAt', ${instant('b.ends_at')}, 'freeCancelUntil', ${instant('b.free_cancel_until')},
  'guests', b.guests, 'name', b.name, 'phone', b.phone, 'email', b.email, 'note', b.note, 'decisionNote', b.decision_note,
  'exceedsPace', coalesce(b.exceeds_pace, false), 'price', b.price, 'currency', b.currency, 'requestedAt', ${instant('b.requested_at')}, 'cancelRequestedAt', ${instant('b.cancel_requested_at')},
  'history', json_build_object('visits', past.visits, 'noShows', past.no_shows, 'lastVisit', past.last_visit))`;

const VISITS = statusesWhere(BOOKING_MEANINGS, { isRemembered: true, isCounted: true });
const MISSED = statusesWhere(BOOKING_MEANINGS, { isRemembered: true, isCounted: false });

/** The same guest by address, number or account, however they are typed; each way has its index. */
const PAST_VISITS = `left join lateral (
  select count(*) filter (where status in (${sqlList(VISITS)})) as visits, count(*) filter (where status in (${sqlList(MISSED)})) as no_shows,
    ${instant(`max(starts_at) filter (where status in (${sqlList(VISITS)}))`)} as last_visit
  from (
    select p.id, p.status, p.starts_at from bookings p where p.status in (${sqlList(REMEMBERED)}) and lower(p.email) = lower(b.email)
    union
    select p.id, p.status, p.starts_at from bookings p
    where p.status in (${sqlList(REMEMBERED)}) and regexp_replace(p.phone, '[^0-9]', '', 'g') = regexp_replace(b.phone, '[^0-9]', '', 'g')
    union
    select p.id, p.status, p.starts_at from bookings p where p.status in (${sqlList(REMEMBERED)}) and p.user_id = b.user_id
  ) visit
) past on true`;

/** Who keeps one of the tables that a request is for. */
const KEEPER = `left join lateral (
  select json_build_object('number', k.number, 'name', k.name, 'startsAt', ${instant('k.starts_at')}, 'endsAt', ${instant('k.ends_at')}) as facts
  from booking_tables kept join bookings k on k.id = kept.booking_id
  where b.status in (${sqlList(ASKING)}) and k.id <> b.id and kept.table_id in (b.table_id, b.joined_with_id) and kept.span && tsrange(b.starts_at, b.ends_at)
  order by k.starts_at limit 1
) keeper on true`;

export const BESIDE = `${PAST_VISITS} ${KEEPER}`;

export interface BookingFacts extends Omit<BookingView, 'moves' | 'isEditable'> {
  user: number | null;
  freeCancelUntil: string;
}

export function viewOf<F extends BookingFacts>(facts: F, { actor, rights, seesContacts }: BookingSight) {
  const { user: _user, freeCancelUntil: _until, ...shown } = facts;
  return {
    ...shown,
    price: Number(facts.price),
    phone: seesContacts ? facts.phone : null,
    email: seesContacts ? facts.email : null,
    moves: rights.manage ? movesOf(facts, actor) : [],
    isEditable: rights.manage && ACTIVE.includes(facts.status),
  };
}

const movesOf = (facts: BookingFacts, actor: Actor): { verb: string; to: BookingStatus }[] => {
  const row: BookingRow = {
    documentId: facts.id,
    status: facts.status,
    user: facts.user,
    startsAt: new Date(facts.startsAt),
    endsAt: new Date(facts.endsAt),
    freeCancelUntil: new Date(facts.freeCancelUntil),
    decisionNote: facts.decisionNote,
  };
  const isTaken = facts.keeper !== null;
  return legalMoves(bookingMachine, row, actor)
    .filter(({ to }) => !isTaken || !KEEPING.includes(to))
    .map(({ verb, to }) => ({ verb, to }));
};
