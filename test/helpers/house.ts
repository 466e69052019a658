/** People, dishes and venues for a test, made through the application itself. Every call makes new ones. */
import { randomBytes } from 'node:crypto';
import { client, type Client } from './api';
import { becomes } from './patience';

/** A word that no other test uses: each file has its own sandbox, so that a counter would begin again. */
export const unique = (word: string): string => `${word}-${randomBytes(6).toString('hex')}`;

export interface Person {
  id: number;
  email: string;
  token: string;
  call: Client;
}

export const PASSWORD = 'Correct-horse-9';
/** bcrypt of it at the lowest cost. */
export const PASSWORD_HASH = '$2a$04$slRuEhKHexc/iaIPWWj7he0ZzOzvCoRS.87gMfU.bWwK66YTs6OWK';

/** A confirmed account of that role, signed in. */
export async function person(role: 'customer' | 'cook' | 'organizer' | 'staff' | 'manager' = 'customer'): Promise<Person> {
  const name = unique(role);
  const email = `${name}@samovar.test`;
  const { id: roleId } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
  const data = { username: name, email, password: PASSWORD, provider: 'local', confirmed: true, blocked: false, role: roleId };
  const user = await strapi.plugin('users-permissions').service('user').add(data);
  const response = await client()('post', '/api/auth/local', { identifier: email, password: PASSWORD }).expect(200);
  return { id: user.id, email, token: response.body.jwt, call: client(response.body.jwt) };
}

/** A venue that is always open, unless the test says otherwise. */
export const venue = (facts: object = {}): Promise<{ documentId: string; id: number }> =>
  strapi.documents('api::venue.venue').create({
    data: { name: unique('Venue'), timezone: 'Europe/Vienna', currency: 'EUR', deliveryFee: 3.5, rank: -1, ...facts } as never,
  }) as never;

export const category = (facts: object = {}): Promise<{ documentId: string; id: number }> =>
  strapi.documents('api::category.category').create({ data: { name: unique('Category'), ...facts } as never }) as never;

export interface TestDish {
  documentId: string;
  id: number;
  name: string;
  price: number;
}

export async function dish(facts: object = {}): Promise<TestDish> {
  const section = 'category' in facts ? {} : { category: (await category()).documentId };
  return (await strapi
    .documents('api::dish.dish')
    .create({ data: { name: unique('Dish'), price: 9.9, preparationMinutes: 10, ...section, ...facts } as never })) as never;
}

/** A customer with these dishes in the cart, ready to check out. */
export async function customerWithCart(...lines: [TestDish, number][]): Promise<Person> {
  const guest = await person();
  for (const [item, quantity] of lines) await guest.call('post', '/api/cart/items', { dish: item.documentId, quantity }).expect(201);
  return guest;
}

export const PICKUP = { fulfilment: 'pickup', paymentMethod: 'cash' };
export const DELIVERY = {
  fulfilment: 'delivery',
  paymentMethod: 'card',
  delivery: { address: 'Rose Street', house: '12', latitude: 48.2, longitude: 16.37, phone: '+43 1 5550123' },
};

/** The event log of a document, oldest first. */
export async function eventsOf(documentId: string): Promise<{ name: string; payload: Record<string, unknown>; sent_at: Date | null }[]> {
  const rows = await strapi.db.connection('outbox_events').where({ key: documentId }).orderBy('id');
  return rows.map((row) => ({ ...row, payload: typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload }));
}

/** Whoever reacts to what has happened so far has done so. */
export const allIsTold = () =>
  becomes(() => strapi.db.connection('outbox_events').whereNull('sent_at').whereNull('dead_at').pluck('name'), []);
