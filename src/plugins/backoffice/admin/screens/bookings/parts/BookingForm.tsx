/** Who comes, when, to which table: for a new booking, for one that changes, and for guests at the door. */
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { turnMinutes } from '#domain/booking/availability';
import type { BookingDay, TableView } from '../../../../contract/bookings';
import { endAfter, instantOf, wallTime } from '../wall';
import { useWords } from '../words';
import { tableLine } from './Facts';
import { Guests, Note, Text } from './FormFields';
import { FormSheet } from './FormSheet';

export interface FormValues {
  table: string;
  /** On the venue's wall. */
  day: string;
  from: string;
  /** Empty = by party size. */
  until: string;
  guests: number;
  name: string;
  phone: string;
  note: string;
}

/** The same as the server wants it. */
export interface Filled {
  table: string;
  startsAt: string;
  endsAt: string | null;
  guests: number;
  name: string;
  phone: string | null;
  note: string | null;
}

const Pair = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 1.2rem;
`;
interface BookingFormProps {
  title: string;
  submit: string;
  values: FormValues;
  tables: readonly TableView[];
  venue: BookingDay['venue'];
  /** Guests at the door have no time to choose. */
  isWalkIn?: boolean;
  /** Guests who sit keep the start. */
  isStartFixed?: boolean;
  onChange: (values: FormValues) => void;
  /** Says whether it was done. */
  onSubmit: (filled: Filled) => Promise<boolean>;
  onClose: () => void;
}

export function BookingForm(props: BookingFormProps) {
  const { title, submit, values, tables, venue, isWalkIn = false, isStartFixed = false, onChange, onSubmit, onClose } = props;
  const words = useWords();
  const set = (changes: Partial<FormValues>) => onChange({ ...values, ...changes });
  const filled = filledFrom(values, venue.timezone);
  const name = values.name.trim() || (isWalkIn ? words('form.walkInName') : '');
  return (
    <FormSheet title={title} submit={submit} onSubmit={filled && name ? () => onSubmit({ ...filled, name }) : null} onClose={onClose}>
      <Guests guests={values.guests} onChange={(guests) => set({ guests })} />
      {!isWalkIn && (
        <>
          <Field.Root name="table">
            <Field.Label>{words('form.table')}</Field.Label>
            <SingleSelect value={values.table} onChange={(table) => set({ table: String(table) })}>
              {tables.map((table) => (
                <SingleSelectOption key={table.id} value={table.id}>
                  {tableLine(words, table)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {!isStartFixed && <Text word="form.day" type="date" value={values.day} onChange={(day) => set({ day })} isRequired />}
          <Pair>
            <Text
              word="form.from"
              type="time"
              value={values.from}
              onChange={(from) => set({ from })}
              isRequired
              isDisabled={isStartFixed}
            />
            <Text
              word="form.until"
              type="time"
              value={values.until}
              onChange={(until) => set({ until })}
              hint={hintOf(values, venue, words)}
            />
          </Pair>
        </>
      )}
      <Text
        word="form.name"
        value={values.name}
        placeholder={isWalkIn ? words('form.walkInName') : undefined}
        onChange={(text) => set({ name: text })}
        isRequired={!isWalkIn}
        hasFocus={!isStartFixed}
      />
      <Text word="form.phone" type="tel" value={values.phone} onChange={(phone) => set({ phone })} />
      <Note note={values.note} onChange={(note) => set({ note })} />
    </FormSheet>
  );
}

function filledFrom(values: FormValues, zone: string): Filled | null {
  const startsAt = instantOf(values.day, values.from, zone);
  if (!startsAt) return null;
  return {
    table: values.table,
    startsAt,
    endsAt: values.until ? endAfter(startsAt, values.until, zone) : null,
    guests: values.guests,
    name: values.name.trim(),
    phone: values.phone.trim() || null,
    note: values.note.trim() || null,
  };
}

/** When the party would leave by the house's own rule. */
function hintOf(
  { day, from, until, guests }: FormValues,
  venue: BookingDay['venue'],
  words: ReturnType<typeof useWords>,
): string | undefined {
  const startsAt = until ? null : instantOf(day, from, venue.timezone);
  if (!startsAt) return undefined;
  const end = new Date(Date.parse(startsAt) + turnMinutes(venue.turns, guests) * 60_000).toISOString();
  return words('form.untilHint', { time: wallTime(end, venue.timezone) });
}
