/** While a booking is dragged: where it would lie, and whether somebody has that place. */
import * as React from 'react';
import { useDndMonitor, type DragMoveEvent } from '@dnd-kit/core';
import { styled } from 'styled-components';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { useClockTime } from '../../../kit/time/When';
import { isAt, isKeeping, keeperOf, numbersOf } from '../rivals';
import { useWords } from '../words';
import { landingOf, LANE_HEIGHT, xOf, type Axis, type DraggedBar, type Landing, type TableRow, type TimelineRow, SIDE_WIDTH } from './axis';

const Ghost = styled.div<{ $isTaken: boolean }>`
  position: absolute;
  z-index: 3;
  display: flex;
  align-items: center;
  height: ${LANE_HEIGHT - 6}px;
  padding: 0 1rem;
  border-radius: 0.6rem;
  pointer-events: none;
  font-size: 1.3rem;
  font-weight: 600;
  white-space: nowrap;
  color: ${({ theme, $isTaken }) => theme.colors[$isTaken ? 'danger700' : 'primary700']};
  background: ${({ theme, $isTaken }) => theme.colors[$isTaken ? 'danger100' : 'primary100']};
  border: 0.2rem solid ${({ theme, $isTaken }) => theme.colors[$isTaken ? 'danger600' : 'primary600']};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

interface DropPreviewProps {
  axis: Axis;
  rows: readonly TimelineRow[];
  bookings: readonly BookingView[];
  venue: BookingDay['venue'];
}

export function DropPreview({ axis, rows, bookings, venue }: DropPreviewProps) {
  const words = useWords();
  const { short } = useClockTime(venue.timezone);
  const [shown, setShown] = React.useState<{ landing: Landing; booking: BookingView } | null>(null);
  const follow = ({ active, delta }: Pick<DragMoveEvent, 'active' | 'delta'>) => {
    const dragged = active.data.current as DraggedBar | undefined;
    if (!dragged) return;
    const landing = landingOf({ ...dragged, delta, axis, rows, slotMinutes: venue.slotMinutes });
    setShown((before) =>
      before && JSON.stringify(before.landing) === JSON.stringify(landing) ? before : { landing, booking: dragged.booking },
    );
  };
  const end = () => setShown(null);
  useDndMonitor({ onDragMove: follow, onDragEnd: end, onDragCancel: end });
  if (!shown) return null;
  const { landing, booking } = shown;
  const lying = rows.filter((row): row is TableRow => row.kind === 'table' && isAt(landing, row.table.id));
  const keeper = isKeeping(booking) ? keeperOf({ ...landing, id: booking.id }, bookings) : undefined;
  const facts = {
    table: numbersOf(
      landing,
      lying.map(({ table }) => table),
    ),
    time: short(new Date(landing.startsAt)),
    end: short(new Date(landing.endsAt)),
  };
  return lying.map(({ table, top, bars }, index) => (
    <Ghost
      key={table.id}
      role={index === 0 ? 'status' : undefined}
      $isTaken={keeper !== undefined}
      style={{
        left: SIDE_WIDTH + xOf(axis, landing.startsAt),
        top: top + (bars.find((bar) => bar.booking.id === booking.id)?.lane ?? 0) * LANE_HEIGHT + 3,
        minWidth: xOf(axis, landing.endsAt) - xOf(axis, landing.startsAt),
      }}
    >
      {index === 0 && (keeper ? words('timeline.landingTaken', { ...facts, name: keeper.name }) : words('timeline.landing', facts))}
    </Ghost>
  ));
}
