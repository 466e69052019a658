/** Asks once before somebody loses by it: what will happen, to whom, and what they are told. */
import * as React from 'react';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords, type Word } from '../../words';

const MAX_LENGTH = 500;
const QUICK: readonly Word[] = ['bookings.note.full', 'bookings.note.closed', 'bookings.note.call'];

const Names = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  padding: 1.2rem;
  border-radius: 0.6rem;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral100};
`;

export interface Asked {
  title: string;
  text: string;
  names?: readonly string[];
  /** The guest gets a line in their mail. */
  hasNote?: boolean;
  button: string;
  isRefusal: boolean;
  run: (note: string) => void;
}

export function Question({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useWords();
  const [note, setNote] = React.useState('');
  const decide = () => {
    onClose();
    asked.run(note.trim());
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{asked.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{asked.text}</Typography>
            {asked.names && asked.names.length > 0 && (
              <Names>
                {asked.names.map((name, index) => (
                  <li key={index}>{name}</li>
                ))}
              </Names>
            )}
            {asked.hasNote && <Note value={note} onChange={setNote} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {words('bookings.ask.keep')}
          </Button>
          <Button variant={asked.isRefusal ? 'danger' : 'default'} size="L" onClick={decide} autoFocus={!asked.hasNote}>
            {asked.button}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Note({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const words = useWords();
  return (
    <>
      <Flex gap={2} wrap="wrap">
        {QUICK.map((word) => (
          <Button key={word} variant="tertiary" size="L" onClick={() => onChange(words(word))}>
            {words(word)}
          </Button>
        ))}
      </Flex>
      <Field.Root name="note" hint={words('reason.optional')}>
        <Field.Label>{words('bookings.note.label')}</Field.Label>
        <Textarea
          autoFocus
          value={value}
          maxLength={MAX_LENGTH}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
