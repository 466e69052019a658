/** Where the wait stands: in the queue, offered with the time that is left, or how it ended. */
import type * as React from 'react';
import { Check, CheckCircle, Clock, Cross, User, Walk } from '@strapi/icons';
import type { WaitView } from '../../../../contract/waitlist';
import { Pill } from '../../../kit/marks/Pill';
import { useNow } from '../../../kit/time/now';
import { useWords, type Words } from '../words';
import { countdown, toneOfWait } from './waiting';

const ICON_OF: Readonly<Record<WaitView['status'], React.ElementType>> = {
  waiting: Clock,
  offered: Check,
  booked: CheckCircle,
  seated: User,
  expired: Cross,
  left: Walk,
  skipped: Cross,
};

export function WaitStanding({ entry }: { entry: WaitView }) {
  const words = useWords();
  const now = useNow();
  const Icon = ICON_OF[entry.status];
  return (
    <Pill tone={toneOfWait(entry, now)} icon={Icon} data-standing={entry.status}>
      {standingWords(words, entry, now)}
    </Pill>
  );
}

function standingWords(words: Words, { status, offer }: WaitView, now: Date): string {
  if (status !== 'offered' || !offer) return words(`waitlist.status.${status}`);
  const time = countdown(offer.expiresAt, now);
  return time === null ? words('waitlist.offerOver', { table: offer.table }) : words('waitlist.offerLeft', { table: offer.table, time });
}
