/** Asks once before somebody loses by it: what will happen, to whom, and what they are told. */
import * as React from 'react';
import { styled } from 'styled-components';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { ReasonField } from '../../../kit/dialogs/ReasonField';
import { useWords, type Word } from '../words';

const USUAL: readonly Word[] = ['note.full', 'note.closed', 'note.call'];

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
  /** Closed without an answer. */
  leave?: () => void;
}

export function Question({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useWords();
  const [note, setNote] = React.useState('');
  const decide = () => {
    onClose();
    asked.run(note.trim());
  };
  const leave = () => {
    onClose();
    asked.leave?.();
  };
  return (
    <AskDialog
      title={asked.title}
      text={asked.text}
      verb={asked.button}
      leave={words('ask.keep')}
      isDanger={asked.isRefusal}
      hasFocus={!asked.hasNote}
      onDecide={decide}
      onClose={leave}
    >
      {asked.names && asked.names.length > 0 && (
        <Names>
          {asked.names.map((name, index) => (
            <li key={index}>{name}</li>
          ))}
        </Names>
      )}
      {asked.hasNote && (
        <ReasonField
          name="note"
          label={words('note.label')}
          hint={words('reason.optional')}
          usual={USUAL.map((word) => words(word))}
          value={note}
          onChange={setNote}
        />
      )}
    </AskDialog>
  );
}
