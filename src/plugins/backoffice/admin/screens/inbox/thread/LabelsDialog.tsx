/** The labels of a conversation, typed with commas between. */
import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { MAX_LABELS } from '#domain/conversation/conversation';
import type { Talk } from '../../../../contract/inbox';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import type { TalkActs } from '../data/useTalkActs';
import { labelsIn } from '../waiting';
import { useWords } from '../words';

export function LabelsDialog({ talk, acts: { ask, setAsked } }: { talk: Talk; acts: TalkActs }) {
  const words = useWords();
  const [typed, setTyped] = React.useState(talk.labels.join(', '));
  const close = () => setAsked(null);
  const keep = () => {
    close();
    void ask('labelConversation', { params: { id: talk.documentId }, body: { labels: labelsIn(typed) } });
  };
  return (
    <AskDialog title={words('labels.title', { name: talk.guest.name })} verb={words('labels.keep')} onDecide={keep} onClose={close}>
      <Field.Root name="labels" hint={words('labels.hint', { max: MAX_LABELS })}>
        <Field.Label>{words('labels')}</Field.Label>
        <TextInput
          autoFocus
          value={typed}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
          onKeyDown={(event: React.KeyboardEvent) => event.key === 'Enter' && keep()}
        />
        <Field.Hint />
      </Field.Root>
    </AskDialog>
  );
}
