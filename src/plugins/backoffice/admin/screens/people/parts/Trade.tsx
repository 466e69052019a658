/** What somebody bought and booked: how much in all, and the last ones. */
import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PersonDetails } from '../../../../contract/people';
import { Part } from '../../../kit/frame/Part';
import { Money } from '../../../kit/marks/Money';
import { HERE, useClockTime } from '../../../kit/time/When';
import { useWords } from '../words';

const Lines = styled.ul`
  li {
    display: grid;
    grid-template-columns: 7.5rem 1fr auto;
    gap: 0.2rem 1.2rem;
    padding: 0.5rem 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  b {
    font-weight: 600;
  }
  small {
    grid-column: 2 / -1;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function Orders({ count, orders }: { count: number; orders: PersonDetails['orders'] }) {
  const words = useWords();
  const { day } = useClockTime(HERE);
  const now = new Date();
  return (
    <Part title={words('orders', { count })}>
      {orders.paid.map(({ currency, total }) => (
        <Typography key={currency} tag="p">
          {words('paid')} <Money amount={total} currency={currency} />
        </Typography>
      ))}
      {count === 0 && <Typography textColor="neutral600">{words('orders.none')}</Typography>}
      <Lines>
        {orders.last.map((order) => (
          <li key={order.id}>
            <b>{order.number}</b>
            <span>{words(`order.status.${order.status}`)}</span>
            <Money amount={order.total} currency={order.currency} />
            <small>{day(new Date(order.placedAt), now, words)}</small>
          </li>
        ))}
      </Lines>
    </Part>
  );
}

export function Bookings({ bookings }: { bookings: PersonDetails['bookings'] }) {
  const words = useWords();
  if (bookings.count === 0) return null;
  return (
    <Part title={words('bookings', { count: bookings.count })}>
      <Lines>
        {bookings.last.map((booking) => (
          <li key={booking.id}>
            <b>{booking.number}</b>
            <span>{words(`booking.${booking.status}`)}</span>
            <span>{words('guests', { count: booking.guests })}</span>
            <small>
              <BookedFor booking={booking} />
            </small>
          </li>
        ))}
      </Lines>
    </Part>
  );
}

function BookedFor({ booking }: { booking: PersonDetails['bookings']['last'][number] }) {
  const words = useWords();
  const { day, exact } = useClockTime(booking.timezone);
  const at = new Date(booking.startsAt);
  return (
    <time dateTime={booking.startsAt} title={exact(at)}>
      {day(at, new Date(), words)}
    </time>
  );
}
