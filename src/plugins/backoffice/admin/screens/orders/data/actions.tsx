/** What cards ask of their board; never changes while the board lives, so that no card is drawn anew for it. */
import * as React from 'react';
import type { BoardCard, BoardMove } from '../../../../contract/board';

export interface BoardActions {
  /** Makes the move, after a question where it is a refusal. */
  act: (card: BoardCard, move: BoardMove) => void;
  open: (card: BoardCard) => void;
  /** The money is here. */
  take: (card: BoardCard, method: 'cash' | 'card') => void;
}

const Actions = React.createContext<BoardActions | null>(null);
export const BoardActionsProvider = Actions.Provider;

export function useBoardActions(): BoardActions {
  const actions = React.useContext(Actions);
  if (!actions) throw new Error('A card needs a board around it.');
  return actions;
}
