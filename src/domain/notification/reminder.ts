/** Who has booked a table or a seat is reminded a day before, once; who booked less than a day before needs no reminder. */

export const REMIND_AHEAD_MS = 86_400_000;

export const dueForReminder = (visit: { startsAt: Date; bookedAt: Date; remindedAt: Date | null }, now: Date): boolean =>
  visit.remindedAt === null &&
  visit.startsAt > now &&
  visit.startsAt.getTime() - now.getTime() <= REMIND_AHEAD_MS &&
  visit.startsAt.getTime() - visit.bookedAt.getTime() > REMIND_AHEAD_MS;
