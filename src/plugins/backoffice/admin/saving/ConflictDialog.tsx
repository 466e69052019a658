/** Somebody else has saved the same row meanwhile: which value stands, field by field. */
import * as React from 'react';
import { Box, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { AskDialog } from '../kit/dialogs/AskDialog';
import { stepped, type Choice, type Conflict } from './changes';
import { openQuestion, watchQuestion, type Question } from './open-question';
import { useWords } from './words';

export function ConflictDialog() {
  const question = React.useSyncExternalStore(watchQuestion, openQuestion);
  return question && <Decision key={question.uid} {...question} />;
}

function Decision({ uid, conflicts, answer }: Question) {
  const words = useWords();
  const [choices, setChoices] = React.useState<Readonly<Record<string, Choice>>>({});
  const isReady = conflicts.every(({ field }) => choices[field]);
  return (
    <AskDialog
      title={words('conflict.title')}
      text={words('conflict.text')}
      verb={words('conflict.save')}
      leave={words('conflict.leave')}
      isReady={isReady}
      onDecide={() => answer(choices)}
      onClose={() => answer(null)}
    >
      {conflicts.map((conflict) => (
        <FieldChoice
          key={conflict.field}
          uid={uid}
          conflict={conflict}
          chosen={choices[conflict.field]}
          onChoose={(choice) => setChoices((before) => ({ ...before, [conflict.field]: choice }))}
        />
      ))}
    </AskDialog>
  );
}

interface FieldChoiceProps {
  uid: string;
  conflict: Conflict;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function FieldChoice({ uid, conflict, chosen, onChoose }: FieldChoiceProps) {
  const words = useWords();
  const { formatMessage } = useIntl();
  const { field, mine, theirs } = conflict;
  const label = formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: titleOf(field) });
  const sum = stepped(conflict);
  return (
    <Box>
      <Typography variant="sigma" id={`conflict-${field}`}>
        {label}
      </Typography>
      <Radio.Group
        aria-labelledby={`conflict-${field}`}
        value={chosen ?? ''}
        onValueChange={(choice: string) => onChoose(choice as Choice)}
      >
        <Radio.Item value="mine">{words('conflict.mine', { value: shown(mine) })}</Radio.Item>
        <Radio.Item value="theirs">{words('conflict.theirs', { value: shown(theirs) })}</Radio.Item>
        {sum !== null && <Radio.Item value="step">{words('conflict.step', { value: sum })}</Radio.Item>}
      </Radio.Group>
    </Box>
  );
}

const titleOf = (field: string): string => {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const LONGEST = 200;

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
