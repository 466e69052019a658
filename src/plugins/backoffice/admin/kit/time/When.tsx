/** A moment as people say it: “5 min ago”, “today 19:30”, and how long it is until then or since; exact on hover, in the venue's zone. */
import * as React from 'react';
import { useIntl } from 'react-intl';
import { whichOfTwo } from '#domain/wall-clock';
import { useWords, type Words } from '../words';
import { minutesLeft } from './minutes';
import { useNow } from './now';

const IN_MINUTES = 90;

/** Of whoever looks. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** “5 min ago” for the near past, else the time of day. */
export function Ago({ at, timezone }: { at: string; timezone: string }) {
  const now = useNow();
  const words = useWords();
  const clockTime = useClockTime(timezone);
  const date = new Date(at);
  const minutes = Math.max(0, -minutesLeft(date, now));
  const text =
    minutes < 1 ? words('time.justNow') : minutes <= IN_MINUTES ? words('time.ago', { minutes }) : clockTime.day(date, now, words);
  return (
    <time dateTime={at} title={clockTime.exact(date)}>
      {text}
    </time>
  );
}

/** “in 12 min”, “due now”, “4 min late”; the time of day where it is far. */
export function dueInWords(words: Words, clockTime: ClockTime, { due, now }: { due: Date; now: Date }): string {
  const minutes = minutesLeft(due, now);
  if (minutes === 0) return words('time.now');
  if (minutes > IN_MINUTES) return clockTime.day(due, now, words);
  if (minutes > 0) return words('time.in', { minutes });
  const late = -minutes;
  return late < 60 ? words('time.late', { minutes: late }) : words('time.lateHours', { hours: Math.floor(late / 60), minutes: late % 60 });
}

export interface ClockTime {
  short: (date: Date) => string;
  exact: (date: Date) => string;
  day: (date: Date, now: Date, words: Words) => string;
}

export function useClockTime(timeZone: string): ClockTime {
  const intl = useIntl();
  return React.useMemo(() => {
    const short = (date: Date) =>
      intl.formatTime(date, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) + whichOfTwo(timeZone, date);
    const dayOf = (date: Date) => date.toLocaleDateString('en-CA', { timeZone });
    const exact = (date: Date) => intl.formatDate(date, { timeZone, dateStyle: 'full', timeStyle: 'short' }) + whichOfTwo(timeZone, date);
    const day = (date: Date, now: Date, words: Words) => {
      if (dayOf(date) === dayOf(now)) return words('time.today', { time: short(date) });
      if (dayOf(date) === dayOf(new Date(now.getTime() + 86_400_000))) return words('time.tomorrow', { time: short(date) });
      return `${intl.formatDate(date, { timeZone, day: 'numeric', month: 'short' })} ${short(date)}`;
    };
    return { short, exact, day };
  }, [intl, timeZone]);
}
