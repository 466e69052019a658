/** A request at a glance: who, when, how many, which table, how long they wait, and the decision. */
import * as React from 'react';
import { Button, IconButton, Menu } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { styled } from 'styled-components';
import type { RequestView } from '../../../../contract/bookings';
import { Note } from '../../../kit/marks/Mark';
import { Money } from '../../../kit/marks/Money';
import type { Tone } from '../../../kit/marks/tone';
import { TONES } from '../../../kit/marks/tones';
import { arriving } from '../../../kit/states/motion';
import { useNow } from '../../../kit/time/now';
import { Ago } from '../../../kit/time/When';
import { useDeciding } from '../data/deciding';
import { BookingActions } from '../parts/BookingActions';
import { AsksToCancel, KeptBy, Party, Past, RivalsMark, Span, tableLine } from '../parts/Facts';
import { toneOfBooking } from '../standing';
import { useWords } from '../words';

const Sheet = styled.article<{ $tone: Tone; $isOpen: boolean }>`
  display: flex;
  flex-direction: column;
  gap: 1rem;
  padding: 1.4rem 1.4rem 1.4rem 1.6rem;
  border: 1px solid ${({ theme, $isOpen }) => theme.colors[$isOpen ? 'primary600' : 'neutral200']};
  border-left: 0.5rem solid ${({ theme, $tone }) => theme.colors[TONES[$tone].edge]};
  border-radius: 0.8rem;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  content-visibility: auto;
  contain-intrinsic-size: auto 24rem;
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -0.3rem;
  }
  ${arriving}
`;
const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.2rem;
`;
const Marks = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
`;
const Name = styled.h3`
  font-size: 1.8rem;
  font-weight: 700;
  line-height: 1.3;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral900};
`;
const When = styled.strong`
  font-size: 1.6rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral900};
`;
const Foot = styled.div`
  margin-top: auto;
  padding-top: 0.2rem;
`;

interface RequestCardProps {
  request: RequestView;
  rivals: readonly RequestView[];
  isOpen: boolean;
  hasVenue: boolean;
}

export const RequestCard = React.memo(function RequestCard({ request, rivals, isOpen, hasVenue }: RequestCardProps) {
  const words = useWords();
  const { open } = useDeciding();
  const now = useNow();
  const tone = request.cancelRequestedAt || request.keeper ? 'late' : toneOfBooking(request, now);
  const { timezone } = request.venue;
  return (
    <Sheet
      $tone={tone}
      $isOpen={isOpen}
      tabIndex={0}
      data-card={request.id}
      aria-label={words('requests.label', { name: request.name, table: request.tableFacts.number })}
    >
      <Row>
        <Name>{request.name}</Name>
        <span>
          {words('requests.waits')} <Ago at={request.requestedAt} timezone={timezone} />
        </span>
      </Row>
      <Row>
        <When>
          <Span {...request} timezone={timezone} />
        </When>
        <Party guests={request.guests} />
      </Row>
      <Row>
        <span>{tableLine(words, request.tableFacts)}</span>
        <Money amount={request.price} currency={request.currency} />
      </Row>
      {hasVenue && <span>{request.venue.name}</span>}
      <Marks>
        <Past history={request.history} />
        {rivals.length > 0 && <RivalsMark count={rivals.length} />}
      </Marks>
      {request.cancelRequestedAt && <AsksToCancel />}
      {request.keeper && <KeptBy keeper={request.keeper} timezone={timezone} />}
      {request.note && <Note>{request.note}</Note>}
      <Foot>
        <BookingActions booking={request} rivals={rivals}>
          <MoveMenu request={request} />
          <IconButton label={words('details.open')} onClick={() => open(request.id)} size="L">
            <Information />
          </IconButton>
        </BookingActions>
      </Foot>
    </Sheet>
  );
});

/** Comes to life when it is first opened: hundreds of closed menus would slow the screen down. */
function MoveMenu({ request }: { request: RequestView }) {
  const words = useWords();
  const { place } = useDeciding();
  const [isAlive, setAlive] = React.useState(false);
  if (!request.isEditable || request.status !== 'requested' || request.alternatives.length === 0) return null;
  const { startsAt, endsAt } = request;
  // Where the table is gone, another one is the step forward.
  const variant = request.keeper ? 'default' : 'tertiary';
  if (!isAlive)
    return (
      <Button variant={variant} aria-haspopup="menu" onClick={() => setAlive(true)}>
        {words('requests.moveTo')}
      </Button>
    );
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger variant={variant}>{words('requests.moveTo')}</Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {request.alternatives.map((table) => (
          <Menu.Item
            key={table.id}
            onSelect={() => place(request, { table: table.id, joinedWith: [], startsAt, endsAt }, [], table.number)}
          >
            {tableLine(words, table)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
