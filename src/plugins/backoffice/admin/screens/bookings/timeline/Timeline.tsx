/** Tables by area down the side, hours across; bars are carried and stretched, an empty span begins a booking. */
import * as React from 'react';
import { DndContext, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { styled } from 'styled-components';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { useNow } from '../../../kit/time/now';
import { useDeciding } from '../data/deciding';
import { isMoved } from '../data/useDecisions';
import type { FormValues } from '../parts/BookingForm';
import { numbersOf, rivalsOf } from '../rivals';
import { liveHolds } from '../standing';
import { axisOf, landingOf, LANE_HEIGHT, rowsOf, SIDE_WIDTH, xOf, type DraggedBar } from './axis';
import { DraftBar } from './DraftBar';
import { DropPreview } from './DropPreview';
import { Hours, Shade } from './Hours';
import { NowLine } from './NowLine';
import { Rows } from './Rows';
import { useBarDragWords } from './useBarDragWords';

const Scroll = styled.div`
  position: relative;
  flex: 1;
  min-width: 0;
  overflow: auto;
  overscroll-behavior: contain;
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Canvas = styled.div`
  position: relative;
`;

interface TimelineProps {
  day: BookingDay;
  bookings: readonly BookingView[];
  opened: string;
  draft: FormValues | null;
  onDraft: (draft: FormValues) => void;
}

export function Timeline({ day, bookings, opened, draft, onDraft }: TimelineProps) {
  const { place } = useDeciding();
  const scrollRef = React.useRef<HTMLDivElement>(null);
  const room = useRoom(scrollRef);
  const axis = React.useMemo(() => axisOf(day, room - SIDE_WIDTH), [day, room]);
  const holds = useLiveHolds(day.holds);
  const rows = React.useMemo(() => rowsOf(day.tables, bookings, holds), [day.tables, bookings, holds]);
  const { slotMinutes } = day.venue;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  useStartNearNow(scrollRef, { key: `${day.venue.slug} ${day.day}`, x: day.day === day.today ? xOf(axis, day.now) : null });

  const shown = opened || (draft && `${draft.table} ${draft.from}`);
  // The details take room: what they are about stays in sight.
  React.useLayoutEffect(() => {
    scrollRef.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, room]);

  const step = slotMinutes * axis.pxPerMinute;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: (event, { currentCoordinates: { x, y } }) => {
        const by = STEPS[event.code];
        if (!by) return undefined;
        event.preventDefault();
        return { x: x + by.x * step, y: y + by.y * LANE_HEIGHT };
      },
    }),
  );
  const drop = ({ active, delta }: DragEndEvent) => {
    const dragged = active.data.current as DraggedBar | undefined;
    if (!dragged) return;
    const landing = landingOf({ ...dragged, delta, axis, rows, slotMinutes });
    if (!isMoved(dragged.booking, landing)) return;
    const numbers = numbersOf(landing, day.tables);
    place(dragged.booking, landing, rivalsOf({ ...landing, id: dragged.booking.id }, bookings), numbers);
  };
  return (
    <Scroll ref={scrollRef} data-timeline>
      <DndContext sensors={sensors} accessibility={useBarDragWords()} onDragEnd={drop}>
        <Canvas style={{ width: SIDE_WIDTH + axis.width }}>
          <Hours axis={axis} bookings={bookings} timezone={day.venue.timezone} />
          <Canvas style={{ height }}>
            <Shade axis={axis} open={day.open} />
            <Rows
              rows={rows}
              axis={axis}
              day={day}
              opened={opened}
              onEmpty={(table, from) => onDraft({ table, day: day.day, from, until: '', guests: 2, name: '', phone: '', note: '' })}
            />
            {draft && <DraftBar draft={draft} axis={axis} rows={rows} venue={day.venue} />}
            <DropPreview axis={axis} rows={rows} bookings={bookings} venue={day.venue} />
            <LiveLine axis={axis} timezone={day.venue.timezone} />
          </Canvas>
        </Canvas>
      </DndContext>
    </Scroll>
  );
}

const STEPS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The same list until one of them runs out. */
function useLiveHolds(holds: BookingDay['holds']): BookingDay['holds'] {
  const count = liveHolds(holds, useNow()).length;
  // They end in any order, but each is looked at again when their number changes.
  return React.useMemo(() => liveHolds(holds, new Date()), [holds, count]);
}

function LiveLine({ axis, timezone }: { axis: ReturnType<typeof axisOf>; timezone: string }) {
  const now = useNow();
  if (now.getTime() < axis.start || now.getTime() > axis.end) return null;
  return <NowLine x={SIDE_WIDTH + xOf(axis, now.getTime())} now={now} timezone={timezone} />;
}

/** How wide the window leaves the timeline. */
function useRoom(ref: React.RefObject<HTMLElement>): number {
  const [room, setRoom] = React.useState(1000);
  React.useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(() => setRoom(box.clientWidth));
    watch.observe(box);
    setRoom(box.clientWidth);
    return () => watch.disconnect();
  }, [ref]);
  return room;
}

/** Once for each day and venue: a little of the past, then what is now and next. */
function useStartNearNow(ref: React.RefObject<HTMLElement>, { key, x }: { key: string; x: number | null }): void {
  React.useLayoutEffect(() => {
    if (ref.current) ref.current.scrollLeft = x === null ? 0 : Math.max(0, x - 160);
    // Only when another day is shown, not whenever the axis grows.
  }, [key]);
}
