/** An event obeys the rules, whoever writes it: as it would be, before the database's own checks, which can't say what is wrong. */
import { checkDigits } from '#domain/currency';
import { checkEvent, checkPublishable, EVENT_MEANINGS } from '#domain/event/event';
import { clock } from '#platform/clock';
import type { Change, Written } from '#platform/documents/write';
import { currencyAt } from '../../venue/rows/currency';
import { withChange, type EVENT } from '../rows/lock-event';

export const checkEventChange = ({ before, data }: Change<typeof EVENT>): void => checkEvent(withChange(before, data));

/** Nothing is published, or moved, into the past. */
export async function checkEventRow({ trx, before, after }: Written<typeof EVENT>): Promise<void> {
  checkEvent(after);
  checkDigits(after.price, await currencyAt(trx, after.venue), 'price');
  if (!EVENT_MEANINGS[after.status].isOnSale || !before) return;
  const isMoved = after.startsAt.getTime() !== before.startsAt.getTime();
  if (!EVENT_MEANINGS[before.status].isOnSale || isMoved) checkPublishable(after, clock.now());
}
