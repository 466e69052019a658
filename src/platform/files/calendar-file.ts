/**
 * Visits as calendar programs read them (iCalendar, RFC 5545): a file in a mail, or a feed that staff subscribe to. Here alone what people
 * typed becomes values of a calendar.
 */
import ical, { escape, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry } from '#domain/calendar-entry';
import { asLine, linesOf } from '#domain/text';

export interface CalendarFile {
  name: string;
  /** `cancel` takes the entries out of the calendar again. */
  method: 'publish' | 'cancel';
  entries: readonly CalendarEntry[];
  /** How often a subscriber should look again. */
  refreshMinutes?: number;
}

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

export function calendarFile({ name, method, entries, refreshMinutes }: CalendarFile): string {
  const calendar = ical({
    // The library writes the name as it is.
    name: escape(asLine(name), false),
    prodId: { company: 'Samovar', product: 'Bookings' },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ...(refreshMinutes && { ttl: refreshMinutes * 60 }),
  });
  for (const { uid, changedAt, status, organizer, ...entry } of entries)
    calendar.createEvent({
      ...entry,
      summary: asLine(entry.summary),
      location: asLine(entry.location),
      description: linesOf(entry.description).join('\n'),
      id: uid,
      stamp: changedAt,
      status: STATUS[status],
      // A quotation mark ends the parameter that the name stands in.
      ...(organizer && { organizer: { ...organizer, name: asLine(organizer.name).replaceAll('"', '’') } }),
    });
  return `${calendar.toString()}\r\n`;
}

/** One visit or event as a file of its own: it goes into the calendar, or out again. */
export const entryFile = (entry: CalendarEntry): string =>
  calendarFile({ name: entry.summary, method: entry.status === 'cancelled' ? 'cancel' : 'publish', entries: [entry] });
