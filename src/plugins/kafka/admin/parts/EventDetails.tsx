/** One event: what it carried, who caused it, how often it was tried; sent again or given up from here. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useDo } from '../../../backoffice/admin/kit/asking/useDo';
import { AskReason } from '../../../backoffice/admin/kit/dialogs/AskReason';
import { Part } from '../../../backoffice/admin/kit/frame/Part';
import { Exactly, Facts, Raw } from '../../../backoffice/admin/kit/marks/Facts';
import { Pill } from '../../../backoffice/admin/kit/marks/Pill';
import type { Tone } from '../../../backoffice/admin/kit/marks/tone';
import type { EventState, LoggedEvent } from '../../contract/monitor';
import { nameOf, useWords } from '../words';

interface EventDetailsProps {
  event: LoggedEvent;
  state: { tone: Tone; name: EventState };
  mayRepair: boolean;
  onDone: () => void;
}

export function EventDetails({ event, state, mayRepair, onDone }: EventDetailsProps) {
  const words = useWords();
  const act = useDo();
  const [asked, setAsked] = React.useState<'replay' | 'skip' | null>(null);
  const decide = async (verb: 'replay' | 'skip', reason: string) => {
    setAsked(null);
    await act({ path: `/kafka/events/${event.id}/${verb}`, body: verb === 'skip' ? { reason } : {}, done: words(`event.${verb}.done`) });
    onDone();
  };
  return (
    <>
      <div>
        <Pill tone={state.tone}>{words(`event.${state.name}`)}</Pill>
      </div>
      {event.lastError && <Part title={words('details.error')}>{event.lastError}</Part>}
      <Facts
        facts={[
          [words('details.topic'), nameOf(words, 'topic', event.topic)],
          [words('details.happened'), <Exactly key="at" at={event.occurredAt} />],
          [words('details.actor'), event.actor.name ?? nameOf(words, 'actor', event.actor.kind)],
          [words('details.sent'), event.sentAt && <Exactly at={event.sentAt} />],
          [words('details.attempts'), event.attempts > 0 ? String(event.attempts) : null],
          [words('details.next'), state.name === 'failing' && event.nextAttemptAt ? <Exactly at={event.nextAttemptAt} /> : null],
          [words('details.trace'), event.traceId],
        ]}
      />
      {mayRepair && (
        <Flex gap={2} wrap="wrap">
          <Button size="L" onClick={() => setAsked('replay')}>
            {words('event.replay')}
          </Button>
          {state.name === 'dead' && (
            <Button size="L" variant="danger-light" onClick={() => setAsked('skip')}>
              {words('event.skip')}
            </Button>
          )}
        </Flex>
      )}
      <Part title={words('details.payload')}>
        <Raw tabIndex={0}>{JSON.stringify(event.payload, null, 2)}</Raw>
      </Part>
      {asked && (
        <AskReason
          title={words(`event.${asked}`)}
          text={words(`event.${asked}.ask`, { name: event.name })}
          verb={words(`event.${asked}`)}
          isDanger={asked === 'skip'}
          needsReason={asked === 'skip'}
          onClose={() => setAsked(null)}
          onDecide={(reason) => void decide(asked, reason)}
        />
      )}
    </>
  );
}
