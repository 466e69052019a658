/** One conversation in a list: who, the last words, how long somebody waits, what it is about, who has it. */
import * as React from 'react';
import { Clock as ClockIcon, Lock, ShoppingCart, User } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { InboxPage, Talk } from '../../../../contract/inbox';
import { Mark } from '../../../kit/marks/Mark';
import { Pill } from '../../../kit/marks/Pill';
import { useNow } from '../../../kit/time/now';
import { Ago, HERE, useClockTime } from '../../../kit/time/When';
import { waitOf } from '../waiting';
import { textOf } from '../saying';
import { useWords } from '../words';

const Row = styled.article<{ $isOpen: boolean }>`
  display: grid;
  gap: 0.4rem;
  padding: 1.2rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  cursor: pointer;
  font-size: 1.3rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme, $isOpen }) => theme.colors[$isOpen ? 'primary100' : 'neutral0']};
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -0.3rem;
  }
  time {
    font-size: 1.2rem;
    white-space: nowrap;
  }
`;
const Line = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  min-width: 0;
`;
const Name = styled.h3<{ $isUnread: boolean }>`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 1.5rem;
  font-weight: ${({ $isUnread }) => ($isUnread ? 700 : 500)};
  color: ${({ theme }) => theme.colors.neutral900};
`;
const Last = styled.p<{ $isUnread: boolean }>`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-weight: ${({ $isUnread }) => ($isUnread ? 600 : 400)};
  color: ${({ theme, $isUnread }) => theme.colors[$isUnread ? 'neutral900' : 'neutral700']};
`;
const Unread = styled.span`
  flex: none;
  min-width: 2rem;
  padding: 0 0.6rem;
  border-radius: 1rem;
  font-size: 1.2rem;
  font-weight: 700;
  line-height: 2rem;
  text-align: center;
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  background: ${({ theme }) => theme.colors.buttonPrimary600};
`;
const Marks = styled(Line)`
  flex-wrap: wrap;
  justify-content: flex-start;
  gap: 0.2rem 1.2rem;
  font-size: 1.2rem;
`;

interface TalkRowProps {
  talk: Talk;
  me: InboxPage['me'];
  isOpen: boolean;
  onOpen: (id: string) => void;
}

export const TalkRow = React.memo(
  function TalkRow({ talk, me, isOpen, onOpen }: TalkRowProps) {
    const words = useWords();
    const { locale } = useIntl();
    const { lastMessage, guest, order, partner, unread, documentId } = talk;
    const isUnread = unread > 0;
    return (
      <Row
        tabIndex={0}
        data-card={documentId}
        aria-current={isOpen ? 'true' : undefined}
        aria-label={words('row', { name: guest.name, unread })}
        $isOpen={isOpen}
        onClick={() => onOpen(documentId)}
      >
        <Line>
          <Name $isUnread={isUnread}>{guest.name}</Name>
          <Waiting talk={talk} />
        </Line>
        <Line>
          <Last $isUnread={isUnread}>{lastMessage ? textOf(lastMessage, { words, locale }) : words('nothingSaid')}</Last>
          {isUnread && <Unread title={words('unread', { count: unread })}>{unread}</Unread>}
        </Line>
        <Marks>
          {order && (
            <Mark>
              <ShoppingCart aria-hidden />
              {order.number}
            </Mark>
          )}
          {partner && <Mark>{words('with', { name: partner.name })}</Mark>}
          {talk.assignee && (
            <Mark>
              <User aria-hidden />
              {talk.assignee.key === me.key ? words('you') : talk.assignee.name}
            </Mark>
          )}
          <Snoozed talk={talk} />
          {talk.labels.map((label) => (
            <Mark key={label}>#{label}</Mark>
          ))}
        </Marks>
      </Row>
    );
  },
  (before, after) => before.isOpen === after.isOpen && JSON.stringify(before.talk) === JSON.stringify(after.talk),
);

/** Whoever waits is said how long; else when it was last spoken. */
function Waiting({ talk }: { talk: Talk }) {
  const words = useWords();
  const wait = waitOf(talk, useNow());
  if (!wait) return talk.lastMessageAt ? <Ago at={talk.lastMessageAt} timezone={HERE} /> : null;
  return <Pill tone={wait.tone}>{words('waits', { hours: Math.floor(wait.minutes / 60), minutes: wait.minutes % 60 })}</Pill>;
}

function Snoozed({ talk: { snoozedUntil, status } }: { talk: Talk }) {
  const words = useWords();
  const now = useNow();
  const { day } = useClockTime(HERE);
  return (
    <>
      {snoozedUntil && new Date(snoozedUntil) > now && (
        <Mark>
          <ClockIcon aria-hidden />
          {day(new Date(snoozedUntil), now, words)}
        </Mark>
      )}
      {status === 'closed' && (
        <Mark>
          <Lock aria-hidden />
          {words('closed')}
        </Mark>
      )}
    </>
  );
}
