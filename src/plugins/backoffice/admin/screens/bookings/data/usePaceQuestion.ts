/** The kitchen’s pace stops nobody who may take more: they are asked, and the same goes to the server again with their word. */
import * as React from 'react';
import type { Insist } from '../../../kit/asking/useAsking';
import type { Asked } from '../parts/Question';
import { useWords } from '../words';

/** The server writes a venue’s time as `2026-05-14 19:30`. */
const clockOf = (time: unknown): string => String(time).slice(-5);

export function usePaceQuestion(mayExceed: boolean, ask: (asked: Asked) => void): Insist {
  const words = useWords();
  const may = React.useRef(mayExceed);
  may.current = mayExceed;
  return React.useCallback(
    ({ code, facts: { from, until, left } }) => {
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
