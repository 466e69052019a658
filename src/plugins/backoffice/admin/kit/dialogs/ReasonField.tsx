/** Why something is done, typed or picked from the usual reasons. */
import type * as React from 'react';
import { Button, Field, Flex, Textarea } from '@strapi/design-system';

const LONGEST = 500;

interface ReasonFieldProps {
  name: string;
  label: string;
  /** Who reads it. */
  hint: string;
  value: string;
  usual?: readonly string[];
  isRequired?: boolean;
  onChange: (value: string) => void;
}

export function ReasonField({ name, label, hint, value, usual = [], isRequired = false, onChange }: ReasonFieldProps) {
  return (
    <>
      {usual.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {usual.map((reason) => (
            <Button key={reason} variant="tertiary" size="L" onClick={() => onChange(reason)}>
              {reason}
            </Button>
          ))}
        </Flex>
      )}
      <Field.Root name={name} required={isRequired} hint={hint}>
        <Field.Label>{label}</Field.Label>
        <Textarea
          autoFocus
          value={value}
          maxLength={LONGEST}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
