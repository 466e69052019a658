/** The waitlist: who waits for a table in the order of coming, what is offered and for how long, and whose wait is over. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Command, Plus } from '@strapi/icons';
import { WAITS_SHOWN, type WaitVerb, type WaitView } from '../../../../contract/waitlist';
import { useAddress } from '../../../kit/asking/useAddress';
import { useAsking } from '../../../kit/asking/useAsking';
import { SquareButton, VenueSelect } from '../../../kit/frame/Tools';
import { KeysDialog } from '../../../kit/keys/KeysDialog';
import { useKeys } from '../../../kit/keys/useKeys';
import { useLive } from '../../../kit/live/useLive';
import { StaleWarning } from '../../../kit/states/StaleWarning';
import { Clock } from '../../../kit/time/now';
import { useWaitlist } from '../data/useBookings';
import { BookingsFrame } from '../parts/BookingsFrame';
import { Question, type Asked } from '../parts/Question';
import { useWords, type Word } from '../words';
import { WaitForm } from './WaitForm';
import { endsWait, WAIT_LETTERS } from './waiting';
import { WaitlistBody } from './WaitlistBody';

const SECOND_MS = 1000;
const STEPS = { offer: 'offerToWaiting', seat: 'seatWaiting', skip: 'skipWaiting', leave: 'leaveWaitlist' } as const;
const ADDRESS = { venue: 'venue' } as const;
const KEYS: readonly (readonly [string, Word])[] = [
  ['a', 'waitlist.add'],
  ...Object.entries(WAIT_LETTERS).map(([verb, letter]) => [letter, `waitlist.verb.${verb}` as Word] as const),
];

export function BookingWaitlist() {
  const words = useWords();
  const [address, setAddress] = useAddress(ADDRESS);
  const [shown, setShown] = React.useState(WAITS_SHOWN);
  const loaded = useWaitlist(address.venue, shown);
  const { data: list, reload, skew } = loaded;
  const live = useLive(
    'bookings',
    React.useCallback(() => void reload(), [reload]),
  );
  const ask = useAsking(reload);
  const [asked, setAsked] = React.useState<Asked | null>(null);
  const [isAdding, setAdding] = React.useState(false);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const mayAdd = list !== null && list.rights.manage && list.venues.length > 0;
  const add = mayAdd && (
    <Button size="L" startIcon={<Plus />} onClick={() => setAdding(true)}>
      {words('waitlist.add')}
    </Button>
  );
  const step = ({ id, name }: WaitView, verb: WaitVerb) => {
    const run = () => void ask(STEPS[verb], { params: { id } });
    if (!endsWait(verb)) return run();
    const [title, text, button] = ([`waitlist.ask.${verb}`, 'waitlist.ask.text', `waitlist.verb.${verb}`] as Word[]).map((word) =>
      words(word, { name }),
    ) as [string, string, string];
    setAsked({ title, text, button, isRefusal: true, run });
  };

  useKeys({
    isActive: !asked && !isHelpOpen,
    onSearch: () => undefined,
    onHelp: () => setHelpOpen(true),
    onEscape: () => setAdding(false),
    onKey: (key) => {
      if (key !== 'a' || !mayAdd) return false;
      setAdding(true);
      return true;
    },
    onCardKey: (id, key) => {
      const entry = list?.entries.find((one) => one.id === id);
      const verb = entry?.moves.find((one) => WAIT_LETTERS[one] === key);
      if (entry && verb) step(entry, verb);
    },
  });

  return (
    <Clock skew={skew} tickMs={SECOND_MS}>
      <BookingsFrame
        screen="waitlist"
        live={live}
        waiting={list?.requests ?? null}
        tools={
          <>
            <VenueSelect venues={list?.venues ?? []} value={address.venue} onChange={(venue) => setAddress({ venue })} hasAll />
            {add}
            <SquareButton label={words('keys.button')} onClick={() => setHelpOpen(true)}>
              <Command />
            </SquareButton>
          </>
        }
      >
        <StaleWarning hasData={list !== null} {...loaded} />
        <Flex alignItems="stretch" flex="1" minHeight={0}>
          <WaitlistBody
            loaded={loaded}
            hasVenue={address.venue === '' && (list?.venues.length ?? 0) > 1}
            add={add}
            onStep={step}
            onMore={() => setShown(shown + WAITS_SHOWN)}
          />
          {isAdding && mayAdd && (
            <WaitForm
              venues={list.venues}
              venue={address.venue || (list.venues[0]?.slug ?? '')}
              onSubmit={(wait) => ask('joinWaitlist', { body: wait })}
              onClose={() => setAdding(false)}
            />
          )}
        </Flex>
      </BookingsFrame>
      {asked && <Question asked={asked} onClose={() => setAsked(null)} />}
      {isHelpOpen && <KeysDialog actions={KEYS} says={words} onClose={() => setHelpOpen(false)} />}
    </Clock>
  );
}
