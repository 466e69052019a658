/** What timeline and floor plan have around a day of a venue: the frame, its venue, the keys, the questions that are asked. */
import type * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Command } from '@strapi/icons';
import type { BookingDay } from '../../../../contract/bookings';
import type { Loaded } from '../../../kit/asking/useLoaded';
import { SquareButton, VenueSelect } from '../../../kit/frame/Tools';
import { KeysDialog } from '../../../kit/keys/KeysDialog';
import type { Live } from '../../../kit/live/useLive';
import { StaleWarning } from '../../../kit/states/StaleWarning';
import { Clock } from '../../../kit/time/now';
import type { Decisions } from '../data/useDecisions';
import { useWords, type Word } from '../words';
import { BookingsFrame, type BookingScreen } from './BookingsFrame';
import { DayBody } from './DayBody';
import { DecisionLayer } from './DecisionLayer';

interface DayScreenProps {
  screen: BookingScreen;
  loaded: Loaded<BookingDay | null>;
  live: Live;
  decisions: Decisions;
  keys: readonly (readonly [string, Word])[];
  isHelpOpen: boolean;
  onHelp: (isOpen: boolean) => void;
  onVenue: (slug: string) => void;
  /** Before and after the choice of the venue. */
  tools?: React.ReactNode;
  acts?: React.ReactNode;
  skeleton: React.ReactNode;
  children: (day: BookingDay) => React.ReactNode;
}

export function DayScreen(props: DayScreenProps) {
  const { screen, loaded, live, decisions, keys, isHelpOpen, onHelp, onVenue, tools, acts, skeleton, children } = props;
  const words = useWords();
  const { data: day, skew } = loaded;
  return (
    <Clock skew={skew}>
      <DecisionLayer decisions={decisions}>
        <BookingsFrame
          screen={screen}
          live={live}
          waiting={day?.waiting ?? null}
          tools={
            <>
              {tools}
              <VenueSelect venues={day?.venues ?? []} value={day?.venue.slug ?? ''} onChange={onVenue} />
              {acts}
              <SquareButton label={words('keys.button')} onClick={() => onHelp(true)}>
                <Command />
              </SquareButton>
            </>
          }
        >
          <StaleWarning hasData={day !== null} {...loaded} />
          <Flex alignItems="stretch" flex="1" minHeight={0}>
            <DayBody loaded={loaded} skeleton={skeleton}>
              {children}
            </DayBody>
          </Flex>
        </BookingsFrame>
        {isHelpOpen && <KeysDialog actions={keys} says={words} onClose={() => onHelp(false)} />}
      </DecisionLayer>
    </Clock>
  );
}
