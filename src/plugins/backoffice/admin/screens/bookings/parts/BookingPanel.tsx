/** Everything about one booking, beside the screen. */
import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { BookingView } from '../../../../contract/bookings';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { Part } from '../../../kit/frame/Part';
import { RecordLink } from '../../../kit/frame/RecordLink';
import { History } from '../../../kit/history/History';
import { FactList } from '../../../kit/marks/Facts';
import { Money } from '../../../kit/marks/Money';
import { WriteToGuest } from '../../../kit/talk/WriteToGuest';
import { Ago, useClockTime } from '../../../kit/time/When';
import { useWords, wordOr } from '../words';
import { BookingActions } from './BookingActions';
import { AsksToCancel, KeptBy, Party, Past, PhoneLink, RivalsMark, Span, Standing } from './Facts';

const Grid = styled(FactList)`
  row-gap: 0.6rem;
  dd {
    min-width: 0;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

interface BookingPanelProps {
  booking: BookingView;
  /** “Table 4 · 4 seats · Window” */
  place: string;
  timezone: string;
  rivals: readonly BookingView[];
  onClose: () => void;
  /** Beside the steps: change, show elsewhere. */
  actions?: React.ReactNode;
  /** Above the history: alternatives. */
  children?: React.ReactNode;
}

export function BookingPanel({ booking, place, timezone, rivals, onClose, actions, children }: BookingPanelProps) {
  const words = useWords();
  return (
    <Aside aria-label={words('details', { name: booking.name })}>
      <AsideHead title={booking.name} about={`${booking.number} · ${place}`} onClose={onClose} />
      <Flex gap={2} wrap="wrap">
        <Standing booking={booking} />
        <Past history={booking.history} />
        {booking.status === 'requested' && rivals.length > 0 && <RivalsMark count={rivals.length} />}
      </Flex>
      {booking.cancelRequestedAt && <AsksToCancel />}
      {booking.keeper && <KeptBy keeper={booking.keeper} timezone={timezone} />}
      <BookingActions booking={booking} rivals={rivals}>
        {actions}
      </BookingActions>
      <WriteToGuest about={{ kind: 'support', booking: booking.id }} />
      <Facts booking={booking} timezone={timezone} />
      {booking.note && <Part title={words('details.note')}>{booking.note}</Part>}
      {booking.decisionNote && <Part title={words('note.label')}>{booking.decisionNote}</Part>}
      {children}
      <History
        of="bookings"
        id={booking.id}
        changedAt={booking.status + booking.startsAt}
        timezone={timezone}
        statusWord={(status) => wordOr(words, `booking.status.${status}`, status)}
      />
      <RecordLink type="api::booking.booking" id={booking.id} />
    </Aside>
  );
}

function Facts({ booking, timezone }: { booking: BookingView; timezone: string }) {
  const words = useWords();
  const { exact } = useClockTime(timezone);
  const { phone, email, history } = booking;
  const rows: [string, React.ReactNode][] = [
    [words('when'), <Span key="when" {...booking} timezone={timezone} />],
    [words('party'), <Party key="party" guests={booking.guests} />],
    [words('price'), <Money key="price" amount={booking.price} currency={booking.currency} />],
    [words('asked'), <Ago key="asked" at={booking.requestedAt} timezone={timezone} />],
  ];
  if (phone) rows.push([words('phone'), <PhoneLink key="phone" phone={phone} />]);
  if (email)
    rows.push([
      words('email'),
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>,
    ]);
  if (history.lastVisit) rows.push([words('lastVisit'), exact(new Date(history.lastVisit))]);
  return (
    <Grid>
      {rows.map(([name, value]) => (
        <React.Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </Grid>
  );
}
