/** The people of the house: find somebody, see everything about the account, and keep it. */
import * as React from 'react';
import { Typography } from '@strapi/design-system';
import type { PersonAct } from '../../../contract/people';
import { useAddress } from '../../kit/asking/useAddress';
import { Frame } from '../../kit/frame/Frame';
import { KeysDialog } from '../../kit/keys/KeysDialog';
import { useKeys } from '../../kit/keys/useKeys';
import { Clock } from '../../kit/time/now';
import { ASKS, LETTERS } from './acts';
import { useActing, usePeoplePage, usePerson } from './data/usePeople';
import { calledOf, roleWord } from './names';
import { ActDialog } from './parts/ActDialog';
import { PeopleBody } from './parts/PeopleBody';
import { PeopleTools, type PeopleView } from './parts/PeopleTools';
import { PersonPanel } from './parts/PersonPanel';
import { RoleDialog } from './parts/RoleDialog';
import { useWords, type Word } from './words';
import type { GivenRole } from '#domain/account/account';

const NAMES: Readonly<Record<keyof PeopleView, string>> = { q: 'q', role: 'role', state: 'state', page: 'page', person: 'person' };
const KEYS = Object.entries(LETTERS).map(([act, letter]) => [letter, `act.${act}` as Word] as const);

export default function People() {
  const words = useWords();
  const [view, setView] = useAddress(NAMES);
  const loaded = usePeoplePage(queryOf(view));
  const opened = usePerson(view.person);
  const person = opened.data?.id === view.person ? opened.data : null;
  const { act, isBusy } = useActing(
    React.useCallback(() => Promise.all([opened.reload(), loaded.reload()]), [opened.reload, loaded.reload]),
  );
  const [asked, setAsked] = React.useState<PersonAct | null>(null);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const searchRef = React.useRef<HTMLInputElement>(null);
  const open = (id: string) => setView({ person: id });

  const now = (step: PersonAct, role?: GivenRole) => {
    if (!person) return;
    setAsked(null);
    const facts = { name: calledOf(person, words), role: role ? roleWord(words, { type: role, name: role }) : '' };
    void act(step, { person, ...(role && { role }) }, words(`told.${step}`, facts));
  };
  const begin = (step: PersonAct) => (step === 'role' || ASKS.includes(step) ? setAsked(step) : now(step));

  useKeys({
    isActive: !asked && !isHelpOpen,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen(true),
    onEscape: () => setView({ person: '' }),
    onCardKey: (id, key) => {
      const step = person?.id === id && person.acts.find((one) => LETTERS[one] === key);
      if (key === 'Enter') open(id);
      else if (step) begin(step);
    },
  });

  const { data } = loaded;
  const skew = React.useMemo(() => (data ? Date.parse(data.now) - Date.now() : 0), [data]);
  return (
    <Clock skew={skew}>
      <Frame
        title={words('title')}
        marks={data && <Typography textColor="neutral600">{words('count', { count: data.total })}</Typography>}
        tools={
          <PeopleTools roles={data?.roles ?? []} view={view} onView={setView} onHelp={() => setHelpOpen(true)} searchRef={searchRef} />
        }
      >
        <div style={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <PeopleBody
            loaded={loaded}
            openId={view.person}
            isFiltered={Boolean(view.q || view.role || view.state)}
            onOpen={open}
            onPage={(page) => setView({ page: String(page) })}
            onShowAll={() => setView({ q: '', role: '', state: '', page: '' })}
          />
          {person && (
            <PersonPanel
              person={person}
              isBusy={isBusy}
              onAct={begin}
              onEndSession={(session) => void act('session', { person, session }, words('told.session'))}
              onClose={() => setView({ person: '' })}
            />
          )}
        </div>
      </Frame>
      {person && asked === 'role' && <RoleDialog person={person} onClose={() => setAsked(null)} onDecide={(role) => now('role', role)} />}
      {person && asked && asked !== 'role' && (
        <ActDialog person={person} act={asked} onClose={() => setAsked(null)} onDecide={() => now(asked)} />
      )}
      {isHelpOpen && <KeysDialog actions={KEYS} says={words} onClose={() => setHelpOpen(false)} />}
    </Clock>
  );
}

function queryOf({ q, role, state, page }: PeopleView): string {
  const asked = Object.entries({ q: q.trim(), role, state, page }).filter(([, value]) => value);
  return new URLSearchParams(asked).toString();
}
