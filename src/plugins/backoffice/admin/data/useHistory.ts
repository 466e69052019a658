/** Who moved this order, when and why; read again when the order changes. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { HistoryStep } from '../../contract/board';

export function useOrderHistory(id: string, changedAt: string): HistoryStep[] | null {
  const { get } = useFetchClient();
  const [steps, setSteps] = React.useState<HistoryStep[] | null>(null);
  React.useEffect(() => {
    let isWanted = true;
    get<{ data: HistoryStep[] }>(`/backoffice/orders/${id}/history`)
      .then(({ data }) => isWanted && setSteps(data.data))
      .catch(() => isWanted && setSteps([]));
    return () => {
      isWanted = false;
    };
  }, [get, id, changedAt]);
  return steps;
}
