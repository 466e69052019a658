/** The file in a letter that puts a visit or an event into the reader's calendar, or takes it out again. */
import type { CalendarEntry } from '#domain/calendar-entry';
import { entryFile } from '#platform/files/calendar-file';
import type { Attachment, Detail } from './letter';
import { detailText } from './letter-parts';

export const calendarAttachment = (filename: string, entry: CalendarEntry): Attachment => ({
  filename,
  contentType: `text/calendar; charset=utf-8; method=${entry.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
  content: entryFile(entry),
});

/** The facts of the letter, line by line. */
export const descriptionOf = (details: readonly Detail[]): string => details.map(detailText).join('\n');
