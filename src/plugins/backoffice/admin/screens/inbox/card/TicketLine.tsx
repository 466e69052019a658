/** One ticket of whoever writes; it can be sent once more. */
import { Button } from '@strapi/design-system';
import { TICKET_MEANINGS } from '#domain/ticket/ticket';
import type { PersonTicket } from '../../../../contract/inbox';
import { useNow } from '../../../kit/time/now';
import { useClockTime } from '../../../kit/time/When';
import { useWords } from '../words';
import { Entry } from './parts';
import type { Doing } from './useDoing';

export function TicketLine({ ticket, talk, doing }: { ticket: PersonTicket; talk: string; doing: Doing }) {
  const words = useWords();
  const now = useNow();
  const { id, status, holderName, event, startsAt, timezone, isResendable } = ticket;
  const { day } = useClockTime(timezone);
  const { takesSeat, isHeld } = TICKET_MEANINGS[status];
  return (
    <Entry
      title={event}
      tone={isHeld ? 'calm' : takesSeat ? 'good' : 'refused'}
      state={words(`ticket.status.${status}`)}
      about={`${day(new Date(startsAt), now, words)} · ${holderName}`}
    >
      {isResendable && (
        <Button variant="secondary" onClick={() => void doing.ask('resendTicket', { params: { id: talk }, body: { ticket: id } })}>
          {words('ticket.resend')}
        </Button>
      )}
    </Entry>
  );
}
