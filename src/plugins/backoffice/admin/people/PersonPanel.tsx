/** Everything about one person, beside the list. */
import { Box, Flex, IconButton, Link, LinkButton, Typography } from '@strapi/design-system';
import { Cross, ExternalLink } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PersonAct, PersonDetails } from '../../contract/people';
import { useMay } from '../data/useMay';
import { Aside } from '../parts/Aside';
import { Part } from '../parts/Part';
import { useWords, type Word } from '../words';
import { calledOf, roleWord } from './names';
import { LastSeen } from './PeopleList';
import { PersonActions } from './PersonActions';
import { PersonMarks } from './PersonMarks';
import { Sessions } from './Sessions';
import { Bookings, Orders } from './Trade';

const RECORD = '/content-manager/collection-types/plugin::users-permissions.user';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.4rem 1.6rem;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    overflow-wrap: anywhere;
  }
`;

interface PersonPanelProps {
  person: PersonDetails;
  isBusy: boolean;
  onAct: (act: PersonAct) => void;
  onEndSession: (session: string) => void;
  onClose: () => void;
}

export function PersonPanel({ person, isBusy, onAct, onEndSession, onClose }: PersonPanelProps) {
  const words = useWords();
  const mayRead = useMay('plugin::content-manager.explorer.read', 'plugin::users-permissions.user');
  const name = calledOf(person, words);
  return (
    <Aside aria-label={name}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box>
          <Typography variant="beta" tag="h2">
            {name}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {[person.name && person.username, roleWord(words, person.role)].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <IconButton label={words('details.close')} onClick={onClose} size="L">
          <Cross />
        </IconButton>
      </Flex>
      <PersonMarks person={person} />
      <PersonActions person={person} isBusy={isBusy} onAct={onAct} />
      <Contacts person={person} />
      <Sessions person={person} isBusy={isBusy} onEnd={onEndSession} />
      {person.identities.length > 0 && <KnownAs person={person} />}
      <Orders count={person.orderCount} orders={person.orders} />
      <Bookings bookings={person.bookings} />
      {mayRead && (
        <LinkButton tag={NavLink} to={`${RECORD}/${person.id}`} variant="tertiary" size="L" endIcon={<ExternalLink />}>
          {words('details.record')}
        </LinkButton>
      )}
    </Aside>
  );
}

function Contacts({ person }: { person: PersonDetails }) {
  const words = useWords();
  const { formatDate } = useIntl();
  return (
    <Facts>
      {person.email && (
        <>
          <dt>{words('people.email')}</dt>
          <dd>
            <Link href={`mailto:${person.email}`}>{person.email}</Link>
          </dd>
        </>
      )}
      {person.phone && (
        <>
          <dt>{words('people.phone')}</dt>
          <dd>
            <Link href={`tel:+${person.phone}`}>+{person.phone}</Link>
          </dd>
        </>
      )}
      {person.language && (
        <>
          <dt>{words('people.language')}</dt>
          <dd>{words(`language.${person.language}`)}</dd>
        </>
      )}
      <dt>{words('people.lastSeen')}</dt>
      <dd>
        <LastSeen person={person} />
      </dd>
      <dt>{words('people.since')}</dt>
      <dd>{formatDate(person.createdAt, { dateStyle: 'long' })}</dd>
    </Facts>
  );
}

function KnownAs({ person }: { person: PersonDetails }) {
  const words = useWords();
  return (
    <Part title={words('people.identities')}>
      <Facts>
        {person.identities.map(({ provider, providerId, username }) => (
          <Row key={provider + providerId} word={`provider.${provider}`} text={[providerId, username].filter(Boolean).join(' · ')} />
        ))}
      </Facts>
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
