/** An event in the calendar of whoever holds a ticket. */
import { type CalendarEntry } from '../calendar-entry';

export interface EventEntry {
  documentId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  venue: string | null;
  email: string | null;
  changedAt: string;
  sequence: number;
}

/** `confirmed` puts it in, `cancelled` takes it out again. */
export const eventEntry = (event: EventEntry, status: 'confirmed' | 'cancelled', description: string): CalendarEntry => ({
  uid: `event-${event.documentId}@samovar`,
  sequence: event.sequence,
  changedAt: new Date(event.changedAt),
  start: new Date(event.startsAt),
  end: new Date(event.endsAt),
  summary: event.title,
  description,
  location: event.place,
  status,
  organizer: event.venue && event.email ? { name: event.venue, email: event.email } : undefined,
});
