/** Where somebody is signed in, and the button that ends it. */
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { SignOut } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PersonDetails } from '../../../../contract/people';
import { Part } from '../../../kit/frame/Part';
import { Ago, HERE } from '../../../kit/time/When';
import { deviceOf } from '../names';
import { useWords } from '../words';

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
    <Part title={words('sessions', { count: person.sessions.length })}>
      {person.sessions.length === 0 && <Typography textColor="neutral600">{words('sessions.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {person.sessions.map((session) => {
          const device = deviceOf(session.userAgent) ?? words('device.unknown');
          return (
            <Device key={session.id}>
              <span>
                {device}
                <small>
                  {words('session.used')} <Ago at={session.lastUsedAt} timezone={HERE} /> · {words('session.opened')}{' '}
                  <Ago at={session.openedAt} timezone={HERE} />
                </small>
              </span>
              {person.mayRevoke && (
                <IconButton label={words('session.end', { device })} disabled={isBusy} onClick={() => onEnd(session.id)}>
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
