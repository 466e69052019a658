/** Everything that happened, newest first, with filters; what it carried and how it fared beside the list. */
import * as React from 'react';
import { Box, Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ClockCounterClockwise, Lightning } from '@strapi/icons';
import type { Tone } from '../../../backoffice/admin/board/lateness';
import { Empty } from '../../../backoffice/admin/parts/Empty';
import type { EventState, LoggedEvent } from '../../contract/monitor';
import { useAsked } from '../data/useAsked';
import type { ChangeView, View } from '../data/useView';
import { Beside } from '../parts/Beside';
import { EventDetails } from '../parts/EventDetails';
import { RangeDialog } from '../parts/RangeDialog';
import { Row, Rows } from '../parts/Row';
import { States } from '../parts/States';
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
  const [text, setText] = React.useState(view.q);
  return (
    <>
      <Box width="18rem">
        <SingleSelect aria-label={words('events.state')} value={view.state} onChange={(state) => onFilter({ state: String(state) })}>
          <SingleSelectOption value="">{words('events.state.all')}</SingleSelectOption>
          {STATES.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {words(`event.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box width="18rem">
        <SingleSelect aria-label={words('events.topic')} value={view.topic} onChange={(topic) => onFilter({ topic: String(topic) })}>
          <SingleSelectOption value="">{words('events.topic.all')}</SingleSelectOption>
          {TOPICS.map((topic) => (
            <SingleSelectOption key={topic} value={topic}>
              {nameOf(words, 'topic', topic)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box width="24rem">
        <SearchForm
          onSubmit={(event) => {
            event.preventDefault();
            onFilter({ q: text.trim() });
          }}
        >
          <Searchbar
            name="q"
            value={text}
            placeholder={words('events.search.hint')}
            clearLabel={words('events.search.clear')}
            onClear={() => {
              setText('');
              onFilter({ q: '' });
            }}
            onChange={(event) => setText(event.target.value)}
          >
            {words('events.search')}
          </Searchbar>
        </SearchForm>
      </Box>
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
