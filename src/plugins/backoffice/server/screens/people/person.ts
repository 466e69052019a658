/** One person, as those who keep the accounts see them: where they are signed in, how they are known, what they bought and booked. */
import type { Core } from '@strapi/strapi';
import { GIVEN_ROLES } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { openSessions } from '../../../../../extensions/users-permissions/sessions/sessions';
import { RECEIVED_PAYMENTS } from '#domain/payment/payment';
import { inTransaction, type Row, type Trx } from '#platform/postgres/rows';
import type { PersonAct, PersonDetails, PersonRow } from '../../../contract/people';
import type { Viewer } from '../../screen';
import { PERSON_COLUMNS, PERSON_TABLES, personOf } from './page';

const SHOWN = 5;

/** What the one who looks may do at all. */
export interface PeopleSight {
  mayManage: boolean;
  mayGiveRoles: boolean;
  mayClose: boolean;
}

export const peopleSight = ({ may }: Viewer): PeopleSight => ({
  mayManage: may('people.manage'),
  mayGiveRoles: may('people.roles'),
  mayClose: may('people.close'),
});

/** @throws DomainError `request.not_found`. */
export async function personDetails(strapi: Core.Strapi, documentId: string, sight: PeopleSight): Promise<PersonDetails> {
  const found = await inTransaction(strapi, async (trx) => {
    const { rows } = await trx.raw<{ rows: Row[] }>(`select ${PERSON_COLUMNS} from ${PERSON_TABLES} where u.document_id = ?`, [documentId]);
    const row = rows[0];
    if (!row) throw new DomainError('request.not_found');
    const id = Number(row.user_id);
    const identities = await trx('identities')
      .where({ user_id: id })
      .orderBy('id')
      .select<PersonDetails['identities']>('provider', 'provider_id as providerId', 'username');
    return { row, id, identities, orders: await ordersOf(trx, id), bookings: await bookingsOf(trx, id) };
  });
  const person = personOf(found.row);
  const sessions = (await openSessions(strapi, found.id)).map(({ id, userAgent, openedAt, lastUsedAt }) => ({
    id,
    userAgent,
    openedAt,
    lastUsedAt,
  }));
  return {
    ...person,
    language: found.row.language as PersonDetails['language'],
    sessions,
    identities: found.identities,
    orders: found.orders,
    bookings: found.bookings,
    acts: actsOn(person, sight, sessions.length),
    mayRevoke: sight.mayManage && !person.hasLeft,
    givenRoles: GIVEN_ROLES,
  };
}

/** What makes sense for this account now, the most wanted first. */
export function actsOn(person: PersonRow, { mayManage, mayGiveRoles, mayClose }: PeopleSight, sessions: number): PersonAct[] {
  if (person.hasLeft) return [];
  const offers: [PersonAct, boolean][] = [
    ['approve', mayManage && (person.approval === 'pending' || person.approval === 'suspended')],
    ['unblock', mayManage && person.isBlocked],
    ['confirm', mayManage && !person.isConfirmed && !person.isBlocked],
    ['reset', mayManage && person.email !== null && !person.isBlocked],
    ['sign-out', mayManage && sessions > 0],
    ['role', mayGiveRoles],
    ['suspend', mayManage && (person.approval === 'approved' || person.approval === 'pending')],
    ['block', mayManage && !person.isBlocked],
    ['close', mayClose],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([act]) => act);
}

async function ordersOf(trx: Trx, id: number): Promise<PersonDetails['orders']> {
  const paid = await trx('orders')
    .where({ customer_id: id })
    .whereIn('payment_status', [...RECEIVED_PAYMENTS])
    .groupBy('currency')
    .orderBy('currency')
    .select<{ currency: string; total: string }[]>('currency', trx.raw('sum(total) as total'));
  const last = await trx('orders')
    .where({ customer_id: id })
    .orderBy('placed_at', 'desc')
    .limit(SHOWN)
    .select<Row[]>('document_id', 'number', 'status', 'total', 'currency', 'placed_at');
  return {
    paid: paid.map(({ currency, total }) => ({ currency, total: Number(total) })),
    last: last.map((row) => ({
      id: String(row.document_id),
      number: String(row.number),
      status: row.status as PersonDetails['orders']['last'][number]['status'],
      total: Number(row.total),
      currency: String(row.currency),
      placedAt: (row.placed_at as Date).toISOString(),
    })),
  };
}

async function bookingsOf(trx: Trx, id: number): Promise<PersonDetails['bookings']> {
  const [sum] = await trx('bookings').where({ user_id: id }).count<{ count: string }[]>('* as count');
  const last = await trx('bookings as b')
    .leftJoin('venues as v', 'v.id', 'b.venue_id')
    .where({ 'b.user_id': id })
    .orderBy('b.starts_at', 'desc')
    .limit(SHOWN)
    .select<Row[]>('b.document_id', 'b.number', 'b.status', 'b.starts_at', 'b.guests', 'v.timezone');
  return {
    count: Number(sum?.count ?? 0),
    last: last.map((row) => ({
      id: String(row.document_id),
      number: String(row.number),
      status: row.status as PersonDetails['bookings']['last'][number]['status'],
      startsAt: (row.starts_at as Date).toISOString(),
      guests: Number(row.guests),
      timezone: (row.timezone as string | null) ?? 'UTC',
    })),
  };
}
