/** Where somebody is signed in, and the button that ends it. */
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { SignOut } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PersonDetails } from '../../contract/people';
import { Part } from '../parts/Part';
import { Ago } from '../parts/When';
import { useWords } from '../words';
import { deviceOf } from './names';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const Device = styled.li`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  padding: 0.6rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  small {
    display: block;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
`;

interface SessionsProps {
  person: PersonDetails;
  isBusy: boolean;
  onEnd: (session: string) => void;
}

export function Sessions({ person, isBusy, onEnd }: SessionsProps) {
  const words = useWords();
  return (
    <Part title={words('people.sessions', { count: person.sessions.length })}>
      {person.sessions.length === 0 && <Typography textColor="neutral600">{words('people.sessions.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {person.sessions.map((session) => {
          const device = deviceOf(session.userAgent) ?? words('people.device.unknown');
          return (
            <Device key={session.id}>
              <span>
                {device}
                <small>
                  {words('people.session.used')} <Ago at={session.lastUsedAt} timezone={zone} /> · {words('people.session.opened')}{' '}
                  <Ago at={session.openedAt} timezone={zone} />
                </small>
              </span>
              {person.mayRevoke && (
                <IconButton label={words('people.session.end', { device })} disabled={isBusy} onClick={() => onEnd(session.id)}>
                  <SignOut />
                </IconButton>
              )}
            </Device>
          );
        })}
      </Flex>
    </Part>
  );
}
