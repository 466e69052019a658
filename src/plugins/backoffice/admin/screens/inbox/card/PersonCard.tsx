/** Everything about whoever writes, beside the thread: orders, bookings and tickets, and what may be done about them, in place. */
import { Link, LinkButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Said, Talk, TalkPerson } from '../../../../contract/inbox';
import { useMay } from '../../../kit/asking/useMay';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { Part } from '../../../kit/frame/Part';
import { Facts } from '../../../kit/marks/Facts';
import { Failed } from '../../../kit/states/Failed';
import { Blank } from '../../../kit/states/motion';
import { useTalkPerson } from '../data/useInbox';
import type { TalkActs } from '../data/useTalkActs';
import { useWords } from '../words';
import { BookingLine } from './BookingLine';
import { OrderLine } from './OrderLine';
import { TicketLine } from './TicketLine';
import { useDoing, type Doing } from './useDoing';

const Card = styled(Aside)`
  @media (max-width: 1199px) {
    position: absolute;
    z-index: 4;
    inset: 0 0 0 auto;
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }
`;
const List = styled.ul`
  display: grid;
  gap: 1.2rem;
`;

interface PersonCardProps {
  talk: Talk;
  messages: readonly Said[];
  acts: TalkActs;
  onClose: () => void;
}

export function PersonCard({ talk, messages, acts, onClose }: PersonCardProps) {
  const words = useWords();
  // Whatever happens to an order or a booking is told in the thread.
  const lastEvent = messages.findLast(({ kind }) => kind === 'event')?.seq ?? 0;
  const { data, failure, reload } = useTalkPerson(talk.documentId, lastEvent);
  const doing = useDoing(reload, acts);
  return (
    <Card aria-label={words('card', { name: talk.guest.name })} $width="min(36rem, 100vw)" data-person>
      <AsideHead title={talk.guest.name} about={words('card.about')} onClose={onClose} />
      {!data && failure && <Failed failure={failure} reload={reload} />}
      {!data && !failure && (
        <div role="status" aria-label={words('loading')}>
          <Blank $height="12rem" />
        </div>
      )}
      {data && <Person person={data} talk={talk} doing={doing} />}
      {doing.dialog}
    </Card>
  );
}

function Person({ person, talk, doing }: { person: TalkPerson; talk: Talk; doing: Doing }) {
  const words = useWords();
  const { orders, bookings, tickets } = person;
  const isEmpty = [orders, bookings, tickets].every((list) => list === null || list.length === 0);
  return (
    <>
      <Account person={person} />
      {orders && orders.length > 0 && (
        <Part title={words('card.orders')}>
          <List>
            {orders.map((order) => (
              <OrderLine key={order.id} order={order} isOfTalk={order.id === talk.order?.documentId} doing={doing} />
            ))}
          </List>
        </Part>
      )}
      {bookings && bookings.length > 0 && (
        <Part title={words('card.bookings')}>
          <List>
            {bookings.map((booking) => (
              <BookingLine key={booking.id} booking={booking} doing={doing} />
            ))}
          </List>
        </Part>
      )}
      {tickets && tickets.length > 0 && (
        <Part title={words('card.tickets')}>
          <List>
            {tickets.map((ticket) => (
              <TicketLine key={ticket.id} ticket={ticket} talk={talk.documentId} doing={doing} />
            ))}
          </List>
        </Part>
      )}
      {isEmpty && <p>{words('card.nothing')}</p>}
    </>
  );
}

function Account({ person: { account, givenEmail } }: { person: TalkPerson }) {
  const words = useWords();
  const { formatDate } = useIntl();
  const seesPeople = useMay('plugin::backoffice.people.read');
  if (!account)
    return (
      <>
        <p>{words('card.noAccount')}</p>
        {givenEmail && (
          <Facts
            facts={[
              [words('card.email'), givenEmail],
              ['', words('card.notProven')],
            ]}
          />
        )}
      </>
    );
  return (
    <>
      <Facts
        facts={[
          [words('card.email'), account.email],
          [
            words('card.phone'),
            account.phone && <Link href={`tel:+${account.phone.replace(/\D/g, '')}`}>+{account.phone.replace(/\D/g, '')}</Link>,
          ],
          [words('card.since'), formatDate(account.since, { dateStyle: 'long' })],
          [words('card.orderCount'), String(account.orderCount)],
        ]}
      />
      {seesPeople && (
        <LinkButton tag={NavLink} variant="tertiary" size="L" to={`/plugins/backoffice/people?person=${account.id}`}>
          {words('card.person')}
        </LinkButton>
      )}
    </>
  );
}
