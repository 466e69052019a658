/** The order board as the server has it. */
import type { Board } from '../../../../contract/board';
import { keepKnown, useLoaded, type Loaded } from '../../../kit/asking/useLoaded';

export interface LoadedBoard extends Omit<Loaded<Board>, 'data'> {
  board: Board | null;
}

const join = (next: Board, before: Board | null): Board => ({ ...next, cards: keepKnown(next.cards, before?.cards) });

export function useBoard(): LoadedBoard {
  const { data, ...rest } = useLoaded<Board>('/backoffice/orders', join);
  return { board: data, ...rest };
}
