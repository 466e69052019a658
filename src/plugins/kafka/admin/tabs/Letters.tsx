/** What consumers could not handle and have set aside: why, what it was; handled again or let be from here. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useAsked } from '../../../backoffice/admin/kit/asking/useAsked';
import { useDo } from '../../../backoffice/admin/kit/asking/useDo';
import { AskReason } from '../../../backoffice/admin/kit/dialogs/AskReason';
import { Beside } from '../../../backoffice/admin/kit/frame/Beside';
import { Part } from '../../../backoffice/admin/kit/frame/Part';
import { Row, Rows } from '../../../backoffice/admin/kit/frame/Row';
import { Exactly, Facts, Raw, readable } from '../../../backoffice/admin/kit/marks/Facts';
import { Empty } from '../../../backoffice/admin/kit/states/Empty';
import { States } from '../../../backoffice/admin/kit/states/States';
import type { Letter } from '../../contract/monitor';
import type { ChangeView, View } from '../data/useView';
import { nameOf, useWords } from '../words';

export function LettersTab({ view, onView, mayRepair }: { view: View; onView: ChangeView; mayRepair: boolean }) {
  const words = useWords();
  const asked = useAsked<Letter[]>('/kafka/dead-letters');
  const opened = asked.data?.find(({ id }) => id === view.open);
  const list = (
    <States
      asked={asked}
      isEmpty={(letters) => letters.length === 0}
      empty={<Empty icon={CheckCircle} title={words('letters.none')} text={words('letters.none.text')} />}
    >
      {(letters) => (
        <Rows>
          {letters.map((letter) => (
            <Row
              key={letter.id}
              tone="late"
              state={nameOf(words, 'consumer', letter.consumer)}
              title={nameOf(words, 'topic', letter.topic)}
              remark={letter.reason}
              at={letter.diedAt}
              isOpen={letter.id === view.open}
              onOpen={() => onView({ open: letter.id })}
            />
          ))}
        </Rows>
      )}
    </States>
  );
  const title = opened ? words('letters.title', { consumer: nameOf(words, 'consumer', opened.consumer) }) : null;
  return (
    <Beside list={list} title={title} onClose={() => onView({ open: '' })}>
      {opened && <LetterDetails letter={opened} mayRepair={mayRepair} onDone={() => void asked.reload()} />}
    </Beside>
  );
}

function LetterDetails({ letter, mayRepair, onDone }: { letter: Letter; mayRepair: boolean; onDone: () => void }) {
  const words = useWords();
  const act = useDo();
  const [asked, setAsked] = React.useState<'replay' | 'skip' | null>(null);
  const decide = async (verb: 'replay' | 'skip', reason: string) => {
    setAsked(null);
    await act({
      path: `/kafka/dead-letters/${letter.id}/${verb}`,
      body: verb === 'skip' ? { reason } : {},
      done: words(`letters.${verb}.done`),
    });
    onDone();
  };
  return (
    <>
      <Part title={words('details.error')}>{letter.reason}</Part>
      <Facts
        facts={[
          [words('details.topic'), nameOf(words, 'topic', letter.topic)],
          [words('letters.died'), <Exactly key="at" at={letter.diedAt} />],
          [words('details.attempts'), String(letter.attempts)],
        ]}
      />
      {mayRepair && (
        <Flex gap={2} wrap="wrap">
          <Button size="L" onClick={() => setAsked('replay')}>
            {words('letters.replay')}
          </Button>
          <Button size="L" variant="danger-light" onClick={() => setAsked('skip')}>
            {words('letters.skip')}
          </Button>
        </Flex>
      )}
      <Part title={words('letters.value')}>
        <Raw tabIndex={0}>{readable(letter.value)}</Raw>
      </Part>
      {asked && (
        <AskReason
          title={words(`letters.${asked}`)}
          text={words(`letters.${asked}.ask`)}
          verb={words(`letters.${asked}`)}
          isDanger={asked === 'skip'}
          needsReason={asked === 'skip'}
          onClose={() => setAsked(null)}
          onDecide={(reason) => void decide(asked, reason)}
        />
      )}
    </>
  );
}
