/** The small facts of a booking, each a word with its icon. */
import type * as React from 'react';
import {
  ArrowsHorizontal,
  Bell,
  Check,
  CheckCircle,
  Clock as ClockIcon,
  Cross,
  Link,
  Phone,
  Sparkle,
  User,
  Walk,
  WarningCircle,
} from '@strapi/icons';
import { styled } from 'styled-components';
import type { BookingView, GuestHistory, HoldView, Keeper, TableView } from '../../../../contract/bookings';
import { Mark } from '../../../kit/marks/Mark';
import { Pill } from '../../../kit/marks/Pill';
import type { Tone } from '../../../kit/marks/tone';
import { TONES } from '../../../kit/marks/tones';
import { useNow } from '../../../kit/time/now';
import { useClockTime } from '../../../kit/time/When';
import { numbersOf, tablesOf } from '../rivals';
import { minutesUntil, toneOfBooking } from '../standing';
import { useWords, type Words } from '../words';

export const Fact = styled(Mark)`
  svg {
    fill: currentColor;
  }
`;

export function Party({ guests }: { guests: number }) {
  const words = useWords();
  return (
    <Fact>
      <User aria-hidden />
      {words('guests', { count: guests })}
    </Fact>
  );
}

/** Came before, and how often in vain. */
export function Past({ history: { visits, noShows } }: { history: GuestHistory }) {
  const words = useWords();
  return (
    <>
      <Pill tone={visits > 0 ? 'good' : 'calm'} icon={visits > 0 ? CheckCircle : Sparkle}>
        {visits > 0 ? words('visits', { count: visits }) : words('firstVisit')}
      </Pill>
      {noShows > 0 && <Pill tone="late">{words('noShows', { count: noShows })}</Pill>}
    </>
  );
}

/** “today 19:30–21:30”, exact on hover. */
export function Span({ startsAt, endsAt, timezone }: { startsAt: string; endsAt: string; timezone: string }) {
  const words = useWords();
  const now = useNow();
  const { day, short, exact } = useClockTime(timezone);
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  return (
    <time dateTime={startsAt} title={exact(start)}>
      {day(start, now, words)}–{short(end)}
    </time>
  );
}

export const tableLine = (words: Words, table: Pick<TableView, 'number' | 'seats' | 'area' | 'kind'>): string =>
  [words('table', { table: table.number }), words('seats', { count: table.seats }), words(`table.kind.${table.kind}`), table.area]
    .filter(Boolean)
    .join(' · ');

/** “8+9” and the seats of both, for tables that are pushed together. */
export function placeLine(words: Words, booking: Pick<BookingView, 'table' | 'joinedWith'>, tables: readonly TableView[]): string {
  const own = tablesOf(booking).flatMap((id) => tables.find((table) => table.id === id) ?? []);
  const [first] = own;
  return first
    ? tableLine(words, { ...first, number: numbersOf(booking, tables), seats: own.reduce((sum, { seats }) => sum + seats, 0) })
    : '';
}

/** Says nothing of a booking at a single table. */
export function JoinedTables({ booking, tables }: { booking: BookingView; tables: readonly TableView[] }) {
  const words = useWords();
  if (booking.joinedWith.length === 0) return null;
  return (
    <Fact>
      <Link aria-hidden />
      {words('tablesJoined', { tables: numbersOf(booking, tables) })}
    </Fact>
  );
}

const ICON_OF: Readonly<Record<BookingView['status'], React.ElementType>> = {
  requested: ClockIcon,
  confirmed: Check,
  seated: User,
  completed: CheckCircle,
  declined: Cross,
  cancelled: Cross,
  no_show: Walk,
};

/** The status and what it means right now: “due in 12 min”, “20 min late”, “here for 45 min”. */
export function Standing({ booking }: { booking: BookingView }) {
  const words = useWords();
  const now = useNow();
  const tone = toneOfBooking(booking, now);
  return (
    <Pill tone={tone} icon={tone === 'late' ? WarningCircle : ICON_OF[booking.status]}>
      {standingWords(words, booking, now)}
    </Pill>
  );
}

export function standingWords(words: Words, booking: Pick<BookingView, 'status' | 'startsAt' | 'endsAt'>, now: Date): string {
  const [toStart, toEnd] = [minutesUntil(booking.startsAt, now), minutesUntil(booking.endsAt, now)];
  const status = words(`booking.status.${booking.status}`);
  if (booking.status === 'confirmed' && toStart < 0) return words('guestsLate', { time: spell(words, -toStart) });
  if (booking.status === 'confirmed' && toStart <= 90) return words('dueIn', { time: spell(words, toStart) });
  if (booking.status === 'seated' && toEnd < 0) return words('over', { time: spell(words, -toEnd) });
  if (booking.status === 'seated') return words('hereFor', { time: spell(words, Math.max(0, -toStart)) });
  return status;
}

/** “45 min”, “2 h 5 min”. */
export const spell = (words: Words, minutes: number): string =>
  minutes < 60 ? words('time.minutes', { minutes }) : words('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Fact>
      <Phone aria-hidden />
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
    </Fact>
  );
}

const Warning = styled(Fact)<{ $tone: Tone }>`
  align-items: flex-start;
  padding: 0.6rem 1rem;
  border-radius: 0.6rem;
  font-weight: 600;
  color: ${({ theme, $tone }) => theme.colors[TONES[$tone].text]};
  background: ${({ theme, $tone }) => theme.colors[TONES[$tone].ground]};
  svg {
    margin-top: 0.3rem;
  }
`;

export function AsksToCancel() {
  return (
    <Warning $tone="late">
      <WarningCircle aria-hidden />
      {useWords()('asksToCancel')}
    </Warning>
  );
}

export function KeptBy({ keeper, timezone }: { keeper: Keeper; timezone: string }) {
  const words = useWords();
  const { short } = useClockTime(timezone);
  return (
    <Warning $tone="late">
      <WarningCircle aria-hidden />
      {words('keptBy', { name: keeper.name, time: short(new Date(keeper.startsAt)), end: short(new Date(keeper.endsAt)) })}
    </Warning>
  );
}

/** “Offered to Vera”, or somebody is just asking for the table. */
export const sayHold = (words: Words, { offeredTo }: Pick<HoldView, 'offeredTo'>): string =>
  offeredTo === null ? words('hold.asked') : words('hold.offered', { name: offeredTo });

/** Keeps a table for a moment; whoever takes it all the same is asked first. */
export function Held({ hold, timezone }: { hold: HoldView; timezone: string }) {
  const words = useWords();
  const { short } = useClockTime(timezone);
  return (
    <Warning $tone="new" data-hold={hold.table}>
      <Bell aria-hidden />
      <span>
        {sayHold(words, hold)}, <Span {...hold} timezone={timezone} /> · {words('hold.until', { time: short(new Date(hold.until)) })}
      </span>
    </Warning>
  );
}

export function RivalsMark({ count }: { count: number }) {
  return (
    <Pill tone="soon" icon={ArrowsHorizontal}>
      {useWords()('rivals', { count })}
    </Pill>
  );
}
