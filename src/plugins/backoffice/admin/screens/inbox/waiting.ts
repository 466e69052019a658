/** How long a guest waits for the house, and until when a conversation is put off. */
import { wallClock } from '#domain/wall-clock';
import type { Talk } from '../../../contract/inbox';
import type { Tone } from '../../kit/marks/tone';
import { minutesLeft } from '../../kit/time/minutes';

/** The house gives a conversation to somebody else after ten. */
const SOON_MINUTES = 3;
const LATE_MINUTES = 10;

/** @returns null where nobody waits */
export function waitOf({ waitingSince }: Pick<Talk, 'waitingSince'>, now: Date): { minutes: number; tone: Tone } | null {
  if (waitingSince === null) return null;
  const minutes = Math.max(0, -minutesLeft(new Date(waitingSince), now));
  return { minutes, tone: minutes >= LATE_MINUTES ? 'late' : minutes >= SOON_MINUTES ? 'soon' : 'new' };
}

export const SNOOZES = ['hour', 'tomorrow', 'nextWeek'] as const;
export type Snooze = (typeof SNOOZES)[number];
const MORNING = { hour: 9, minute: 0, second: 0, millisecond: 0 };

/** By the clock of whoever looks. */
export function snoozedUntil(choice: Snooze, { now, timezone }: { now: Date; timezone: string }): Date {
  const here = wallClock(timezone, now);
  if (choice === 'hour') return here.plus({ hours: 1 }).toJSDate();
  if (choice === 'tomorrow') return here.plus({ days: 1 }).set(MORNING).toJSDate();
  return here
    .plus({ days: 8 - here.weekday })
    .set(MORNING)
    .toJSDate();
}

/** What one types after `/` at the beginning of an answer; null where no canned one is looked for. */
export const cannedWord = (draft: string): string | null => /^\/([\p{L}\d-]*)$/u.exec(draft)?.[1]?.toLowerCase() ?? null;

/** Those whose word begins so come before those that only say it. */
export function cannedFor<C extends { shortcut: string; text: string }>(answers: readonly C[], word: string): C[] {
  const begins = answers.filter(({ shortcut }) => shortcut.startsWith(word));
  const says = answers.filter((one) => !begins.includes(one) && `${one.shortcut} ${one.text}`.toLowerCase().includes(word));
  return [...begins, ...says];
}

/** As they are typed, with commas between. */
export const labelsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];
