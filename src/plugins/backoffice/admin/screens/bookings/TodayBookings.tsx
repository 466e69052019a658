/** The day's bookings on the panel's home page: what waits for an answer, who is here, who comes next. */
import * as React from 'react';
import { Widget } from '@strapi/strapi/admin';
import { Caption, Figures, Frame, Lines } from '../../kit/frame/Figures';
import { useLive } from '../../kit/live/useLive';
import { useClockTime } from '../../kit/time/When';
import { useBookingDay } from './data/useBookings';
import { numbersOf } from './rivals';
import { toneOfBooking } from './standing';
import { useWords } from './words';

const SHOWN = 4;
const NEXT = 'bookings-next';
const FIRST_VENUE_TODAY = { venue: '', day: '' };

export default function TodayBookings() {
  const words = useWords();
  const { data: day, failure, reload } = useBookingDay(FIRST_VENUE_TODAY);
  useLive(
    'bookings',
    React.useCallback(() => void reload(), [reload]),
  );
  const clock = useClockTime(day?.venue.timezone ?? 'UTC');
  if (failure && !day) return <Widget.Error />;
  if (!day) return <Widget.Loading />;
  const now = new Date(day.now);
  const having = (status: string) => day.bookings.filter((booking) => booking.status === status);
  const [coming, seated] = [having('confirmed'), having('seated')];
  const guestsOf = (bookings: typeof coming) => bookings.reduce((sum, { guests }) => sum + guests, 0);
  const figures = [
    [words('today.requests'), day.waiting],
    [words('today.seated'), guestsOf(seated)],
    [words('today.coming'), guestsOf(coming)],
  ] as const;
  return (
    <Frame>
      <Figures>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </Figures>
      <Caption id={NEXT}>{words(coming.length > 0 ? 'today.next' : 'today.none', { venue: day.venue.name })}</Caption>
      <Lines aria-labelledby={NEXT}>
        {coming.slice(0, SHOWN).map((booking) => (
          <li key={booking.id}>
            <span>
              {clock.short(new Date(booking.startsAt))} · {booking.name}, {words('guests', { count: booking.guests })}
            </span>
            <strong>
              {toneOfBooking(booking, now) === 'late'
                ? words('today.late')
                : words('today.table', { table: numbersOf(booking, day.tables) })}
            </strong>
          </li>
        ))}
      </Lines>
    </Frame>
  );
}
