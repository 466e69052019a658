/** When an order is due, by the tone of how late it is; of one that is over, when it ended. */
import type { BoardCard } from '../../../../contract/board';
import { Pill } from '../../../kit/marks/Pill';
import { useNow } from '../../../kit/time/now';
import { dueInWords, useClockTime } from '../../../kit/time/When';
import { dueOf, toneOf } from '../lateness';
import { useWords } from '../words';

export function Due({ card }: { card: BoardCard }) {
  const now = useNow();
  const words = useWords();
  const clockTime = useClockTime(card.timezone);
  const tone = toneOf(card, now);
  const isOver = tone === 'good' || tone === 'refused';
  const due = isOver ? new Date(card.changedAt) : dueOf(card);
  return (
    <Pill tone={tone} title={clockTime.exact(due)}>
      <time dateTime={due.toISOString()}>{isOver ? clockTime.short(due) : dueInWords(words, clockTime, { due, now })}</time>
    </Pill>
  );
}
