/** Somebody else has saved the same row meanwhile: which value stands, field by field. */
import * as React from 'react';
import { AskDialog } from '../kit/dialogs/AskDialog';
import type { Choice } from './changes';
import { FieldChoice } from './FieldChoice';
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
      text={words('conflict.text', { count: conflicts.length })}
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
