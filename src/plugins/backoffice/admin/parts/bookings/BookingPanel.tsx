/** Everything about one booking, beside the screen. */
import * as React from 'react';
import { Box, Flex, IconButton, LinkButton, Typography } from '@strapi/design-system';
import { Cross, ExternalLink } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BookingView } from '../../../contract/bookings';
import { useMay } from '../../data/useMay';
import { useWords } from '../../words';
import { Aside } from '../Aside';
import { History } from '../History';
import { Money } from '../Money';
import { Part } from '../Part';
import { Ago, useClockTime } from '../When';
import { BookingActions } from './BookingActions';
import { AsksToCancel, KeptBy, Party, Past, PhoneLink, RivalsMark, Span, Standing } from './Facts';

const RECORD = '/content-manager/collection-types/api::booking.booking';

const Grid = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.6rem 1.6rem;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
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
  const mayRead = useMay('plugin::content-manager.explorer.read', 'api::booking.booking');
  return (
    <Aside aria-label={words('bookings.details', { name: booking.name })}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box minWidth={0}>
          <Typography variant="beta" tag="h2">
            {booking.name}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {booking.number} · {place}
          </Typography>
        </Box>
        <IconButton label={words('details.close')} onClick={onClose} size="L">
          <Cross />
        </IconButton>
      </Flex>
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
      <Facts booking={booking} timezone={timezone} />
      {booking.note && <Part title={words('details.note')}>{booking.note}</Part>}
      {booking.decisionNote && <Part title={words('bookings.note.label')}>{booking.decisionNote}</Part>}
      {children}
      <History of="bookings" id={booking.id} changedAt={booking.status + booking.startsAt} timezone={timezone} prefix="booking.status" />
      {mayRead && (
        <LinkButton tag={NavLink} to={`${RECORD}/${booking.id}`} variant="tertiary" size="L" endIcon={<ExternalLink />}>
          {words('details.record')}
        </LinkButton>
      )}
    </Aside>
  );
}

function Facts({ booking, timezone }: { booking: BookingView; timezone: string }) {
  const words = useWords();
  const { exact } = useClockTime(timezone);
  const { phone, email, history } = booking;
  const rows: [string, React.ReactNode][] = [
    [words('bookings.when'), <Span key="when" {...booking} timezone={timezone} />],
    [words('bookings.party'), <Party key="party" guests={booking.guests} />],
    [words('bookings.price'), <Money key="price" amount={booking.price} currency={booking.currency} />],
    [words('bookings.asked'), <Ago key="asked" at={booking.requestedAt} timezone={timezone} />],
  ];
  if (phone) rows.push([words('bookings.phone'), <PhoneLink key="phone" phone={phone} />]);
  if (email)
    rows.push([
      words('bookings.email'),
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>,
    ]);
  if (history.lastVisit) rows.push([words('bookings.lastVisit'), exact(new Date(history.lastVisit))]);
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
