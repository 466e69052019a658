/** Wishes and bids for a test, made through the application itself. */
import { person, unique, type Person } from './house';

const HOUR = 3_600_000;
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

export const wishFor = (facts: object = {}): Record<string, unknown> => ({
  title: unique('Cake'),
  description: 'Three layers with cherries',
  servings: 12,
  wantedAt: inHours(48),
  delivery: { address: 'Rose Street', house: '12', apartment: '7', latitude: 48.20849, longitude: 16.37208, phone: '+43 1 5550123' },
  ...facts,
});

export interface TestWish {
  documentId: string;
  number: string;
  title: string;
  guest: Person;
}

export interface TestBid {
  documentId: string;
  price: number;
  version: number;
  status: string;
}

export async function wished(facts: object = {}, guest?: Person): Promise<TestWish> {
  const who = guest ?? (await person());
  const { body } = await who.call('post', '/api/orders/custom', wishFor(facts)).expect(201);
  return { ...body.data, guest: who };
}

export const offer = (price = 45): object => ({ price, message: 'With real cream', readyAt: inHours(47) });

export async function bidOn({ documentId }: { documentId: string }, cook: Person, price = 45): Promise<TestBid> {
  return (await cook.call('post', `/api/orders/${documentId}/bids`, offer(price)).expect(201)).body.data;
}

export const accept = (guest: Person, { documentId, version }: { documentId: string; version: number }) =>
  guest.call('post', `/api/bids/${documentId}/accept`, { version });

export const profileOf = async ({ id }: Person): Promise<string> =>
  (await strapi.db.connection('profiles').where({ user_id: id }).first('document_id')).document_id;
