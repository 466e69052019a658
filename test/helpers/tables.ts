/** Tables and wishes for a test, made through the application itself. */
import { visitor } from './api';
import { unique, venue } from './house';

export const HOUR = 3_600_000;
/** The same for the whole file, also where it runs over a full hour. */
const NEXT_HOUR = Math.ceil(Date.now() / HOUR) * HOUR;
/** So many hours from the next full hour, a month from now on: far from "now", notice and free cancelling. */
export const later = (hours = 0): Date => new Date(NEXT_HOUR + (30 * 24 + hours) * HOUR);

export interface TestTable {
  documentId: string;
  id: number;
  number: string;
  venue: string;
}

export async function table(facts: object = {}): Promise<TestTable> {
  const place = (facts as { venue?: string }).venue ?? (await venue()).documentId;
  const data = { number: unique('T').slice(-20), kind: 'regular', seats: 4, price: 25, ...facts, venue: place };
  const made = await strapi.documents('api::table.table').create({ data: data as never });
  return { ...(made as never as TestTable), venue: place };
}

export const wishFor = (at: { documentId: string }, facts: object = {}): Record<string, unknown> => ({
  table: at.documentId,
  startsAt: later().toISOString(),
  endsAt: later(2).toISOString(),
  guests: 2,
  name: 'Anna Guest',
  email: `${unique('guest')}@samovar.test`,
  ...facts,
});

export interface TestBooking {
  documentId: string;
  number: string;
  status: string;
  manageUrl: string;
  price: number;
}

/** Asks for the table as somebody without an account. */
export async function requested(at: { documentId: string }, facts: object = {}): Promise<TestBooking> {
  return (await visitor('post', '/api/bookings', wishFor(at, facts)).expect(201)).body.data;
}

export const statusOf = async (booking: { documentId: string }): Promise<string> =>
  (await strapi.db.connection('bookings').where({ document_id: booking.documentId }).first('status')).status;

/** The path of the guest's link on this server, wherever the world sees it. */
export const linkOf = (booking: { manageUrl: string }): string => new URL(booking.manageUrl).pathname;
