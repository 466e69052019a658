/** How an order stands against the time it was promised for. */
import { ORDER_MEANINGS } from '#domain/order/order';
import type { BoardCard } from '../../contract/board';

export type Tone = 'new' | 'calm' | 'soon' | 'late' | 'good' | 'refused';
const SOON_MINUTES = 10;

export const dueOf = (card: BoardCard): Date => new Date(card.promisedAt ?? card.wantedAt ?? card.placedAt);

/** Whole minutes until it is due; negative when that moment has passed. */
export const minutesLeft = (due: Date, now: Date): number => {
  const minutes = (due.getTime() - now.getTime()) / 60_000;
  return minutes >= 0 ? Math.floor(minutes) : -Math.floor(-minutes);
};

export function toneOf(card: BoardCard, now: Date): Tone {
  const { column, phase } = ORDER_MEANINGS[card.status];
  if (column === 'done') return phase === 'received' ? 'good' : 'refused';
  const left = minutesLeft(dueOf(card), now);
  if (left < 0) return 'late';
  if (left <= SOON_MINUTES) return 'soon';
  return phase === 'asked' ? 'new' : 'calm';
}
