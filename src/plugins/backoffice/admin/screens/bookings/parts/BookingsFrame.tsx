/** The frame that requests, timeline, floor plan and waitlist share: where one is, how many requests wait, how live it is. */
import type * as React from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { Frame } from '../../../kit/frame/Frame';
import { LiveMark } from '../../../kit/live/LiveMark';
import type { Live } from '../../../kit/live/useLive';
import { useWords } from '../words';

export const BOOKINGS = '/plugins/backoffice/bookings';
const SCREENS = ['requests', 'timeline', 'floor', 'waitlist'] as const;
export type BookingScreen = (typeof SCREENS)[number];

const Tabs = styled.nav`
  display: flex;
  gap: 0.4rem;
  padding: 0.4rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Tab = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.6rem;
  padding: 0 1.4rem;
  border-radius: 0.6rem;
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral700};
  &:hover {
    color: ${({ theme }) => theme.colors.neutral900};
  }
  &[aria-current='page'] {
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  }
`;
const Count = styled.span`
  min-width: 2.2rem;
  padding: 0 0.6rem;
  border-radius: 1.1rem;
  font-size: 1.2rem;
  line-height: 2.2rem;
  text-align: center;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.secondary700};
  background: ${({ theme }) => theme.colors.secondary100};
`;

interface BookingsFrameProps {
  screen: BookingScreen;
  live: Live;
  /** How many requests wait; null while that is not known. */
  waiting: number | null;
  tools: React.ReactNode;
  children: React.ReactNode;
}

export function BookingsFrame({ screen, live, waiting, tools, children }: BookingsFrameProps) {
  const words = useWords();
  const { search } = useLocation();
  // The venue goes along, what was opened stays behind.
  const venue = new URLSearchParams(search).get('venue');
  const marks = (
    <>
      <Tabs aria-label={words('title')}>
        {SCREENS.map((name) => (
          <Tab key={name} to={{ pathname: `${BOOKINGS}/${name}`, search: venue ? `?venue=${venue}` : '' }}>
            {words(`screen.${name}`)}
            {name === 'requests' && waiting ? <Count>{waiting}</Count> : null}
          </Tab>
        ))}
      </Tabs>
      <LiveMark live={live} />
    </>
  );
  return (
    <Frame title={words(`screen.${screen}`)} isTitleHidden marks={marks} tools={tools}>
      {children}
    </Frame>
  );
}
