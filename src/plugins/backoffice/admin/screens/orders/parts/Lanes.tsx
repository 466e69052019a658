/** The columns side by side, and dragging between them; only legal columns take a card. */
import * as React from 'react';
import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { CollisionDetection, DragEndEvent, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { styled } from 'styled-components';
import type { BoardCard } from '../../../../contract/board';
import { byColumn, COLUMNS, moveInto, type Column } from '../columns';
import { useBoardActions } from '../data/actions';
import { useDragWords } from '../data/useDragWords';
import { TonedSheet } from './Card';
import { CardFace } from './CardFace';
import { Lane } from './Lane';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(${COLUMNS.length}, minmax(20.4rem, 1fr));
  gap: 0.8rem;
  flex: 1;
  min-width: 0;
  min-height: 0;
  padding: 1.2rem;
  overflow-x: auto;
`;
const Lifted = styled.div`
  transform: rotate(1.5deg);
  cursor: grabbing;
`;

/** A finger or mouse means the column under it; keys move the card's frame. */
const columnUnder: CollisionDetection = (args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args));

/** Arrow keys jump from one legal column to the next. */
const toNextColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  const from = context.collisionRect;
  if (step === 0 || !from) return undefined;
  event.preventDefault();
  const centre = from.left + from.width / 2;
  const legal = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => context.droppableRects.get(id) ?? [])
    .filter((rect) => (step > 0 ? rect.left > centre : rect.right < centre))
    .sort((a, b) => step * (a.left - b.left))[0];
  return legal && { x: legal.left + 8, y: Math.max(legal.top, from.top) };
};

export function Lanes({ cards }: { cards: readonly BoardCard[] }) {
  const { act } = useBoardActions();
  const [dragged, setDragged] = React.useState<BoardCard | null>(null);
  const columns = React.useMemo(() => byColumn(cards), [cards]);
  const words = useDragWords();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNextColumn,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const card = active.data.current?.card as BoardCard | undefined;
    const move = card && over && moveInto(card, over.id as Column);
    if (move) act(card, move);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={words}
      onDragStart={({ active }) => setDragged((active.data.current?.card as BoardCard | undefined) ?? null)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      <Grid>
        {COLUMNS.map((column) => (
          <Lane key={column} column={column} cards={columns[column]} dragged={dragged} />
        ))}
      </Grid>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <Lifted>
            <TonedSheet card={dragged}>
              <CardFace card={dragged} />
            </TonedSheet>
          </Lifted>
        )}
      </DragOverlay>
    </DndContext>
  );
}
