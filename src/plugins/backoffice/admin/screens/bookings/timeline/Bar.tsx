/** A booking on the timeline: solid when it keeps its table, translucent while it is only asked for. */
import * as React from 'react';
import { useDraggable } from '@dnd-kit/core';
import { VisuallyHidden } from '@strapi/design-system';
import { Check, CheckCircle, Clock as ClockIcon, User, Walk, WarningCircle } from '@strapi/icons';
import { css, styled } from 'styled-components';
import type { BookingView } from '../../../../contract/bookings';
import type { Tone } from '../../../kit/marks/tone';
import { TONES } from '../../../kit/marks/tones';
import { useNow } from '../../../kit/time/now';
import { useClockTime } from '../../../kit/time/When';
import { useDeciding } from '../data/deciding';
import { standingWords } from '../parts/Facts';
import { toneOfBooking } from '../standing';
import { useWords } from '../words';
import { LANE_HEIGHT, SIDE_WIDTH, type DraggedBar } from './axis';
import { REMEMBERED } from '#domain/booking/booking';

const GAP = 3;

const Place = styled.div<{ $tone: Tone; $status: BookingView['status']; $isOpen: boolean; $isLifted: boolean }>`
  position: absolute;
  z-index: 1;
  scroll-margin: 6rem 2rem 6rem ${SIDE_WIDTH + 20}px;
  display: flex;
  align-items: center;
  gap: 0.6rem;
  height: ${LANE_HEIGHT - 2 * GAP}px;
  padding: 0 1.2rem 0 0.8rem;
  overflow: hidden;
  border-radius: 0.6rem;
  font-size: 1.3rem;
  line-height: 1.25;
  cursor: pointer;
  touch-action: manipulation;
  color: ${({ theme, $tone }) => theme.colors[TONES[$tone].text]};
  border: 1px solid ${({ theme, $tone }) => theme.colors[TONES[$tone].edge]};
  border-left-width: 0.4rem;
  background: ${({ theme, $tone }) => theme.colors[TONES[$tone].ground]};
  opacity: ${({ $isLifted }) => ($isLifted ? 0.35 : 1)};
  ${({ $status, theme, $tone }) =>
    $status === 'requested' &&
    css`
      border-style: dashed;
      border-left-style: solid;
      background: color-mix(in srgb, ${theme.colors[TONES[$tone].ground]} 55%, transparent);
    `}
  ${({ $status, theme }) =>
    REMEMBERED.includes($status) &&
    css`
      color: ${theme.colors.neutral600};
      border-color: ${theme.colors.neutral200};
      background: ${theme.colors.neutral100};
    `}
  ${({ $isOpen, theme }) =>
    $isOpen &&
    css`
      z-index: 2;
      box-shadow: 0 0 0 0.2rem ${theme.colors.primary600};
    `}
  &:focus-visible {
    z-index: 2;
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 0.1rem;
  }
  > svg {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    fill: currentColor;
  }
`;
const Text = styled.span`
  display: flex;
  flex-direction: column;
  min-width: 0;
  pointer-events: none;
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
const End = styled.span`
  position: absolute;
  inset: 0 0 0 auto;
  width: 1.2rem;
  cursor: ew-resize;
  color: inherit;
  touch-action: none;
  &::after {
    content: '';
    position: absolute;
    top: 30%;
    bottom: 30%;
    right: 0.4rem;
    width: 0.3rem;
    border-radius: 0.2rem;
    opacity: 0.45;
    background: currentColor;
  }
  &:hover::after,
  &:focus-visible::after {
    opacity: 1;
  }
`;

const ICON_OF: Readonly<Record<BookingView['status'], React.ElementType>> = {
  requested: ClockIcon,
  confirmed: Check,
  seated: User,
  completed: CheckCircle,
  no_show: Walk,
  declined: Check,
  cancelled: Check,
};

interface BarProps {
  booking: BookingView;
  lane: number;
  x: number;
  width: number;
  /** Of its row. */
  top: number;
  timezone: string;
  isOpen: boolean;
  /** documentId of the row's table: a booking has a bar at each of its tables. */
  table: string;
  /** Numbers of its other tables; empty = it has only this one. */
  joined: string;
}

export const Bar = React.memo(function Bar({ booking, lane, x, width, top, timezone, isOpen, table, joined }: BarProps) {
  const words = useWords();
  const now = useNow();
  const { open } = useDeciding();
  const { short } = useClockTime(timezone);
  const data: DraggedBar = { booking, mode: 'move', from: { x, y: top + lane * LANE_HEIGHT } };
  const drag = useDraggable({ id: `move ${booking.id} ${table}`, data, disabled: !booking.isEditable });
  const tone = barTone(booking, now);
  const Icon = tone === 'late' ? WarningCircle : ICON_OF[booking.status];
  const times = { time: short(new Date(booking.startsAt)), end: short(new Date(booking.endsAt)) };
  const status = booking.cancelRequestedAt ? words('asksToCancel') : standingWords(words, booking, now);
  const guests = words('guests', { count: booking.guests });
  const label = [
    words('timeline.bar', { name: booking.name, guests, ...times, status }),
    joined && words('timeline.joined', { tables: joined }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Place
      ref={drag.setNodeRef}
      {...drag.listeners}
      role="button"
      tabIndex={0}
      aria-describedby={booking.isEditable ? drag.attributes['aria-describedby'] : undefined}
      title={label}
      data-card={booking.id}
      data-status={booking.status}
      data-shown={isOpen || undefined}
      $tone={tone}
      $status={booking.status}
      $isOpen={isOpen}
      $isLifted={drag.isDragging}
      style={{ left: x + 1, top: lane * LANE_HEIGHT + GAP, width: Math.max(12, width - 2) }}
      onClick={() => open(booking.id)}
    >
      {width > 44 && <Icon aria-hidden />}
      <Text>
        <strong>
          {booking.guests} · {booking.name}
          {joined && ` · +${joined}`}
        </strong>
        {width > 90 && (
          <small>{booking.status === 'seated' || tone === 'late' || tone === 'soon' ? status : `${times.time}–${times.end}`}</small>
        )}
      </Text>
      <VisuallyHidden>
        {guests}, {times.time}–{times.end}, {status}
      </VisuallyHidden>
      {booking.isEditable && <EndHandle table={table} booking={booking} data={data} />}
    </Place>
  );
});

/** What is only asked for stays blue, however soon: it takes no table. */
function barTone(booking: BookingView, now: Date): Tone {
  if (booking.cancelRequestedAt) return 'late';
  const tone = toneOfBooking(booking, now);
  return booking.status === 'requested' && tone === 'soon' ? 'new' : tone;
}

/** Carried alone it changes the end; the form does the same with buttons. */
function EndHandle({ table, booking, data }: { table: string; booking: BookingView; data: DraggedBar }) {
  const words = useWords();
  const drag = useDraggable({ id: `end ${booking.id} ${table}`, data: { ...data, mode: 'end' } satisfies DraggedBar });
  const { onKeyDown: _keys, ...pointers } = (drag.listeners ?? {}) as Record<string, (event: React.SyntheticEvent) => void>;
  const alone = Object.fromEntries(
    Object.entries(pointers).map(([name, listen]) => [
      name,
      (event: React.SyntheticEvent) => {
        event.stopPropagation();
        listen(event);
      },
    ]),
  );
  return (
    <End
      ref={drag.setNodeRef}
      aria-hidden
      title={words('timeline.resize', { name: booking.name })}
      {...alone}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
