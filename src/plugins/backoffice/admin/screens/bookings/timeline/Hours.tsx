/** The hours across the top with the guests of each, the lines below them, and the hours at which the venue is shut. */
import * as React from 'react';
import { User } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { useClockTime } from '../../../kit/time/When';
import { useWords } from '../words';
import { SIDE_WIDTH, coversIn, hoursOf, shutSpans, xOf, type Axis } from './axis';

const Head = styled.div`
  position: sticky;
  z-index: 4;
  top: 0;
  height: 5.2rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Corner = styled.div`
  position: sticky;
  z-index: 1;
  left: 0;
  width: ${SIDE_WIDTH}px;
  height: 100%;
  background: ${({ theme }) => theme.colors.neutral0};
  border-right: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
const Hour = styled.div`
  position: absolute;
  top: 0.8rem;
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  padding-left: 0.6rem;
  font-size: 1.3rem;
  font-weight: 600;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Covers = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.3rem;
  min-height: 1.6rem;
  font-size: 1.1rem;
  font-weight: 500;
  color: ${({ theme }) => theme.colors.neutral600};
  svg {
    width: 1.1rem;
    height: 1.1rem;
    fill: currentColor;
  }
`;

export const Hours = React.memo(function Hours({
  axis,
  bookings,
  timezone,
}: {
  axis: Axis;
  bookings: readonly BookingView[];
  timezone: string;
}) {
  const words = useWords();
  const { short } = useClockTime(timezone);
  return (
    <Head>
      <Corner />
      {hoursOf(axis).map((hour) => {
        const count = coversIn(bookings, hour);
        const time = short(new Date(hour));
        return (
          <Hour key={hour} style={{ left: SIDE_WIDTH + xOf(axis, hour) }}>
            {time}
            {count > 0 && (
              <Covers title={words('timeline.covers', { count, time })}>
                <User aria-hidden />
                {count}
              </Covers>
            )}
          </Hour>
        );
      })}
    </Head>
  );
});

const Lines = styled.div<{ $hour: number }>`
  position: absolute;
  inset: 0 0 0 ${SIDE_WIDTH}px;
  pointer-events: none;
  background-image:
    linear-gradient(90deg, ${({ theme }) => theme.colors.neutral200} 1px, transparent 1px),
    linear-gradient(90deg, transparent calc(50% - 0.5px), ${({ theme }) => theme.colors.neutral150} 0 calc(50% + 0.5px), transparent 0);
  background-size: ${({ $hour }) => $hour}px 100%;
`;
const Shut = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  pointer-events: none;
  background: repeating-linear-gradient(
    -45deg,
    ${({ theme }) => theme.colors.neutral150} 0 0.6rem,
    ${({ theme }) => theme.colors.neutral100} 0.6rem 1.2rem
  );
`;

export function Shade({ axis, open }: { axis: Axis; open: BookingDay['open'] }) {
  return (
    <>
      {shutSpans(axis, open).map(({ start, end }) => (
        <Shut key={start} style={{ left: SIDE_WIDTH + xOf(axis, start), width: xOf(axis, end) - xOf(axis, start) }} />
      ))}
      <Lines $hour={60 * axis.pxPerMinute} />
    </>
  );
}
