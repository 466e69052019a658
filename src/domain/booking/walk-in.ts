/** Guests at the door keep a table until their turn is over, the next booking comes or the house closes, whichever is first. */
import { MIN_VISIT_MINUTES, spanOf, type BookingVenue } from './availability';
import { openIntervals, type Interval } from '../time';

const MINUTE = 60_000;

/** Where too little time is left nothing is cut: the check of the visit then says what is in the way. */
export function walkInSpan(visit: { venue: BookingVenue; guests: number; taken: readonly Interval[]; now: Date }): Interval {
  const { venue, guests, taken, now } = visit;
  const start = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  const turn = spanOf({ startsAt: start, endsAt: null, guests }, venue.turns);
  const closing = openIntervals(venue, turn).find((open) => open.start <= start && start < open.end)?.end;
  const ends = [turn.end, ...(closing ? [closing] : []), ...taken.map((other) => other.start)].filter((end) => end > start);
  const end = new Date(Math.min(...ends.map((candidate) => candidate.getTime())));
  return end.getTime() - start.getTime() < MIN_VISIT_MINUTES * MINUTE ? turn : { start, end };
}
