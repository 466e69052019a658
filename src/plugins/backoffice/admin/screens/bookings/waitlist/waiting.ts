/** How somebody stands who waits for a table, and what the staff press. */
import type { WaitVerb, WaitView } from '../../../../contract/waitlist';
import type { Tone } from '../../../kit/marks/tone';
import { IN_QUEUE, WAITLIST_MEANINGS } from '#domain/waitlist/waitlist';

/** One letter per action. */
export const WAIT_LETTERS: Readonly<Record<WaitVerb, string>> = { offer: 'o', seat: 's', skip: 'x', leave: 'l' };

/** Ends the wait for good: asked once. */
export const endsWait = (verb: WaitVerb): boolean => verb === 'skip' || verb === 'leave';

export const isWaiting = ({ status }: Pick<WaitView, 'status'>): boolean => IN_QUEUE.includes(status);

const SOON_MS = 2 * 60_000;

export function toneOfWait({ status, isHere, joinedAt, quotedMinutes, offer }: WaitView, now: Date): Tone {
  const { isLive, hasOffer, passesOn } = WAITLIST_MEANINGS[status];
  if (!isLive) return passesOn ? 'refused' : 'good';
  if (hasOffer) return offer && Date.parse(offer.expiresAt) - now.getTime() <= SOON_MS ? 'soon' : 'new';
  return isHere && quotedMinutes !== null && now.getTime() > Date.parse(joinedAt) + quotedMinutes * 60_000 ? 'late' : 'calm';
}

/** "9:41", "1:00:00"; null when it has run out. */
export function countdown(until: string, now: Date): string | null {
  const seconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  if (seconds <= 0) return null;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (count: number): string => String(count).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
