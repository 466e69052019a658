/** Secret addresses under which calendar programs read the book: made, renewed and taken away by the staff, kept only as hashes. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { v7 as uuid } from 'uuid';
import { DomainError, fieldError } from '#domain/errors';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { readVenue } from '../../venue/rows/venue-facts';
import { baseUrl, hashOf } from '../rows/manage-link';

export interface CalendarView {
  id: string;
  name: string;
  /** documentId; null = every venue. */
  venue: string | null;
  createdAt: Date;
  readAt: Date | null;
}

const VIEW = ['c.id', 'c.name', 'v.document_id as venue', 'c.created_at as createdAt', 'c.read_at as readAt'];
const views = (trx: Trx) => trx('booking_calendars as c').leftJoin('venues as v', 'v.id', 'c.venue_id');

export const listCalendars = (strapi: Core.Strapi): Promise<CalendarView[]> =>
  inTransaction(strapi, (trx) => views(trx).orderBy('c.id').select<CalendarView[]>(VIEW));

/** @param venue documentId or slug. @returns the calendar with its address, which nobody can read again. */
export const addCalendar = (
  strapi: Core.Strapi,
  { name, venue }: { name: string; venue: string | null },
): Promise<CalendarView & { url: string }> =>
  inTransaction(strapi, async (trx) => {
    const place = venue === null ? null : await readVenue(trx, venue);
    if (venue !== null && !place) throw fieldError('venue.unknown', 'venue');
    const [id, token] = [uuid(), newToken()];
    await trx('booking_calendars').insert({ id, name, venue_id: place?.id ?? null, token_hash: hashOf(token) });
    return withUrl(strapi, trx, id, token);
  });

/** The old address stops at once. */
export const renewCalendar = (strapi: Core.Strapi, id: string): Promise<CalendarView & { url: string }> =>
  inTransaction(strapi, async (trx) => {
    const token = newToken();
    const changed = await trx('booking_calendars')
      .where({ id })
      .update({ token_hash: hashOf(token), read_at: null });
    if (changed === 0) throw new DomainError('request.not_found');
    return withUrl(strapi, trx, id, token);
  });

export const removeCalendar = (strapi: Core.Strapi, id: string): Promise<null> =>
  inTransaction(strapi, async (trx) => {
    if ((await trx('booking_calendars').where({ id }).delete()) === 0) throw new DomainError('request.not_found');
    return null;
  });

async function withUrl(strapi: Core.Strapi, trx: Trx, id: string, token: string): Promise<CalendarView & { url: string }> {
  const [view] = await views(trx).where('c.id', id).select<CalendarView[]>(VIEW);
  if (!view) throw new DomainError('request.not_found');
  return { ...view, url: `${baseUrl(strapi)}/api/bookings/calendar.ics?key=${token}` };
}

const newToken = (): string => randomBytes(32).toString('base64url');
