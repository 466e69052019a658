/** What stops nobody who means it: the kitchen’s pace, a table kept for somebody. They are asked, and the same goes to the server again with their word. */
import * as React from 'react';
import type { Insist } from '../../../kit/asking/useAsking';
import type { Asked } from '../parts/Question';
import { useWords } from '../words';

/** The server writes a venue’s time as `2026-05-14 19:30`. */
const clockOf = (time: unknown): string => String(time).slice('2026-05-14 '.length);

export function useInsisting(mayExceed: boolean, ask: (asked: Asked) => void): Insist {
  const words = useWords();
  const may = React.useRef(mayExceed);
  may.current = mayExceed;
  return React.useCallback(
    ({ code, facts: { from, until, left, table } }) => {
      if (code === 'booking.table_held')
        return new Promise((answer) => {
          ask({
            title: words('ask.held', { table: String(table) }),
            text: words('ask.heldText', { until: clockOf(until) }),
            button: words('ask.heldButton'),
            isRefusal: false,
            run: () => answer({ takesHeld: true }),
            leave: () => answer(null),
          });
        });
      if (code !== 'booking.pace_full' || !may.current) return Promise.resolve(undefined);
      return new Promise((answer) => {
        ask({
          title: words('ask.pace'),
          text: words('ask.paceText', { from: clockOf(from), until: clockOf(until), left: Number(left) }),
          button: words('ask.paceButton'),
          isRefusal: false,
          run: () => answer({ override: true }),
          leave: () => answer(null),
        });
      });
    },
    [ask, words],
  );
}
