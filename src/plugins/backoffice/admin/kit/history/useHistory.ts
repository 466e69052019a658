/** Who moved this order or booking, when and why; read again when it changes. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { HistoryStep } from '../../../contract/board';

export function useHistory(of: 'orders' | 'bookings', id: string, changedAt: string): HistoryStep[] | null {
  const { get } = useFetchClient();
  const [steps, setSteps] = React.useState<HistoryStep[] | null>(null);
  React.useEffect(() => {
    let isWanted = true;
    get<{ data: HistoryStep[] }>(`/backoffice/${of}/${id}/history`)
      .then(({ data }) => isWanted && setSteps(data.data))
      .catch(() => isWanted && setSteps([]));
    return () => {
      isWanted = false;
    };
  }, [get, of, id, changedAt]);
  return steps;
}
