/** Beside the room: who sits at the table that was picked, who comes, and what can be done with it. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Lock, Walk } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BookingDay, BookingView, TableView } from '../../../../contract/bookings';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { Part } from '../../../kit/frame/Part';
import { useNow } from '../../../kit/time/now';
import { useDeciding } from '../data/deciding';
import { BookingActions } from '../parts/BookingActions';
import { BookingForm, type FormValues } from '../parts/BookingForm';
import { AsksToCancel, Held, JoinedTables, KeptBy, Party, Past, PhoneLink, Span, Standing, tableLine } from '../parts/Facts';
import { isAt, rivalsOf } from '../rivals';
import { liveHolds, minutesUntil, standingOf } from '../standing';
import { useWords } from '../words';
import { ACTIVE } from '#domain/booking/booking';
import { Joins } from './Joins';
import { Nudge } from './Nudge';

const Visit = styled.section`
  display: flex;
  flex-direction: column;
  gap: 1rem;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.8rem;
  h3 {
    font-size: 1.6rem;
    font-weight: 700;
    line-height: 1.3;
    overflow-wrap: anywhere;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
const EMPTY: FormValues = { table: '', day: '2000-01-01', from: '00:00', until: '', guests: 2, name: '', phone: '', note: '' };

interface TablePanelProps {
  day: BookingDay;
  table: TableView;
  isArranging: boolean;
  onClose: () => void;
}

export function TablePanel({ day, table, isArranging, onClose }: TablePanelProps) {
  const words = useWords();
  const now = useNow();
  const { commands } = useDeciding();
  const [walkIn, setWalkIn] = React.useState<FormValues | null>(null);
  const bookings = day.bookings.filter((booking) => isAt(booking, table.id));
  const { state, current } = standingOf(table, day, now);
  const holds = liveHolds(day.holds, now).filter((hold) => hold.table === table.id);
  const later = bookings.filter(
    (booking) => booking !== current && ACTIVE.includes(booking.status) && minutesUntil(booking.endsAt, now) > 0,
  );
  const isSeated = state === 'seated' || state === 'overdue';
  if (walkIn)
    return (
      <BookingForm
        title={words('form.walkInTitle', { table: table.number })}
        submit={words('form.seat')}
        values={walkIn}
        tables={[table]}
        venue={day.venue}
        isWalkIn
        onChange={setWalkIn}
        onSubmit={({ guests, name, phone, note }) => commands.walkIn({ table: table.id, guests, name, phone, note })}
        onClose={() => setWalkIn(null)}
      />
    );
  return (
    <Aside aria-label={words('table', { table: table.number })}>
      <AsideHead
        title={words('table', { table: table.number })}
        about={tableLine(words, table).split(' · ').slice(1).join(' · ')}
        onClose={onClose}
      />
      {isArranging && <Nudge table={table} tables={day.tables} />}
      {current && <VisitCard booking={current} day={day} />}
      {holds.map((hold) => (
        <Held key={hold.startsAt} hold={hold} timezone={day.venue.timezone} />
      ))}
      {day.rights.manage && !isSeated && table.isBookable && (
        <Button
          size="L"
          variant={current ? 'tertiary' : 'default'}
          startIcon={<Walk />}
          onClick={() => setWalkIn({ ...EMPTY, guests: Math.min(2, table.seats) })}
        >
          {words('floor.walkIn')}
        </Button>
      )}
      <Part title={words('floor.later')}>
        {later.length === 0 && <p>{words('floor.laterNone')}</p>}
        {later.map((booking) => (
          <VisitCard key={booking.id} booking={booking} day={day} />
        ))}
      </Part>
      {day.rights.arrange && (
        <>
          <Joins table={table} tables={day.tables} />
          <Button
            size="L"
            variant={table.isBookable ? 'tertiary' : 'secondary'}
            startIcon={<Lock />}
            onClick={() => void commands.arrange(table.id, { isBookable: !table.isBookable })}
          >
            {words(table.isBookable ? 'floor.close' : 'floor.open')}
          </Button>
        </>
      )}
    </Aside>
  );
}

function VisitCard({ booking, day }: { booking: BookingView; day: BookingDay }) {
  return (
    <Visit data-booking={booking.id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
        <h3>{booking.name}</h3>
        <Standing booking={booking} />
      </Flex>
      <Flex gap={4} wrap="wrap">
        <Span {...booking} timezone={day.venue.timezone} />
        <Party guests={booking.guests} />
        <JoinedTables booking={booking} tables={day.tables} />
        {booking.phone && <PhoneLink phone={booking.phone} />}
      </Flex>
      <Flex gap={2} wrap="wrap">
        <Past history={booking.history} />
      </Flex>
      {booking.cancelRequestedAt && <AsksToCancel />}
      {booking.keeper && <KeptBy keeper={booking.keeper} timezone={day.venue.timezone} />}
      {booking.note && <q>{booking.note}</q>}
      <BookingActions booking={booking} rivals={rivalsOf(booking, day.bookings)} />
    </Visit>
  );
}
