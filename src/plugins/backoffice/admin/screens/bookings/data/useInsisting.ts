/** What stops nobody who means it: the kitchen’s pace, a table kept for somebody, bookings at a table that is closed. They are asked, and the same goes to the server again with their word. */
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Insist } from '../../../kit/asking/useAsking';
import type { Asked } from '../parts/Question';
import { useWords } from '../words';

/** The server writes a venue’s time as `2026-05-14 19:30`. */
const clockOf = (time: unknown): string => String(time).slice('2026-05-14 '.length);

interface Booked {
  name: string;
  guests: number;
  /** On the venue's clock. */
  at: string;
}

export function useInsisting(mayExceed: boolean, ask: (asked: Asked) => void): Insist {
  const words = useWords();
  const { formatDate } = useIntl();
  const may = React.useRef(mayExceed);
  may.current = mayExceed;
  const dayAndTime = React.useCallback(
    (at: string) =>
      formatDate(`${at.slice(0, '2026-05-14'.length)}T${clockOf(at)}Z`, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' }),
    [formatDate],
  );
  return React.useCallback(
    ({ code, facts: { from, until, left, table, count, bookings } }) => {
      if (code === 'table.still_booked')
        return new Promise((answer) => {
          ask({
            title: words('ask.close', { table: String(table) }),
            text: words('ask.closeText', { count: Number(count) }),
            names: (bookings as Booked[]).map(({ name, guests, at }) =>
              [name, words('guests', { count: guests }), dayAndTime(at)].join(' · '),
            ),
            button: words('ask.closeButton'),
            isRefusal: true,
            run: () => answer({ acceptsBroken: true }),
            leave: () => answer(null),
          });
        });
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
    [ask, words, dayAndTime],
  );
}
