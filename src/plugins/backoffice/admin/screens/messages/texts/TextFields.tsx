/** The fields of a text, and what it may name: one press puts a placeholder where the cursor is. */
import * as React from 'react';
import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { OwnText } from '#domain/notification/message-text';
import type { OpenText } from '../../../../contract/texts';
import { useWords, wordOr } from '../words';

const Chip = styled.button`
  min-height: 3.2rem;
  padding: 0.4rem 1rem;
  font-size: 1.3rem;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.primary700};
  background: ${({ theme }) => theme.colors.primary100};
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: 1.6rem;
`;

interface TextFieldsProps {
  draft: OwnText;
  isMail: boolean;
  placeholders: OpenText['placeholders'];
  /** Why it can't be saved; `field` is where. */
  fault: { field: string; message: string } | null;
  onChange: (draft: OwnText) => void;
}

export function TextFields({ draft, isMail, placeholders, fault, onChange }: TextFieldsProps) {
  const words = useWords();
  const body = React.useRef<HTMLTextAreaElement>(null);
  const put = (name: string) => {
    const { selectionStart: from, selectionEnd: to } = body.current ?? {
      selectionStart: draft.body.length,
      selectionEnd: draft.body.length,
    };
    onChange({ ...draft, body: `${draft.body.slice(0, from)}{${name}}${draft.body.slice(to)}` });
    body.current?.focus();
  };
  const errorOf = (field: keyof OwnText) => (fault?.field === field ? fault.message : undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {(isMail ? (['subject', 'heading'] as const) : (['subject'] as const)).map((field) => (
        <Field.Root key={field} name={field} required={field === 'subject'} error={errorOf(field)}>
          <Field.Label>{words(`texts.${field}`)}</Field.Label>
          <TextInput
            value={draft[field]}
            maxLength={150}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...draft, [field]: event.target.value })}
          />
          <Field.Error />
        </Field.Root>
      ))}
      <Field.Root name="body" required error={errorOf('body')} hint={words(isMail ? 'texts.body.mail' : 'texts.body.short')}>
        <Field.Label>{words('texts.body')}</Field.Label>
        <Textarea
          ref={body}
          value={draft.body}
          maxLength={4000}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange({ ...draft, body: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {words('texts.placeholders')}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {placeholders.map(({ name, says, isRequired }) => (
            <Chip key={name} type="button" title={says || undefined} onClick={() => put(name)}>
              {wordOr(words, `says.${name}`, name)}
              {isRequired && ' *'}
            </Chip>
          ))}
        </Flex>
      </Flex>
    </Flex>
  );
}
