/** One booking of whoever writes: it is decided here, and moved on the timeline. */
import { Button, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { BOOKING_MEANINGS } from '#domain/booking/booking';
import { actionOf } from '#domain/machine';
import { wallClock } from '#domain/wall-clock';
import type { BookingMove } from '../../../../contract/bookings';
import type { PersonBooking } from '../../../../contract/inbox';
import type { Tone } from '../../../kit/marks/tone';
import { useNow } from '../../../kit/time/now';
import { useClockTime } from '../../../kit/time/When';
import { useWords, type Word } from '../words';
import { Entry } from './parts';
import type { Doing } from './useDoing';

const REFUSALS = ['decline', 'cancel', 'no-show'];

function toneOf({ status }: PersonBooking): Tone {
  const { isLive, isCounted, keepsTable } = BOOKING_MEANINGS[status];
  if (!isLive) return isCounted ? 'good' : 'refused';
  return keepsTable ? 'calm' : 'new';
}

const dayOf = ({ startsAt, venue: { slug, timezone }, id }: PersonBooking): string =>
  new URLSearchParams({ venue: slug, day: wallClock(timezone, new Date(startsAt)).toISODate() ?? '', open: id }).toString();

export function BookingLine({ booking, doing }: { booking: PersonBooking; doing: Doing }) {
  const words = useWords();
  const now = useNow();
  const { id, number, status, startsAt, guests, tables, venue, moves, cancelRequestedAt } = booking;
  const { day } = useClockTime(venue.timezone);
  const move = ({ verb }: BookingMove): void => {
    const name = words(`booking.verb.${verb}` as Word);
    const run = (note: string) => void doing.ask(actionOf('booking', verb), { params: { id }, body: { ...(note && { note }) } });
    if (REFUSALS.includes(verb))
      doing.question({ title: words('ask.booking', { verb: name, number }), verb: name, needsReason: false, run });
    else run('');
  };
  const about = [
    day(new Date(startsAt), now, words),
    words('booking.facts', { count: guests, tables }),
    venue.name,
    cancelRequestedAt && words('asksToCancel'),
  ];
  return (
    <Entry title={number} tone={toneOf(booking)} state={words(`booking.status.${status}`)} about={about.filter(Boolean).join(' · ')}>
      {moves.map((step) => (
        <Button key={step.verb} variant={REFUSALS.includes(step.verb) ? 'danger-light' : 'secondary'} onClick={() => move(step)}>
          {words(`booking.verb.${step.verb}` as Word)}
        </Button>
      ))}
      {BOOKING_MEANINGS[status].isLive && (
        <LinkButton tag={NavLink} variant="tertiary" to={`/plugins/backoffice/bookings/timeline?${dayOf(booking)}`}>
          {words('booking.move')}
        </LinkButton>
      )}
    </Entry>
  );
}
