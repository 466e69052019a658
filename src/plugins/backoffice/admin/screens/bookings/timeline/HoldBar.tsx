/** A table that is kept for a moment, for whom, and until when: neither free nor booked. */
import { Bell } from '@strapi/icons';
import { styled } from 'styled-components';
import type { HoldView } from '../../../../contract/bookings';
import { TONES } from '../../../kit/marks/tones';
import { useClockTime } from '../../../kit/time/When';
import { sayHold } from '../parts/Facts';
import { useWords } from '../words';
import { LANE_HEIGHT, xOf, type Axis } from './axis';

const GAP = 3;
const { edge, ground, text } = TONES.new;

const Place = styled.div`
  position: absolute;
  display: flex;
  align-items: center;
  gap: 0.6rem;
  height: ${LANE_HEIGHT - 2 * GAP}px;
  padding: 0 0.8rem;
  overflow: hidden;
  border-radius: 0.6rem;
  font-size: 1.3rem;
  line-height: 1.25;
  pointer-events: none;
  color: ${({ theme }) => theme.colors[text]};
  border: 1px dashed ${({ theme }) => theme.colors[edge]};
  background: ${({ theme }) => `repeating-linear-gradient(-45deg, ${theme.colors[ground]} 0 0.8rem, ${theme.colors.neutral0} 0.8rem 1.6rem)`};
  svg {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    fill: currentColor;
  }
  span {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  strong,
  small {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  strong {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  small {
    font-size: 1.2rem;
  }
`;

export function HoldBar({ hold, lane, axis, timezone }: { hold: HoldView; lane: number; axis: Axis; timezone: string }) {
  const words = useWords();
  const { short } = useClockTime(timezone);
  const [x, end] = [xOf(axis, hold.startsAt), xOf(axis, hold.endsAt)];
  return (
    <Place role="note" data-hold={hold.table} style={{ left: x + 1, top: lane * LANE_HEIGHT + GAP, width: Math.max(12, end - x - 2) }}>
      <Bell aria-hidden />
      <span>
        <strong>{sayHold(words, hold)}</strong>
        <small>{words('hold.until', { time: short(new Date(hold.until)) })}</small>
      </span>
    </Place>
  );
}
