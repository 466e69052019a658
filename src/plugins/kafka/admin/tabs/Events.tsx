/** Everything that happened, newest first, with filters; what it carried and how it fared beside the list. */
import * as React from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { ClockCounterClockwise, Lightning } from '@strapi/icons';
import { useAsked } from '../../../backoffice/admin/kit/asking/useAsked';
import { Beside } from '../../../backoffice/admin/kit/frame/Beside';
import { Row, Rows } from '../../../backoffice/admin/kit/frame/Row';
import { Choice, SearchOnEnter } from '../../../backoffice/admin/kit/frame/Tools';
import type { Tone } from '../../../backoffice/admin/kit/marks/tone';
import { Empty } from '../../../backoffice/admin/kit/states/Empty';
import { States } from '../../../backoffice/admin/kit/states/States';
import type { EventState, LoggedEvent } from '../../contract/monitor';
import type { ChangeView, View } from '../data/useView';
import { EventDetails } from '../parts/EventDetails';
import { RangeDialog } from '../parts/RangeDialog';
import { TOPICS, nameOf, useWords } from '../words';

const STATES: readonly EventState[] = ['waiting', 'failing', 'dead', 'sent'];
const TONE: Readonly<Record<EventState, Tone>> = { waiting: 'calm', failing: 'soon', dead: 'late', sent: 'good' };
const PAGE = 50;

interface EventsProps {
  view: View;
  onView: ChangeView;
  mayRepair: boolean;
}

export function EventsTab({ view, onView, mayRepair }: EventsProps) {
  const words = useWords();
  const [before, setBefore] = React.useState<number | null>(null);
  const [isAsking, setAsking] = React.useState(false);
  const filters = { state: view.state, topic: view.topic, q: view.q, before: before === null ? '' : String(before), limit: String(PAGE) };
  const asked = useAsked<LoggedEvent[]>(
    `/kafka/events?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString()}`,
  );
  const filter: ChangeView = (changes) => {
    setBefore(null);
    onView({ ...changes, open: '' });
  };
  const opened = asked.data?.find(({ id }) => id === view.open);
  const none = (
    <Empty
      icon={Lightning}
      title={words('events.none')}
      text={words('events.none.text')}
      action={<Button onClick={() => filter({ state: '', topic: '', q: '' })}>{words('events.all')}</Button>}
    />
  );
  const list = (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        <Filters view={view} onFilter={filter} />
        {mayRepair && (
          <Box marginLeft="auto">
            <Button variant="secondary" size="L" startIcon={<ClockCounterClockwise />} onClick={() => setAsking(true)}>
              {words('range.open')}
            </Button>
          </Box>
        )}
      </Flex>
      <States asked={asked} isEmpty={(events) => events.length === 0} empty={none}>
        {(events) => (
          <>
            <Rows>
              {events.map((event) => (
                <Row
                  key={event.id}
                  tone={TONE[stateOf(event)]}
                  state={words(`event.${stateOf(event)}`)}
                  title={event.name}
                  remark={remarkOf(event)}
                  at={event.occurredAt}
                  isOpen={event.id === view.open}
                  onOpen={() => onView({ open: event.id })}
                />
              ))}
            </Rows>
            <Flex gap={2}>
              {before !== null && (
                <Button variant="tertiary" size="L" onClick={() => setBefore(null)}>
                  {words('events.newest')}
                </Button>
              )}
              {events.length === PAGE && (
                <Button variant="tertiary" size="L" onClick={() => setBefore(events.at(-1)?.position ?? null)}>
                  {words('events.older')}
                </Button>
              )}
            </Flex>
          </>
        )}
      </States>
      {isAsking && <RangeDialog onClose={() => setAsking(false)} onDone={() => void asked.reload()} />}
    </Flex>
  );
  return (
    <Beside list={list} title={opened?.name ?? null} onClose={() => onView({ open: '' })}>
      {opened && (
        <EventDetails
          event={opened}
          state={{ tone: TONE[stateOf(opened)], name: stateOf(opened) }}
          mayRepair={mayRepair}
          onDone={() => void asked.reload()}
        />
      )}
    </Beside>
  );
}

function Filters({ view, onFilter }: { view: View; onFilter: ChangeView }) {
  const words = useWords();
  return (
    <>
      <Choice
        label={words('events.state')}
        value={view.state}
        choices={STATES}
        says={(state) => words(`event.${state}`)}
        all={words('events.state.all')}
        width="18rem"
        onChange={(state) => onFilter({ state })}
      />
      <Choice
        label={words('events.topic')}
        value={view.topic}
        choices={TOPICS}
        says={(topic) => nameOf(words, 'topic', topic)}
        all={words('events.topic.all')}
        width="18rem"
        onChange={(topic) => onFilter({ topic })}
      />
      <SearchOnEnter
        value={view.q}
        label={words('events.search')}
        hint={words('events.search.hint')}
        width="24rem"
        onSearch={(q) => onFilter({ q })}
      />
    </>
  );
}

export function stateOf({ sentAt, deadAt, attempts }: LoggedEvent): EventState {
  if (sentAt) return 'sent';
  if (deadAt) return 'dead';
  return attempts > 0 ? 'failing' : 'waiting';
}

/** The number that people say, where there is one; else what went wrong. */
function remarkOf({ payload, lastError }: LoggedEvent): string | null {
  const { number, title, name, username } = (payload ?? {}) as Record<string, unknown>;
  const known = [number, title, name, username].find((value) => typeof value === 'string');
  return lastError ?? (known as string | undefined) ?? null;
}
