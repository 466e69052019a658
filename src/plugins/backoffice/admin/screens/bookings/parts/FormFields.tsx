/** The fields of the booking's form: how many come, a line of text, and a note. */
import * as React from 'react';
import { Field, Flex, IconButton, Textarea, TextInput, Typography } from '@strapi/design-system';
import { Minus, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useWords, type Word } from '../words';

const Stepper = styled.div`
  display: grid;
  grid-template-columns: 4.4rem 1fr 4.4rem;
  align-items: center;
  gap: 0.8rem;
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
  strong {
    font-size: 2rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral900};
  }
`;

export function Guests({ guests, onChange }: { guests: number; onChange: (guests: number) => void }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" tag="span">
        {words('form.guests')}
      </Typography>
      <Stepper>
        <IconButton label={words('form.fewer')} withTooltip={false} disabled={guests <= 1} onClick={() => onChange(guests - 1)}>
          <Minus />
        </IconButton>
        <strong aria-live="polite">{guests}</strong>
        <IconButton label={words('form.more')} withTooltip={false} disabled={guests >= 100} onClick={() => onChange(guests + 1)}>
          <Plus />
        </IconButton>
      </Stepper>
    </Flex>
  );
}

interface TextProps {
  word: Word;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'tel' | 'email' | 'date' | 'time';
  hint?: string | undefined;
  placeholder?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  hasFocus?: boolean;
  longest?: number;
}

export function Text({
  word,
  value,
  onChange,
  type = 'text',
  hint,
  placeholder,
  isRequired = false,
  isDisabled = false,
  hasFocus = false,
  longest = 100,
}: TextProps) {
  const words = useWords();
  return (
    <Field.Root name={word} required={isRequired} hint={hint}>
      <Field.Label>{words(word)}</Field.Label>
      <TextInput
        type={type}
        size="M"
        value={value}
        placeholder={placeholder}
        required={isRequired}
        disabled={isDisabled}
        autoFocus={hasFocus}
        maxLength={longest}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

export function Note({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const words = useWords();
  return (
    <Field.Root name="note">
      <Field.Label>{words('form.note')}</Field.Label>
      <Textarea value={note} maxLength={1000} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
    </Field.Root>
  );
}
