/** One room with its tables; when it is being arranged they are carried to their places. */
import * as React from 'react';
import { DndContext, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { styled } from 'styled-components';
import type { BookingDay } from '../../../../contract/bookings';
import { breathing } from '../../../kit/states/motion';
import { useNow } from '../../../kit/time/now';
import { useDeciding } from '../data/deciding';
import { standingOf } from '../standing';
import { useWords } from '../words';
import { placeNear, placesOf, type Place } from './room';
import { Table } from './Table';

const Walls = styled.div<{ $isArranging: boolean }>`
  position: relative;
  flex: 1;
  min-height: 44rem;
  margin: 0.8rem 1.6rem 1.6rem;
  container-type: size;
  overflow: hidden;
  border: 0.4rem solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 1.2rem;
  background-color: ${({ theme }) => theme.colors.neutral100};
  background-image: radial-gradient(
    ${({ theme, $isArranging }) => ($isArranging ? theme.colors.neutral300 : theme.colors.neutral150)} 1px,
    transparent 1.5px
  );
  background-size: 2.4rem 2.4rem;
`;
const Breathing = styled(Walls)`
  ${breathing}
`;

export const RoomSkeleton = () => <Breathing $isArranging={false} role="status" aria-label={useWords()('loading')} />;

const STEPS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface RoomProps {
  day: BookingDay;
  area: string | null;
  /** documentId of the table whose details are open. */
  opened: string;
  isArranging: boolean;
}

export function Room({ day, area, opened, isArranging }: RoomProps) {
  const words = useWords();
  const now = useNow();
  const { commands, open } = useDeciding();
  const wallsRef = React.useRef<HTMLDivElement>(null);
  const [ahead, setAhead] = React.useState<Record<string, Place>>({});
  const tables = React.useMemo(() => day.tables.filter((table) => table.area === area), [day.tables, area]);
  const places = React.useMemo(() => placesOf(tables), [tables]);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] } }),
  );
  const put = async (table: string, wanted: Place) => {
    const position = placeNear(wanted);
    setAhead((before) => ({ ...before, [table]: position }));
    await commands.arrange(table, { position });
    setAhead(({ [table]: _gone, ...others }) => others);
  };
  const drop = ({ active, delta }: DragEndEvent) => {
    const [from, walls] = [places.get(String(active.id)), wallsRef.current];
    if (!from || !walls) return;
    void put(String(active.id), { x: from.x + (delta.x / walls.clientWidth) * 100, y: from.y + (delta.y / walls.clientHeight) * 100 });
  };
  const accessibility = React.useMemo(() => {
    const said = (word: 'floor.picked' | 'floor.dropped') => (id: string | number) =>
      words(word, { table: day.tables.find((table) => table.id === id)?.number ?? '' });
    return {
      screenReaderInstructions: { draggable: words('floor.arrangeHint') },
      announcements: {
        onDragStart: ({ active }: { active: { id: string | number } }) => said('floor.picked')(active.id),
        onDragOver: () => undefined,
        onDragEnd: ({ active }: { active: { id: string | number } }) => said('floor.dropped')(active.id),
        onDragCancel: ({ active }: { active: { id: string | number } }) => said('floor.dropped')(active.id),
      },
    };
  }, [words, day.tables]);
  return (
    <DndContext sensors={sensors} accessibility={accessibility} onDragEnd={drop}>
      <Walls ref={wallsRef} $isArranging={isArranging} role="group" aria-label={area ?? words('floor.area.rest')}>
        {tables.map((table) => {
          const place = ahead[table.id] ?? places.get(table.id);
          return (
            place && (
              <Table
                key={table.id}
                table={table}
                place={place}
                standing={standingOf(table, day, now)}
                timezone={day.venue.timezone}
                isOpen={table.id === opened}
                isArranging={isArranging}
                onOpen={() => open(table.id)}
                onNudge={(key) => {
                  const by = STEPS[key];
                  if (by) void put(table.id, { x: place.x + by.x, y: place.y + by.y });
                  return by !== undefined;
                }}
              />
            )
          );
        })}
      </Walls>
    </DndContext>
  );
}
