/** The timeline: a day of a venue, table by table; what is booked, what is asked for, what is free. */
import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { useAddress } from '../../../kit/asking/useAddress';
import { useKeys } from '../../../kit/keys/useKeys';
import { useDayScreen } from '../data/useDayScreen';
import type { FormValues } from '../parts/BookingForm';
import { DayPicker } from '../parts/DayPicker';
import { DayScreen } from '../parts/DayScreen';
import { keeperOf, overlap, rivalsOf } from '../rivals';
import { BOOKING_LETTERS } from '../verbs';
import { wallTime } from '../wall';
import { useWords, type Word } from '../words';
import { Timeline } from './Timeline';
import { TimelineSide } from './TimelineSide';
import { TimelineSkeleton } from './TimelineSkeleton';

const TWO_HOURS_MS = 2 * 3_600_000;
const ADDRESS = { venue: 'venue', day: 'day', open: 'open' } as const;
const KEYS: readonly (readonly [string, Word])[] = [
  ['a', 'timeline.new'],
  ['t', 'day.today'],
  ['Space', 'timeline.keyDrag'],
  ...Object.entries(BOOKING_LETTERS).map(([verb, letter]) => [letter, `booking.verb.${verb}` as Word] as const),
];

export function BookingTimeline() {
  const words = useWords();
  const [address, setAddress] = useAddress(ADDRESS);
  const [draft, setDraft] = React.useState<FormValues | null>(null);
  const open = React.useCallback(
    (id: string) => {
      setDraft(null);
      setAddress({ open: id });
    },
    [setAddress],
  );
  const screen = useDayScreen({ venue: address.venue, day: address.day }, open);
  const { decisions, isHelpOpen, onHelp } = screen;
  const day = screen.loaded.data;
  const bookings = React.useMemo(
    () => (day?.bookings ?? []).map((booking): BookingView => ({ ...booking, ...decisions.ahead[booking.id] })),
    [day, decisions.ahead],
  );
  const begin = (values: FormValues) => {
    setAddress({ open: '' });
    setDraft(values);
  };
  const beginNow = () => day && begin(emptyDraft(day));

  useKeys({
    isActive: !decisions.asked && !isHelpOpen,
    onSearch: () => undefined,
    onHelp: () => onHelp(true),
    onEscape: () => open(''),
    onKey: (key) => {
      if (key === 'a' && day?.rights.manage) beginNow();
      else if (key === 't') setAddress({ day: '' });
      else return false;
      return true;
    },
    onCardKey: (id, key) => {
      const booking = bookings.find((one) => one.id === id);
      const move = booking?.moves.find(({ verb }) => BOOKING_LETTERS[verb] === key);
      if (booking && key === 'Enter') open(booking.id);
      else if (booking && move) decisions.deciding.decide(booking, move, rivalsOf(booking, bookings));
    },
  });

  return (
    <DayScreen
      {...screen}
      screen="timeline"
      keys={KEYS}
      onVenue={(venue) => setAddress({ venue, day: '', open: '' })}
      tools={day && <DayPicker day={day.day} today={day.today} onChange={(next) => setAddress({ day: next, open: '' })} />}
      acts={
        day?.rights.manage && (
          <Button size="L" startIcon={<Plus />} onClick={beginNow}>
            {words('timeline.new')}
          </Button>
        )
      }
      skeleton={<TimelineSkeleton />}
    >
      {(shown) => (
        <>
          <Timeline day={shown} bookings={bookings} opened={address.open} draft={draft} onDraft={begin} />
          <TimelineSide day={shown} bookings={bookings} opened={address.open} draft={draft} onDraft={setDraft} onClose={() => open('')} />
        </>
      )}
    </DayScreen>
  );
}

/** The first table that is free for two, from the next slot on; on another day from its opening. */
function emptyDraft({ day, today, now, open, start, tables, bookings, holds, venue }: BookingDay): FormValues {
  const slot = venue.slotMinutes * 60_000;
  const from = day === today ? Math.ceil(Date.parse(now) / slot) * slot : Date.parse(open[0]?.start ?? start);
  const span = { startsAt: new Date(from).toISOString(), endsAt: new Date(from + TWO_HOURS_MS).toISOString() };
  const usable = tables.filter(({ isBookable, seats }) => isBookable && seats >= 2);
  const isHeld = (table: string) => holds.some((hold) => hold.table === table && overlap(hold, span));
  const isFree = (table: string) => !isHeld(table) && !keeperOf({ ...span, id: '', table, joinedWith: [] }, bookings);
  const table = (usable.find(({ id }) => isFree(id)) ?? usable[0])?.id ?? '';
  const time = wallTime(span.startsAt, venue.timezone);
  return { table, day, from: time, until: '', guests: 2, name: '', phone: '', note: '' };
}
