/** A table in its room: drawn with its chairs, coloured by how it stands, and saying so. */
import * as React from 'react';
import { useDraggable } from '@dnd-kit/core';
import { VisuallyHidden } from '@strapi/design-system';
import { Bell, Check, Clock as ClockIcon, Lock, User, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { TableView } from '../../../../contract/bookings';
import { TONES } from '../../../kit/marks/tones';
import { useNow } from '../../../kit/time/now';
import { useClockTime } from '../../../kit/time/When';
import { sayHold, spell } from '../parts/Facts';
import { isDashed, minutesUntil, TONE_OF_TABLE, type TableStanding, type TableState } from '../standing';
import { useWords, type Words } from '../words';
import { outlineOf, type Place } from './room';

/** One unit of the drawing, by the room's size: a chair. */
const UNIT = 'min(3.9cqw, 5.6cqh)';
const EDGE = 1.4;

const Spot = styled.button<{ $isOpen: boolean; $isArranging: boolean }>`
  position: absolute;
  display: grid;
  grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  place-items: center;
  min-width: 4.4rem;
  min-height: 4.4rem;
  translate: -50% -50%;
  touch-action: ${({ $isArranging }) => ($isArranging ? 'none' : 'manipulation')};
  cursor: ${({ $isArranging }) => ($isArranging ? 'grab' : 'pointer')};
  > * {
    grid-area: 1 / 1;
  }
  svg.drawing {
    overflow: visible;
    filter: ${({ $isOpen, theme }) => ($isOpen ? `drop-shadow(0 0 0.5rem ${theme.colors.primary600})` : 'none')};
  }
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    border-radius: 1rem;
  }
`;
const Drawing = styled.svg<{ $state: TableState }>`
  rect,
  circle,
  ellipse {
    vector-effect: non-scaling-stroke;
    stroke-width: 2px;
    stroke: ${({ theme, $state }) => theme.colors[TONES[TONE_OF_TABLE[$state]].edge]};
    stroke-dasharray: ${({ $state }) => (isDashed($state) ? '5 4' : 'none')};
    fill: ${({ theme, $state }) => theme.colors[$state === 'free' ? 'neutral0' : TONES[TONE_OF_TABLE[$state]].ground]};
  }
`;
const Label = styled.span<{ $state: TableState }>`
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  max-width: 70%;
  pointer-events: none;
  font-size: clamp(1rem, calc(${UNIT} * 0.4), 1.4rem);
  line-height: 1.25;
  color: ${({ theme, $state }) => theme.colors[$state === 'free' ? 'neutral600' : TONES[TONE_OF_TABLE[$state]].text]};
  strong {
    font-size: clamp(1.4rem, calc(${UNIT} * 0.6), 2.2rem);
    font-weight: 700;
    line-height: 1.15;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  span {
    overflow: hidden;
    max-width: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  span.state {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    font-weight: 600;
  }
  svg {
    flex: none;
    width: 1em;
    height: 1em;
    fill: currentColor;
  }
`;
const Waiting = styled.span`
  align-self: start;
  justify-self: end;
  min-width: 2.2rem;
  padding: 0 0.6rem;
  border-radius: 1.1rem;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 2.2rem;
  color: ${({ theme }) => theme.colors.secondary700};
  background: ${({ theme }) => theme.colors.secondary100};
  border: 1px solid ${({ theme }) => theme.colors.secondary500};
`;

const ICON_OF: Readonly<Record<TableState, React.ElementType>> = {
  free: Check,
  held: Bell,
  reserved: ClockIcon,
  late: WarningCircle,
  seated: User,
  overdue: WarningCircle,
  closed: Lock,
};

interface TableProps {
  table: TableView;
  place: Place;
  standing: TableStanding;
  timezone: string;
  isOpen: boolean;
  isArranging: boolean;
  onOpen: () => void;
  /** An arrow key while arranging; says whether it was one. */
  onNudge: (key: string) => boolean;
}

export function Table({ table, place, standing, timezone, isOpen, isArranging, onOpen, onNudge }: TableProps) {
  const words = useWords();
  const now = useNow();
  const { short } = useClockTime(timezone);
  const drag = useDraggable({ id: table.id, disabled: !isArranging });
  const { width, height, isRound, chairs } = outlineOf(table);
  const { state, current, hold, requests } = standing;
  const Icon = ICON_OF[state];
  const time = (instant: string) => short(new Date(instant));
  const said = sayState(words, standing, now, time);
  const nudge = (event: React.KeyboardEvent) => {
    if (isArranging && !drag.isDragging && onNudge(event.key)) event.preventDefault();
    else drag.listeners?.onKeyDown?.(event);
  };
  return (
    <Spot
      type="button"
      ref={drag.setNodeRef}
      {...drag.listeners}
      $isOpen={isOpen}
      $isArranging={isArranging}
      data-card={table.id}
      data-table={table.number}
      data-state={state}
      aria-describedby={isArranging ? drag.attributes['aria-describedby'] : undefined}
      style={{
        left: `${place.x}%`,
        top: `${place.y}%`,
        width: `calc(${UNIT} * ${width + EDGE})`,
        height: `calc(${UNIT} * ${height + EDGE})`,
        transform: drag.transform ? `translate(${drag.transform.x}px, ${drag.transform.y}px)` : undefined,
        zIndex: drag.isDragging ? 1 : undefined,
      }}
      onKeyDown={nudge}
      onClick={onOpen}
    >
      <Drawing
        className="drawing"
        $state={state}
        aria-hidden
        width="100%"
        height="100%"
        viewBox={`${-(width + EDGE) / 2} ${-(height + EDGE) / 2} ${width + EDGE} ${height + EDGE}`}
      >
        {chairs.map(({ x, y, turn }, index) => (
          <rect key={index} x={-0.42} y={-0.22} width={0.84} height={0.44} rx={0.2} transform={`translate(${x} ${y}) rotate(${turn})`} />
        ))}
        {isRound ? <circle r={width / 2} /> : <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={0.3} />}
      </Drawing>
      <Label $state={state}>
        <strong>{table.number}</strong>
        {current ? <span>{current.name}</span> : hold?.offeredTo && <span>{hold.offeredTo}</span>}
        <span className="state">
          <Icon aria-hidden />
          {sayShortly(words, standing, now, time)}
        </span>
      </Label>
      <VisuallyHidden>
        {words('floor.tableLabel', { table: table.number, seats: words('seats', { count: table.seats }), state: said })}
      </VisuallyHidden>
      {requests.length > 0 && <Waiting title={words('floor.requests', { count: requests.length })}>{requests.length}</Waiting>}
    </Spot>
  );
}

/** In the drawing: “19:30”, “45 min”, “+12 min”; the icon says of what. */
function sayShortly(words: Words, { state, current, hold, nextAt }: TableStanding, now: Date, time: (instant: string) => string): string {
  if (state === 'closed') return words('floor.closed');
  if (state === 'held' && hold) return words('floor.till', { time: time(hold.until) });
  if (!current) return nextAt ? words('floor.till', { time: time(nextAt) }) : words('floor.free');
  const [toStart, toEnd] = [minutesUntil(current.startsAt, now), minutesUntil(current.endsAt, now)];
  if (state === 'seated') return spell(words, Math.max(0, -toStart));
  return state === 'reserved' ? time(current.startsAt) : `+${spell(words, -(state === 'late' ? toStart : toEnd))}`;
}

/** In words: “25 min late”, “Free until 19:45”. */
function sayState(words: Words, { state, current, hold, nextAt }: TableStanding, now: Date, time: (instant: string) => string): string {
  if (state === 'closed') return words('floor.closed');
  if (state === 'held' && hold) return [sayHold(words, hold), words('hold.until', { time: time(hold.until) })].join(', ');
  if (!current) return nextAt ? words('floor.freeUntil', { time: time(nextAt) }) : words('floor.free');
  const [toStart, toEnd] = [minutesUntil(current.startsAt, now), minutesUntil(current.endsAt, now)];
  if (state === 'seated') return spell(words, Math.max(0, -toStart));
  if (state === 'overdue') return words('over', { time: spell(words, -toEnd) });
  return state === 'late' ? words('guestsLate', { time: spell(words, -toStart) }) : time(current.startsAt);
}
