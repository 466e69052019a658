/** The steps that the server lists for a booking: the one forward first, refusals after it. */
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { BookingView } from '../../../../contract/bookings';
import { useDeciding } from '../data/deciding';
import { isRefusal, primaryMove } from '../verbs';
import { useWords, type Word } from '../words';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  > * {
    flex: 1 1 auto;
    min-height: 4.4rem;
    justify-content: center;
  }
  > *:first-child {
    flex: 2 1 12rem;
  }
  button > span {
    font-size: 1.4rem;
    line-height: 1.3;
  }
`;

/** Who asks to cancel is answered either way, by whoever may cancel. */
const asksInVain = ({ cancelRequestedAt, moves }: BookingView): boolean =>
  cancelRequestedAt !== null && moves.some(({ verb }) => verb === 'cancel');

interface BookingActionsProps {
  booking: BookingView;
  /** Who would be declined by a confirmation. */
  rivals: readonly BookingView[];
  children?: React.ReactNode;
}

export function BookingActions({ booking, rivals, children }: BookingActionsProps) {
  const words = useWords();
  const { decide, keep } = useDeciding();
  const primary = primaryMove(booking);
  if (booking.moves.length === 0 && !children) return null;
  return (
    <Bar>
      {primary && (
        <Button variant={isRefusal(primary) ? 'danger' : 'default'} onClick={() => decide(booking, primary, rivals)}>
          {words(`booking.verb.${primary.verb}` as Word)}
        </Button>
      )}
      {children}
      {asksInVain(booking) && (
        <Button variant="secondary" onClick={() => keep(booking)}>
          {words('booking.verb.keep')}
        </Button>
      )}
      {booking.moves
        .filter((move) => move !== primary && (move.verb !== 'cancel' || booking.status !== 'requested'))
        .map((move) => (
          <Button key={move.verb} variant={isRefusal(move) ? 'danger-light' : 'secondary'} onClick={() => decide(booking, move, rivals)}>
            {words(`booking.verb.${move.verb}` as Word)}
          </Button>
        ))}
    </Bar>
  );
}
