/** Moves orders and takes their money; the card goes ahead at once and comes back when the server refuses. */
import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { BoardCard, BoardMove } from '../../../../contract/board';
import { failureOf } from '../../../kit/asking/failure';
import { actionOf } from '#domain/machine';
import { usePanelAction } from '../../../kit/actions';

export type MoveOrder = (card: BoardCard, move: BoardMove, reason?: string) => Promise<void>;

export type TakePayment = (card: BoardCard, method: 'cash' | 'card') => Promise<void>;

export function useMoves(reload: () => Promise<void>): {
  move: MoveOrder;
  take: TakePayment;
  ahead: Readonly<Record<string, BoardMove['to']>>;
} {
  const act = usePanelAction();
  const { toggleNotification } = useNotification();
  const [ahead, setAhead] = React.useState<Record<string, BoardMove['to']>>({});

  const move = React.useCallback<MoveOrder>(
    async (card, { verb, to }, reason) => {
      setAhead((before) => ({ ...before, [card.id]: to }));
      try {
        await act(actionOf('order', verb), { params: { id: card.id }, body: { ...(reason && { reason }) } });
      } catch (error) {
        toggleNotification({ type: 'danger', title: `#${card.number}`, message: failureOf(error).message });
      }
      await reload();
      setAhead(({ [card.id]: _done, ...others }) => others);
    },
    [act, reload, toggleNotification],
  );
  const take = React.useCallback<TakePayment>(
    async (card, method) => {
      try {
        await act('payOrder', { params: { id: card.id }, body: { method } });
      } catch (error) {
        toggleNotification({ type: 'danger', title: `#${card.number}`, message: failureOf(error).message });
      }
      await reload();
    },
    [act, reload, toggleNotification],
  );
  return { move, take, ahead };
}
