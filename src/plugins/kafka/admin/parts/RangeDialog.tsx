/** Asks for a time whose events are to be sent once more. */
import * as React from 'react';
import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useDo } from '../../../backoffice/admin/kit/asking/useDo';
import { AskDialog } from '../../../backoffice/admin/kit/dialogs/AskDialog';
import { nameOf, TOPICS, useWords } from '../words';

const HOUR_MS = 3_600_000;

/** What `datetime-local` fields take: this machine's own time, without its zone. */
const local = (date: Date): string => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

export function RangeDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const words = useWords();
  const act = useDo();
  const [from, setFrom] = React.useState(() => local(new Date(Date.now() - HOUR_MS)));
  const [to, setTo] = React.useState(() => local(new Date(Date.now() + 60_000)));
  const [topic, setTopic] = React.useState('');
  const [isBusy, setBusy] = React.useState(false);
  const isReady = !isBusy && from !== '' && to !== '' && from < to;
  const replay = async () => {
    setBusy(true);
    const body = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...(topic && { topic }) };
    await act<{ replayed: number }>({
      path: '/kafka/events/replay',
      body,
      done: ({ replayed }) => words('range.done', { count: replayed }),
    });
    onDone();
    // Not before: what a part that is gone has asked for is called off.
    onClose();
  };
  return (
    <AskDialog
      title={words('range.title')}
      text={words('range.text')}
      verb={words('range.verb')}
      isReady={isReady}
      onClose={onClose}
      onDecide={() => void replay()}
    >
      <Flex gap={4} alignItems="flex-start">
        {(
          [
            ['range.from', from, setFrom],
            ['range.to', to, setTo],
          ] as const
        ).map(([word, value, set]) => (
          <Field.Root key={word} name={word} width="100%" error={from >= to && word === 'range.to' ? words('range.order') : undefined}>
            <Field.Label>{words(word)}</Field.Label>
            <TextInput
              type="datetime-local"
              value={value}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => set(event.target.value)}
            />
            <Field.Error />
          </Field.Root>
        ))}
      </Flex>
      <Field.Root name="topic">
        <Field.Label>{words('events.topic')}</Field.Label>
        <SingleSelect value={topic} onChange={(value) => setTopic(String(value))}>
          <SingleSelectOption value="">{words('events.topic.all')}</SingleSelectOption>
          {TOPICS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {nameOf(words, 'topic', one)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </AskDialog>
  );
}
