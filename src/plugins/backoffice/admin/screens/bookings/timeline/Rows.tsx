/** Areas and tables with their bars; a click beside them begins a booking there. */
import * as React from 'react';
import { styled } from 'styled-components';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { isAt } from '../rivals';
import { wallTime } from '../wall';
import { useWords } from '../words';
import { SIDE_WIDTH, instantAt, xOf, type Axis, type TableRow, type TimelineRow } from './axis';
import { Bar } from './Bar';
import { HoldBar } from './HoldBar';

const Area = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
  span {
    position: sticky;
    left: 0;
    display: inline-block;
    padding: 0.7rem 1.6rem;
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.5;
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
const Strip = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
const Label = styled.div`
  position: sticky;
  z-index: 3;
  left: 0;
  display: flex;
  align-items: center;
  gap: 1rem;
  width: ${SIDE_WIDTH}px;
  height: 100%;
  padding: 0 1.6rem;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  strong {
    font-size: 1.6rem;
    font-weight: 700;
    white-space: nowrap;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  small {
    overflow: hidden;
    font-size: 1.2rem;
    line-height: 1.3;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
const Track = styled.div<{ $isClosed: boolean; $canAdd: boolean }>`
  position: absolute;
  inset: 0 0 0 ${SIDE_WIDTH}px;
  cursor: ${({ $canAdd }) => ($canAdd ? 'cell' : 'default')};
  background: ${({ theme, $isClosed }) =>
    $isClosed
      ? `repeating-linear-gradient(-45deg, ${theme.colors.neutral150} 0 0.6rem, ${theme.colors.neutral100} 0.6rem 1.2rem)`
      : 'none'};
`;

interface RowsProps {
  rows: readonly TimelineRow[];
  axis: Axis;
  day: BookingDay;
  opened: string;
  onEmpty: (table: string, from: string) => void;
}

export const Rows = React.memo(function Rows({ rows, axis, day, opened, onEmpty }: RowsProps) {
  const words = useWords();
  return (
    <>
      {rows.map((row) =>
        row.kind === 'area' ? (
          <Area key={`area ${row.name} ${row.top}`} style={{ top: row.top, height: row.height }}>
            <span>{row.name || words('timeline.area.none')}</span>
          </Area>
        ) : (
          <Table key={row.table.id} row={row} axis={axis} day={day} opened={opened} onEmpty={onEmpty} />
        ),
      )}
    </>
  );
});

function Table({ row, axis, day, opened, onEmpty }: Omit<RowsProps, 'rows'> & { row: TableRow }) {
  const words = useWords();
  const { table, bars, holds } = row;
  const { timezone, slotMinutes } = day.venue;
  const besides = (booking: BookingView): string =>
    day.tables
      .filter(({ id }) => id !== table.id && isAt(booking, id))
      .map(({ number }) => number)
      .join('+');
  const facts = [words('seats', { count: table.seats }), words(`table.kind.${table.kind}`)];
  const begin = (event: React.MouseEvent<HTMLDivElement>) => {
    if (!day.rights.manage || event.target !== event.currentTarget) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    // The slot that was clicked into, not the nearest.
    const start = instantAt(axis, x - (slotMinutes * axis.pxPerMinute) / 2, slotMinutes);
    onEmpty(table.id, wallTime(new Date(start).toISOString(), timezone));
  };
  return (
    <Strip style={{ top: row.top, height: row.height }} data-row={table.number}>
      <Track $isClosed={!table.isBookable} $canAdd={day.rights.manage && table.isBookable} onClick={begin}>
        {holds.map(({ hold, lane }) => (
          <HoldBar key={hold.startsAt} hold={hold} lane={lane} axis={axis} timezone={timezone} />
        ))}
        {bars.map(({ booking, lane }) => (
          <Bar
            key={booking.id}
            booking={booking}
            lane={lane}
            x={xOf(axis, booking.startsAt)}
            width={xOf(axis, booking.endsAt) - xOf(axis, booking.startsAt)}
            top={row.top}
            timezone={timezone}
            isOpen={booking.id === opened}
            table={table.id}
            joined={besides(booking)}
          />
        ))}
      </Track>
      <Label>
        <strong>{table.number}</strong>
        <small>
          {facts.join(' · ')}
          {!table.isBookable && (
            <>
              <br />
              {words('timeline.closed')}
            </>
          )}
        </small>
      </Label>
    </Strip>
  );
}
