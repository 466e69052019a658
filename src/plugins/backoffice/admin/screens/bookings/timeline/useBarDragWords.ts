/** What a screen reader is told while a booking is dragged; where it would lie is said by the preview itself. */
import * as React from 'react';
import type { Active, DndContextProps } from '@dnd-kit/core';
import { useWords } from '../words';
import type { DraggedBar } from './axis';

export function useBarDragWords(): DndContextProps['accessibility'] {
  const words = useWords();
  return React.useMemo(() => {
    const name = (active: Active) => ({ name: (active.data.current as DraggedBar | undefined)?.booking.name ?? '' });
    return {
      screenReaderInstructions: { draggable: words('timeline.instructions') },
      announcements: {
        onDragStart: ({ active }) => words('timeline.picked', name(active)),
        onDragOver: () => undefined,
        onDragEnd: ({ active }) => words('timeline.dropped', name(active)),
        onDragCancel: ({ active }) => words('timeline.cancelled', name(active)),
      },
    };
  }, [words]);
}
