/** Beside the timeline: the booking that is open, the form that changes it, or the form for a new one. */
import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { BookingDay, BookingView } from '../../../../contract/bookings';
import { useDeciding } from '../data/deciding';
import type { BookingChange } from '../data/useBookingCommands';
import { BookingForm, type Filled, type FormValues } from '../parts/BookingForm';
import { BookingPanel } from '../parts/BookingPanel';
import { placeLine } from '../parts/Facts';
import { rivalsOf } from '../rivals';
import { wallDay, wallTime } from '../wall';
import { useWords } from '../words';

interface TimelineSideProps {
  day: BookingDay;
  bookings: readonly BookingView[];
  opened: string;
  draft: FormValues | null;
  onDraft: (draft: FormValues) => void;
  onClose: () => void;
}

export function TimelineSide({ day, bookings, opened, draft, onDraft, onClose }: TimelineSideProps) {
  const words = useWords();
  const { commands } = useDeciding();
  const [changing, setChanging] = React.useState<{ id: string; values: FormValues } | null>(null);
  const booking = bookings.find(({ id }) => id === opened);
  if (draft)
    return (
      <BookingForm
        title={words('form.newTitle')}
        submit={words('form.book')}
        values={draft}
        tables={day.tables.filter(({ isBookable }) => isBookable)}
        venue={day.venue}
        onChange={onDraft}
        onSubmit={({ endsAt, ...filled }) => commands.make({ ...filled, ...(endsAt && { endsAt }) })}
        onClose={onClose}
      />
    );
  if (!booking) return null;
  const { timezone } = day.venue;
  if (changing?.id === booking.id)
    return (
      <BookingForm
        title={words('form.changeTitle', { name: booking.name })}
        submit={words('form.save')}
        values={changing.values}
        tables={day.tables}
        venue={day.venue}
        isStartFixed={booking.status === 'seated'}
        onChange={(values) => setChanging({ id: booking.id, values })}
        onSubmit={(filled) => commands.change(booking.id, changesOf(booking, filled))}
        onClose={() => setChanging(null)}
      />
    );
  return (
    <BookingPanel
      booking={booking}
      place={placeLine(words, booking, day.tables)}
      timezone={timezone}
      rivals={rivalsOf(booking, bookings)}
      onClose={onClose}
      actions={
        booking.isEditable && (
          <Button
            variant="tertiary"
            startIcon={<Pencil />}
            onClick={() => setChanging({ id: booking.id, values: valuesOf(booking, timezone) })}
          >
            {words('form.change')}
          </Button>
        )
      }
    />
  );
}

const valuesOf = (booking: BookingView, zone: string): FormValues => ({
  table: booking.table,
  day: wallDay(booking.startsAt, zone),
  from: wallTime(booking.startsAt, zone),
  until: wallTime(booking.endsAt, zone),
  guests: booking.guests,
  name: booking.name,
  phone: booking.phone ?? '',
  note: booking.note ?? '',
});

/** Only what is another one: a phone that one may not see stays, and seconds that the form does not show. */
function changesOf(booking: BookingView, { startsAt, endsAt, ...filled }: Filled): BookingChange {
  const isOther = ([name, value]: [string, unknown]): boolean => value !== (booking[name as keyof BookingView] ?? null);
  const minute = (instant: string): number => Math.floor(Date.parse(instant) / 60_000);
  return {
    ...(Object.fromEntries(Object.entries(filled).filter(isOther)) as BookingChange),
    ...(minute(startsAt) !== minute(booking.startsAt) && { startsAt }),
    ...(endsAt && minute(endsAt) !== minute(booking.endsAt) && { endsAt }),
  };
}
