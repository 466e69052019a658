/** How an order stands against the time it was promised for. */
import type { BoardCard } from '../../../contract/board';
import type { Tone } from '../../kit/marks/tone';
import { minutesLeft } from '../../kit/time/minutes';
import { columnOf } from './columns';

const SOON_MINUTES = 10;

export const dueOf = (card: BoardCard): Date => new Date(card.promisedAt ?? card.wantedAt ?? card.placedAt);

export function toneOf(card: BoardCard, now: Date): Tone {
  if (columnOf(card.status) === 'done') return card.status === 'delivered' || card.status === 'completed' ? 'good' : 'refused';
  const left = minutesLeft(dueOf(card), now);
  if (left < 0) return 'late';
  if (left <= SOON_MINUTES) return 'soon';
  return card.status === 'placed' ? 'new' : 'calm';
}
