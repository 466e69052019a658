/** The requests inbox: who waits for a decision, who wants the same table, what else is free. */
import * as React from 'react';
import { Flex, LinkButton } from '@strapi/design-system';
import { Command } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useAddress } from '../../../kit/asking/useAddress';
import { SearchBox, SquareButton, VenueSelect } from '../../../kit/frame/Tools';
import { KeysDialog } from '../../../kit/keys/KeysDialog';
import { useKeys } from '../../../kit/keys/useKeys';
import { useLive } from '../../../kit/live/useLive';
import { SoundSwitch } from '../../../kit/sound/SoundSwitch';
import { useSound } from '../../../kit/sound/useSound';
import { StaleWarning } from '../../../kit/states/StaleWarning';
import { Clock } from '../../../kit/time/now';
import { useInbox } from '../data/useBookings';
import { useDecisions } from '../data/useDecisions';
import { BookingPanel } from '../parts/BookingPanel';
import { BOOKINGS, BookingsFrame } from '../parts/BookingsFrame';
import { DecisionLayer } from '../parts/DecisionLayer';
import { tableLine } from '../parts/Facts';
import { groupsOf, matches } from '../rivals';
import { BOOKING_LETTERS } from '../verbs';
import { wallDay } from '../wall';
import { useWords, type Word } from '../words';
import { Alternatives } from './Alternatives';
import { InboxBody } from './InboxBody';

const ADDRESS = { venue: 'venue', search: 'q', open: 'open' } as const;
const KEYS: readonly (readonly [string, Word])[] = [
  ...(['confirm', 'decline', 'cancel'] as const).map((verb) => [BOOKING_LETTERS[verb] ?? '', `booking.verb.${verb}`] as const),
  ['m', 'requests.moveTo.key'],
];

export function BookingRequests() {
  const words = useWords();
  const loaded = useInbox();
  const { data: inbox, reload, skew } = loaded;
  const live = useLive(
    'bookings',
    React.useCallback(() => void reload(), [reload]),
  );
  const [address, setAddress] = useAddress(ADDRESS);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const searchRef = React.useRef<HTMLInputElement>(null);
  const requests = React.useMemo(() => inbox?.requests ?? [], [inbox]);
  const isHere = React.useCallback(({ slug }: { slug: string }) => !address.venue || slug === address.venue, [address.venue]);
  const shown = React.useMemo(
    () =>
      requests.filter(
        ({ venue, tableFacts, ...request }) => isHere(venue) && matches(request, address.search, [tableFacts.number, tableFacts.area]),
      ),
    [requests, isHere, address.search],
  );
  const byId = React.useMemo(() => new Map(requests.map((request) => [request.id, request])), [requests]);
  const rivalsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const opened = byId.get(address.open);
  const open = React.useCallback((id: string) => setAddress({ open: id }), [setAddress]);
  const mayExceed = inbox?.rights.override ?? false;
  const decisions = useDecisions({ reload, open, zoneOf: ({ id }) => byId.get(id)?.venue.timezone ?? 'UTC', mayExceed });
  const sound = useSound(React.useMemo(() => inbox && inbox.requests.map(({ id }) => id), [inbox]));

  useKeys({
    isActive: !decisions.asked && !isHelpOpen,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen(true),
    onEscape: () => open(''),
    onCardKey: (id, key) => {
      const request = byId.get(id);
      const move = request?.moves.find(({ verb }) => BOOKING_LETTERS[verb] === key);
      if (request && (key === 'Enter' || key === 'm')) open(request.id);
      else if (request && move) decisions.deciding.decide(request, move, rivalsOf(request.rivals));
    },
  });

  return (
    <Clock skew={skew}>
      <DecisionLayer decisions={decisions}>
        <BookingsFrame
          screen="requests"
          live={live}
          waiting={inbox ? requests.filter(({ status, venue }) => status === 'requested' && isHere(venue)).length : null}
          tools={
            <>
              <SearchBox
                value={address.search}
                label={words('search')}
                hint={words('search.hint')}
                inputRef={searchRef}
                onChange={(search) => setAddress({ search })}
              />
              <VenueSelect venues={inbox?.venues ?? []} value={address.venue} onChange={(venue) => setAddress({ venue })} hasAll />
              <SoundSwitch sound={sound} />
              <SquareButton label={words('keys.button')} onClick={() => setHelpOpen(true)}>
                <Command />
              </SquareButton>
            </>
          }
        >
          <StaleWarning hasData={inbox !== null} {...loaded} />
          <Flex alignItems="stretch" flex="1" minHeight={0}>
            <InboxBody
              loaded={loaded}
              groups={groupsOf(shown)}
              opened={address.open}
              rivalsOf={rivalsOf}
              hasVenue={address.venue === '' && (inbox?.venues.length ?? 0) > 1}
              onShowAll={() => setAddress({ venue: '', search: '' })}
            />
            {opened && (
              <BookingPanel
                booking={opened}
                place={tableLine(words, opened.tableFacts)}
                timezone={opened.venue.timezone}
                rivals={rivalsOf(opened.rivals)}
                onClose={() => open('')}
              >
                <Alternatives request={opened} />
                <LinkButton
                  tag={NavLink}
                  variant="secondary"
                  size="L"
                  to={`${BOOKINGS}/timeline?venue=${opened.venue.slug}&day=${wallDay(opened.startsAt, opened.venue.timezone)}&open=${opened.id}`}
                >
                  {words('requests.showDay')}
                </LinkButton>
              </BookingPanel>
            )}
          </Flex>
        </BookingsFrame>
        {isHelpOpen && <KeysDialog actions={KEYS} says={words} onClose={() => setHelpOpen(false)} />}
      </DecisionLayer>
    </Clock>
  );
}
