/** Moves orders; the card goes ahead at once and comes back when the server refuses. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { BoardCard, BoardMove } from '../../../../contract/board';
import { failureOf } from '../../../kit/asking/failure';

export type MoveOrder = (card: BoardCard, move: BoardMove, reason?: string) => Promise<void>;

export function useMoves(reload: () => Promise<void>): { move: MoveOrder; ahead: Readonly<Record<string, BoardMove['to']>> } {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [ahead, setAhead] = React.useState<Record<string, BoardMove['to']>>({});

  const move = React.useCallback<MoveOrder>(
    async (card, { verb, to }, reason) => {
      setAhead((before) => ({ ...before, [card.id]: to }));
      try {
        const headers = { 'Accept-Language': locale };
        await post(`/backoffice/orders/${card.id}/move`, { verb, ...(reason && { reason }) }, { headers });
      } catch (error) {
        toggleNotification({ type: 'danger', title: `#${card.number}`, message: failureOf(error).message });
      }
      await reload();
      setAhead(({ [card.id]: _done, ...others }) => others);
    },
    [post, locale, reload, toggleNotification],
  );
  return { move, ahead };
}
