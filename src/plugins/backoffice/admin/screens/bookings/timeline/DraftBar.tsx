/** The booking that is being typed, where it will lie. */
import { styled } from 'styled-components';
import { turnMinutes } from '#domain/booking/availability';
import type { BookingDay } from '../../../../contract/bookings';
import type { FormValues } from '../parts/BookingForm';
import { endAfter, instantOf } from '../wall';
import { SIDE_WIDTH, LANE_HEIGHT, xOf, type Axis, type TimelineRow } from './axis';

const Shape = styled.div`
  position: absolute;
  scroll-margin: 6rem 2rem 6rem ${SIDE_WIDTH + 20}px;
  z-index: 2;
  height: ${LANE_HEIGHT - 6}px;
  padding: 1.1rem;
  overflow: hidden;
  border-radius: 0.6rem;
  pointer-events: none;
  font-size: 1.3rem;
  font-weight: 600;
  line-height: 1.4;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.primary700};
  border: 0.2rem dashed ${({ theme }) => theme.colors.primary600};
  background: ${({ theme }) => theme.colors.primary100};
`;

interface DraftBarProps {
  draft: FormValues;
  axis: Axis;
  rows: readonly TimelineRow[];
  venue: BookingDay['venue'];
}

export function DraftBar({ draft, axis, rows, venue }: DraftBarProps) {
  const row = rows.find((one) => one.kind === 'table' && one.table.id === draft.table);
  const start = instantOf(draft.day, draft.from, venue.timezone);
  if (!row || !start) return null;
  const byParty = new Date(Date.parse(start) + turnMinutes(venue.turns, draft.guests) * 60_000).toISOString();
  const end = (draft.until && endAfter(start, draft.until, venue.timezone)) || byParty;
  const x = xOf(axis, start);
  if (x < 0 || x > axis.width) return null;
  return (
    <Shape data-shown style={{ left: SIDE_WIDTH + x, top: row.top + 3, width: xOf(axis, end) - x }}>
      {[draft.guests, draft.name.trim()].filter(Boolean).join(' · ')}
    </Shape>
  );
}
