/** Who asks for the next table that fits: they stand at the door, or call. */
import * as React from 'react';
import { Typography } from '@strapi/design-system';
import type { VenueChoice } from '../../../../contract/bookings';
import { VenueSelect } from '../../../kit/frame/Tools';
import { Guests, Note, Text } from '../parts/FormFields';
import { FormSheet } from '../parts/FormSheet';
import { useWords } from '../words';
import type { SentTo } from '../../../kit/actions';

interface WaitFormProps {
  venues: readonly VenueChoice[];
  /** Slug of the one that is looked at. */
  venue: string;
  /** Says whether it was done. */
  onSubmit: (wait: SentTo<'joinWaitlist'>['body']) => Promise<boolean>;
  onClose: () => void;
}

export function WaitForm({ venues, venue, onSubmit, onClose }: WaitFormProps) {
  const words = useWords();
  const [values, setValues] = React.useState({ venue, guests: 2, name: '', phone: '', email: '', note: '' });
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const wait: SentTo<'joinWaitlist'>['body'] = {
    venue: values.venue,
    guests: values.guests,
    name: values.name.trim(),
    phone: values.phone.trim() || null,
    email: values.email.trim() || null,
    note: values.note.trim() || null,
  };
  return (
    <FormSheet
      title={words('waitlist.add')}
      submit={words('waitlist.addNow')}
      onSubmit={wait.name ? () => onSubmit(wait) : null}
      onClose={onClose}
    >
      <Typography tag="p" textColor="neutral600">
        {words('waitlist.add.text')}
      </Typography>
      <VenueSelect venues={venues} value={values.venue} onChange={(slug) => set({ venue: slug })} />
      <Guests guests={values.guests} onChange={(guests) => set({ guests })} />
      <Text word="form.name" value={values.name} onChange={(name) => set({ name })} isRequired hasFocus />
      <Text word="form.phone" type="tel" value={values.phone} onChange={(phone) => set({ phone })} />
      <Text
        word="form.email"
        type="email"
        longest={254}
        value={values.email}
        onChange={(email) => set({ email })}
        hint={words('waitlist.emailHint')}
      />
      <Note note={values.note} onChange={(note) => set({ note })} />
    </FormSheet>
  );
}
