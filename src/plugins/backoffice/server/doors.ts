/** What the screens ask of bookings and tables: their own services, so that a panel user and a client of the API pass the same rules. */
import type { Core } from '@strapi/strapi';
import type { BookingStatus } from '../../../domain/booking';
import type { Language } from '../../../domain/errors';
import type { Row } from '../../../postgres/rows';

interface Guests {
  table: string;
  guests: number;
  name: string;
  phone: string | null;
  note: string | null;
  language: Language;
}

interface Bookings {
  make(wish: Guests & { startsAt: Date; endsAt: Date | null; email: string | null; user: null; isDirect: true }): Promise<Row>;
  walkIn(wish: Guests): Promise<Row>;
  move(documentId: string, to: BookingStatus, note: string | null): Promise<Row>;
  cancel(documentId: string, note: string | null): Promise<Row>;
  change(documentId: string, change: object): Promise<Row>;
}

interface Tables {
  change(documentId: string, values: object): Promise<Row>;
}

export const bookings = (strapi: Core.Strapi) => strapi.service('api::booking.booking' as never) as unknown as Bookings;
export const tables = (strapi: Core.Strapi) => strapi.service('api::table.table' as never) as unknown as Tables;
