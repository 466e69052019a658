/** When somebody is reminded of a table or a seat. */
import { dueForReminder } from '#domain/notification/reminder';

const NOW = new Date('2026-05-14T12:00:00Z');
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const visit = { startsAt: inHours(24), bookedAt: inHours(-1), remindedAt: null };

it.each([
  ['a day before', visit, true],
  ['not a minute earlier than that', { ...visit, startsAt: inHours(24.02), bookedAt: inHours(-48) }, false],
  ['once', { ...visit, remindedAt: inHours(-1) }, false],
  ['not of what has begun', { ...visit, startsAt: NOW, bookedAt: inHours(-48) }, false],
  ['not of what was booked a day before or later', { ...visit, bookedAt: NOW }, false],
])('%s', (_, facts, isDue) => expect(dueForReminder(facts, NOW)).toBe(isDue));
