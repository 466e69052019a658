/** Everything about one person, beside the list. */
import { Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PersonAct, PersonDetails } from '../../../../contract/people';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { Part } from '../../../kit/frame/Part';
import { RecordLink } from '../../../kit/frame/RecordLink';
import { FactList } from '../../../kit/marks/Facts';
import { WriteToGuest } from '../../../kit/talk/WriteToGuest';
import { calledOf, roleWord } from '../names';
import { useWords, type Word } from '../words';
import { LastSeen } from './PeopleList';
import { PersonActions } from './PersonActions';
import { PersonMarks } from './PersonMarks';
import { Sessions } from './Sessions';
import { Bookings, Orders } from './Trade';

interface PersonPanelProps {
  person: PersonDetails;
  isBusy: boolean;
  onAct: (act: PersonAct) => void;
  onEndSession: (session: string) => void;
  onClose: () => void;
}

export function PersonPanel({ person, isBusy, onAct, onEndSession, onClose }: PersonPanelProps) {
  const words = useWords();
  const name = calledOf(person, words);
  return (
    <Aside aria-label={name}>
      <AsideHead
        title={name}
        about={[person.name && person.username, roleWord(words, person.role)].filter(Boolean).join(' · ')}
        onClose={onClose}
      />
      <PersonMarks person={person} />
      <PersonActions person={person} isBusy={isBusy} onAct={onAct} />
      {!person.hasLeft && <WriteToGuest about={{ kind: 'support', guest: person.id }} />}
      <Contacts person={person} />
      <Sessions person={person} isBusy={isBusy} onEnd={onEndSession} />
      {person.identities.length > 0 && <KnownAs person={person} />}
      <Orders count={person.orderCount} orders={person.orders} />
      <Bookings bookings={person.bookings} />
      <RecordLink type="plugin::users-permissions.user" id={person.id} />
    </Aside>
  );
}

function Contacts({ person }: { person: PersonDetails }) {
  const words = useWords();
  const { formatDate } = useIntl();
  return (
    <FactList>
      {person.email && (
        <>
          <dt>{words('email')}</dt>
          <dd>
            <Link href={`mailto:${person.email}`}>{person.email}</Link>
          </dd>
        </>
      )}
      {person.phone && (
        <>
          <dt>{words('phone')}</dt>
          <dd>
            <Link href={`tel:+${person.phone}`}>+{person.phone}</Link>
          </dd>
        </>
      )}
      {person.language && (
        <>
          <dt>{words('language')}</dt>
          <dd>{words(`language.${person.language}`)}</dd>
        </>
      )}
      <dt>{words('lastSeen')}</dt>
      <dd>
        <LastSeen person={person} />
      </dd>
      <dt>{words('since')}</dt>
      <dd>{formatDate(person.createdAt, { dateStyle: 'long' })}</dd>
    </FactList>
  );
}

function KnownAs({ person }: { person: PersonDetails }) {
  const words = useWords();
  return (
    <Part title={words('identities')}>
      <FactList>
        {person.identities.map(({ provider, providerId, username }) => (
          <Row key={provider + providerId} word={`provider.${provider}`} text={[providerId, username].filter(Boolean).join(' · ')} />
        ))}
      </FactList>
    </Part>
  );
}

function Row({ word, text }: { word: Word; text: string }) {
  const words = useWords();
  return (
    <>
      <dt>{words(word)}</dt>
      <dd>{text}</dd>
    </>
  );
}
