/** The floor plan: the rooms as they are, who sits where, who comes next. */
import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';
import { Layout } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BookingDay } from '../../../../contract/bookings';
import { useAddress } from '../../../kit/asking/useAddress';
import { useKeys } from '../../../kit/keys/useKeys';
import { useDayScreen } from '../data/useDayScreen';
import type { Decisions } from '../data/useDecisions';
import { DayScreen } from '../parts/DayScreen';
import { isAt, isKeeping } from '../rivals';
import { BOOKING_LETTERS } from '../verbs';
import { useWords, type Word } from '../words';
import { FloorBar } from './FloorBar';
import { areasOf } from './room';
import { Room, RoomSkeleton } from './Room';
import { TablePanel } from './TablePanel';

const ADDRESS = { venue: 'venue', area: 'area', open: 'table' } as const;
const KEYS: readonly (readonly [string, Word])[] = (['seat', 'complete', 'no-show'] as const).map((verb) => [
  BOOKING_LETTERS[verb] ?? '',
  `booking.verb.${verb}`,
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
  const [isArranging, setArranging] = React.useState(false);
  const open = React.useCallback((table: string) => setAddress({ open: table }), [setAddress]);
  const screen = useDayScreen({ venue: address.venue, day: '' }, open);
  const { decisions, isHelpOpen, onHelp } = screen;
  const day = screen.loaded.data;
  const areas = React.useMemo(() => areasOf(day?.tables ?? []), [day]);
  const area = areas.find((name) => (name ?? '') === address.area) ?? areas[0] ?? null;
  const opened = day?.tables.find(({ id }) => id === address.open);

  useKeys({
    isActive: !decisions.asked && !isHelpOpen && !isArranging,
    onSearch: () => undefined,
    onHelp: () => onHelp(true),
    onEscape: () => open(''),
    onCardKey: (id, key) => {
      if (key === 'Enter') open(id);
      else stepOf(day, id, key, decisions.deciding.decide);
    },
  });

  return (
    <DayScreen
      {...screen}
      screen="floor"
      keys={KEYS}
      onVenue={(venue) => setAddress({ venue, area: '', open: '' })}
      acts={
        day?.rights.arrange && (
          <Button size="L" variant={isArranging ? 'success' : 'tertiary'} startIcon={<Layout />} onClick={() => setArranging(!isArranging)}>
            {words(isArranging ? 'floor.arrangeDone' : 'floor.arrange')}
          </Button>
        )
      }
      skeleton={<RoomSkeleton />}
    >
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
    </DayScreen>
  );
}

/** A letter on a table means its present booking. */
function stepOf(day: BookingDay | null, table: string, key: string, decide: Decisions['deciding']['decide']): void {
  const bookings = (day?.bookings ?? []).filter((booking) => isAt(booking, table));
  for (const booking of bookings.filter(isKeeping)) {
    const move = booking.moves.find(({ verb }) => BOOKING_LETTERS[verb] === key);
    if (move) return decide(booking, move, []);
  }
}
