/** What was said, the days between, what is still on its way, and who writes now; it stays at the end while one is there. */
import * as React from 'react';
import { Button } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { InboxPage, Talk } from '../../../../contract/inbox';
import { HERE } from '../../../kit/time/When';
import { shownOf } from '../data/thread';
import type { Chat } from '../data/useChatLine';
import type { OpenThread } from '../data/useThread';
import type { Outgoing } from '../data/outbox';
import { useWords } from '../words';
import { Bubble, Event, OnItsWay } from './Bubble';

const Log = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  flex: 1;
  min-height: 0;
  padding: 1.6rem 2rem;
  overflow-y: auto;
  overflow-anchor: none;
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -0.3rem;
  }
  > :first-child {
    margin-top: auto;
  }
`;
const Day = styled.p`
  align-self: center;
  margin: 1.2rem 0 0.8rem;
  font-size: 1.2rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral600};
`;
const Earlier = styled.div`
  align-self: center;
`;
const Typing = styled.p`
  min-height: 2.2rem;
  padding: 0 2rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;

/** So near to the end one is taken to be there. */
const NEAR_PX = 80;

interface MessagesProps {
  thread: OpenThread;
  talk: Talk;
  me: InboxPage['me'] | undefined;
  waiting: readonly Outgoing[];
  chat: Chat;
}

export function Messages({ thread, talk, me, waiting, chat }: MessagesProps) {
  const words = useWords();
  const { formatDate } = useIntl();
  const { messages, hasEarlier, earlier, typing } = thread;
  const shown = React.useMemo(() => shownOf(messages, HERE), [messages]);
  const unsent = waiting.filter(({ clientId }) => !messages.some((said) => said.clientId === clientId));
  const { log, onScroll } = useAtEnd(messages[0]?.seq, messages.length + unsent.length);
  const isOther = typing && !(typing.side === 'house' && typing.name === me?.name);
  return (
    <>
      <Log ref={log} role="log" aria-label={words('thread', { name: talk.guest.name })} tabIndex={0} onScroll={onScroll}>
        {hasEarlier && (
          <Earlier>
            <Button variant="tertiary" size="L" onClick={() => void earlier()}>
              {words('earlier')}
            </Button>
          </Earlier>
        )}
        {shown.map(({ said, isNewDay, isNewVoice }) => (
          <React.Fragment key={said.seq}>
            {isNewDay && <Day>{formatDate(said.sentAt, { timeZone: HERE, weekday: 'long', day: 'numeric', month: 'long' })}</Day>}
            {said.kind === 'event' ? <Event said={said} /> : <Bubble said={said} marks={talk.marks} isNamed={isNewVoice} />}
          </React.Fragment>
        ))}
        {unsent.map((outgoing) => (
          <OnItsWay key={outgoing.clientId} outgoing={outgoing} line={chat.line} />
        ))}
      </Log>
      <Typing aria-live="polite">{isOther ? words('typing', { name: typing.name ?? talk.guest.name }) : ''}</Typing>
    </>
  );
}

/** What is new is scrolled to by whoever is at the end; what is older comes above without moving what one reads. */
function useAtEnd(first: number | undefined, count: number) {
  const log = React.useRef<HTMLDivElement>(null);
  const isAtEnd = React.useRef(true);
  const before = React.useRef({ first, height: 0 });
  React.useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    else if (before.current.first !== first) box.scrollTop += box.scrollHeight - before.current.height;
    before.current = { first, height: box.scrollHeight };
  }, [first, count]);
  const onScroll = React.useCallback(({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: React.UIEvent<HTMLDivElement>) => {
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }, []);
  return { log, onScroll };
}
