/** How an order stands against the time it was promised for. */
import type { BoardCard } from '../../../contract/board';
import type { Tone } from '../../kit/marks/tone';
import { minutesLeft } from '../../kit/time/minutes';
import { ORDER_MEANINGS } from '#domain/order/order';

const SOON_MINUTES = 10;

export const dueOf = (card: BoardCard): Date => new Date(card.promisedAt ?? card.wantedAt ?? card.placedAt);

export function toneOf(card: BoardCard, now: Date): Tone {
  const { column, phase } = ORDER_MEANINGS[card.status];
  if (column === 'done') return phase === 'received' ? 'good' : 'refused';
  const left = minutesLeft(dueOf(card), now);
  if (left < 0) return 'late';
  if (left <= SOON_MINUTES) return 'soon';
  return phase === 'asked' ? 'new' : 'calm';
}
