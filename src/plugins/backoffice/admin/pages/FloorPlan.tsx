/** The floor plan: the rooms as they are, who sits where, who comes next. */
import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Command, Layout } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BookingDay } from '../../contract/bookings';
import { areasOf } from '../bookings/room';
import { BOOKING_LETTERS } from '../bookings/verbs';
import { Clock } from '../data/now';
import { useAddress } from '../data/useAddress';
import { useBookingDay } from '../data/useBookings';
import { useDecisions } from '../data/useDecisions';
import { useKeys } from '../data/useKeys';
import { useLive } from '../data/useLive';
import { BookingsFrame } from '../parts/bookings/BookingsFrame';
import { DayBody } from '../parts/bookings/DayBody';
import { DecisionLayer } from '../parts/bookings/DecisionLayer';
import { FloorBar } from '../parts/floor/FloorBar';
import { Room, RoomSkeleton } from '../parts/floor/Room';
import { TablePanel } from '../parts/floor/TablePanel';
import { KeysDialog } from '../parts/KeysDialog';
import { StaleWarning } from '../parts/StaleWarning';
import { SquareButton, VenueSelect } from '../parts/Tools';
import { useWords, type Word } from '../words';

const ADDRESS = { venue: 'venue', area: 'area', open: 'table' } as const;
const KEYS: readonly (readonly [string, Word])[] = (['seat', 'complete', 'no-show'] as const).map((verb) => [
  BOOKING_LETTERS[verb] ?? '',
  `booking.verb.${verb}` as Word,
]);

const Middle = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
`;

export function FloorPlan() {
  const words = useWords();
  const [address, setAddress] = useAddress(ADDRESS);
  const loaded = useBookingDay({ venue: address.venue, day: '' });
  const { data: day, reload, skew } = loaded;
  const live = useLive(
    'bookings',
    React.useCallback(() => void reload(), [reload]),
  );
  const [isArranging, setArranging] = React.useState(false);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const open = React.useCallback((table: string) => setAddress({ open: table }), [setAddress]);
  const decisions = useDecisions({ reload, open, zoneOf: () => day?.venue.timezone ?? 'UTC' });
  const areas = React.useMemo(() => areasOf(day?.tables ?? []), [day]);
  const area = areas.find((name) => (name ?? '') === address.area) ?? areas[0] ?? null;
  const opened = day?.tables.find(({ id }) => id === address.open);

  useKeys({
    isActive: !decisions.asked && !isHelpOpen && !isArranging,
    onSearch: () => undefined,
    onHelp: () => setHelpOpen(true),
    onEscape: () => open(''),
    onCardKey: (id, key) => {
      if (key === 'Enter') open(id);
      else stepOf(day, id, key, decisions.deciding.decide);
    },
  });

  return (
    <Clock skew={skew}>
      <DecisionLayer decisions={decisions}>
        <BookingsFrame
          screen="floor"
          live={live}
          waiting={day?.waiting ?? null}
          tools={
            <>
              <VenueSelect
                venues={day?.venues ?? []}
                value={day?.venue.slug ?? ''}
                onChange={(venue) => setAddress({ venue, area: '', open: '' })}
              />
              {day?.rights.arrange && (
                <Button
                  size="L"
                  variant={isArranging ? 'success' : 'tertiary'}
                  startIcon={<Layout />}
                  onClick={() => setArranging(!isArranging)}
                >
                  {words(isArranging ? 'floor.arrangeDone' : 'floor.arrange')}
                </Button>
              )}
              <SquareButton label={words('board.keys')} onClick={() => setHelpOpen(true)}>
                <Command />
              </SquareButton>
            </>
          }
        >
          <StaleWarning hasData={day !== null} {...loaded} />
          <Flex alignItems="stretch" flex="1" minHeight={0}>
            <DayBody loaded={loaded} skeleton={<RoomSkeleton />}>
              {(shown) => (
                <>
                  <Middle>
                    <FloorBar day={shown} areas={areas} area={area} onArea={(name) => setAddress({ area: name ?? '', open: '' })} />
                    {isArranging && (
                      <Typography variant="pi" textColor="neutral700" paddingLeft={6} paddingRight={6}>
                        {words('floor.arrangeHint')}
                      </Typography>
                    )}
                    <Room day={shown} area={area} opened={address.open} isArranging={isArranging} />
                  </Middle>
                  {opened && <TablePanel key={opened.id} day={shown} table={opened} isArranging={isArranging} onClose={() => open('')} />}
                </>
              )}
            </DayBody>
          </Flex>
        </BookingsFrame>
        {isHelpOpen && <KeysDialog actions={KEYS} onClose={() => setHelpOpen(false)} />}
      </DecisionLayer>
    </Clock>
  );
}

/** A letter on a table means its present booking. */
function stepOf(day: BookingDay | null, table: string, key: string, decide: ReturnType<typeof useDecisions>['deciding']['decide']): void {
  const bookings = (day?.bookings ?? []).filter((booking) => booking.table === table);
  for (const booking of bookings.filter(({ status }) => status === 'seated' || status === 'confirmed')) {
    const move = booking.moves.find(({ verb }) => BOOKING_LETTERS[verb] === key);
    if (move) return decide(booking, move, []);
  }
}
