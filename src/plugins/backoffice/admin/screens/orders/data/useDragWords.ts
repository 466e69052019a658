/** What a screen reader is told while a card is dragged. */
import * as React from 'react';
import type { Active, DndContextProps, Over } from '@dnd-kit/core';
import type { BoardCard } from '../../../../contract/board';
import type { Column } from '../columns';
import { useWords } from '../words';

const numberOf = (active: Active): string => (active.data.current?.card as BoardCard | undefined)?.number ?? '';

export function useDragWords(): DndContextProps['accessibility'] {
  const words = useWords();
  return React.useMemo(() => {
    const over = (
      active: Active,
      place: Over | null,
      word: 'drag.over' | 'drag.dropped',
      nowhere: 'drag.overNothing' | 'drag.cancelled',
    ) =>
      place
        ? words(word, { number: numberOf(active), column: words(`column.${place.id as Column}`) })
        : words(nowhere, { number: numberOf(active) });
    return {
      screenReaderInstructions: { draggable: words('drag.instructions') },
      announcements: {
        onDragStart: ({ active }) => words('drag.picked', { number: numberOf(active) }),
        onDragOver: ({ active, over: place }) => over(active, place, 'drag.over', 'drag.overNothing'),
        onDragEnd: ({ active, over: place }) => over(active, place, 'drag.dropped', 'drag.cancelled'),
        onDragCancel: ({ active }) => words('drag.cancelled', { number: numberOf(active) }),
      },
    };
  }, [words]);
}
