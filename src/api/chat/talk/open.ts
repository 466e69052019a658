/** A conversation is there once for each pair and each order: whoever opens it again has the same one. */
import type { Core } from '@strapi/strapi';
import type { ConversationKind } from '#domain/conversation/conversation';
import { DomainError, fieldError, type Language } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import { callerId, isStaff, languageOfRequest } from '#platform/actions/caller';
import { create } from '#platform/documents/door';
import type { Data } from '#platform/documents/write';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { accountOf, bookingOf, languageOf, orderOf, venueNamed, type OrderRow } from '../rows/parties';
import { pairWith } from '../rows/partners';

const UID = 'api::chat.conversation';

export interface Opening {
  kind: ConversationKind;
  /** documentId; of `order`. */
  order?: string | undefined;
  /** documentId of a profile; of `direct`. */
  profile?: string | undefined;
  /** documentId or slug; of `support`. */
  venue?: string | undefined;
  /** The guest whom the house writes to; of `support`: the account's documentId, or a booking's. */
  guest?: string | undefined;
  booking?: string | undefined;
}

/** @returns the documentId, and whether it was made now @throws DomainError */
export const open = (strapi: Core.Strapi, opening: Opening): Promise<{ documentId: string; isNew: boolean }> =>
  inTransaction(strapi, async (trx) => {
    return openOnce(strapi, trx, opening.kind, await OPENERS[opening.kind](strapi, trx, opening));
  });

/** Two that open the same at once have the same. Whoever has locked an order asks for this lock after it. */
export async function openOnce(
  strapi: Core.Strapi,
  trx: Trx,
  kind: ConversationKind,
  { where, data }: Opened,
): Promise<{ documentId: string; isNew: boolean }> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('samovar.chat.open'), hashtext(?))`, [JSON.stringify(where)]);
  const known = await trx('conversations').where(where).orderBy('id').first<{ document_id: string } | undefined>('document_id');
  if (known) return { documentId: known.document_id, isNew: false };
  const made = await create(strapi, UID, { ...data, kind, lastSeq: 0 });
  return { documentId: made.documentId, isNew: true };
}

interface Opened {
  /** How the one that may be there already is found. */
  where: Record<string, unknown>;
  data: Data<typeof UID>;
}
type Opener = (strapi: Core.Strapi, trx: Trx, opening: Opening) => Promise<Opened>;

const OPENERS: Readonly<Record<ConversationKind, Opener>> = {
  support: async (strapi, trx, opening) => {
    const venue = opening.venue === undefined ? null : await venueId(trx, opening.venue);
    if (opening.booking !== undefined || opening.guest !== undefined) return withGuest(strapi, trx, opening);
    const customer = callerId(strapi);
    return ofCustomer(customer, await languageOf(trx, customer, languageOfRequest(strapi)), venue);
  },
  order: async (strapi, trx, { order }) => {
    if (order === undefined) throw fieldError('conversation.order_missing', 'order');
    const found = await orderOf(trx, order);
    const { kind, id: me } = actorOf(strapi);
    const isParty = kind === 'user' && (found?.customer_id === me || found?.cook_id === me);
    if (!found || (!isParty && !isStaff(strapi))) throw new DomainError('request.not_found');
    return ofOrder(trx, found, languageOfRequest(strapi));
  },
  direct: async (strapi, trx, { profile }) => {
    if (profile === undefined) throw fieldError('conversation.profile_missing', 'profile');
    const pair = await pairWith(trx, callerId(strapi), profile);
    if (!pair) throw fieldError('conversation.with_nobody', 'profile');
    if (pair.isOneself) throw fieldError('conversation.with_oneself', 'profile');
    const { customer, partner } = pair;
    return {
      where: { kind: 'direct', customer_id: customer, partner_id: partner },
      data: { customer, partner, language: await languageOf(trx, customer, languageOfRequest(strapi)) },
    };
  },
};

export const ofOrder = async (
  trx: Trx,
  { id, customer_id: customer, cook_id: partner, venue_id: venue }: OrderRow,
  or: Language,
): Promise<Opened> => ({
  where: { kind: 'order', order_id: id },
  data: { customer, partner, venue, order: id, language: await languageOf(trx, customer, or) },
});

const ofCustomer = (customer: number, language: Language, venue: number | null): Opened => ({
  where: { kind: 'support', customer_id: customer },
  data: { customer, venue, language },
});

/** The house writes first: to an account, or to whoever left an address with a booking. @throws DomainError */
async function withGuest(strapi: Core.Strapi, trx: Trx, { guest, booking }: Opening): Promise<Opened> {
  if (!isStaff(strapi)) throw new DomainError('conversation.no_house');
  if (guest !== undefined) {
    const account = await accountOf(trx, guest);
    if (account === null) throw fieldError('conversation.with_nobody', 'guest');
    return ofCustomer(account, await languageOf(trx, account, 'en'), null);
  }
  const row = await bookingOf(trx, booking ?? '');
  if (!row) throw fieldError('conversation.with_nobody', 'booking');
  const { user_id: user, venue_id: venue, name, email, language } = row;
  if (user !== null) return ofCustomer(user, await languageOf(trx, user, language ?? 'en'), venue);
  if (!email) throw fieldError('conversation.with_nobody', 'booking');
  // Never the one that a stranger began under this address: whoever holds its token would read what is meant for the guest.
  return {
    where: { kind: 'support', customer_id: null, guest_email: email, is_begun_by_house: true },
    data: { guestName: name, guestEmail: email, isBegunByHouse: true, venue, language: language ?? 'en' },
  };
}

/** @throws DomainError `venue.unknown` */
export async function venueId(trx: Trx, named: string): Promise<number> {
  const venue = await venueNamed(trx, named);
  if (venue === null) throw fieldError('venue.unknown', 'venue');
  return venue;
}
