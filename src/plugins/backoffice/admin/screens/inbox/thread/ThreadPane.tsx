/** The thread in its faces: none is open, loading, failed, and what was said with the place to answer. */
import type * as React from 'react';
import { Message } from '@strapi/icons';
import { styled } from 'styled-components';
import type { InboxPage } from '../../../../contract/inbox';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { Blank } from '../../../kit/states/motion';
import type { Chat } from '../data/useChatLine';
import type { ComposerHandle } from '../data/useInboxKeys';
import type { TalkActs } from '../data/useTalkActs';
import type { OpenThread } from '../data/useThread';
import { useWords } from '../words';
import { Composer } from './Composer';
import { Messages } from './Messages';
import { TalkHead } from './TalkHead';

const Pane = styled.section`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
  min-height: 0;
`;
const Skeleton = styled.div`
  display: grid;
  gap: 1.6rem;
  padding: 2rem;
  > :nth-child(even) {
    margin-left: 30%;
  }
  > :nth-child(odd) {
    margin-right: 30%;
  }
`;

interface ThreadPaneProps {
  thread: OpenThread;
  chat: Chat;
  inbox: InboxPage | null;
  mayWrite: boolean;
  acts: TalkActs;
  composer: React.RefObject<ComposerHandle>;
  isCardOpen: boolean;
  onCard: () => void;
}

export function ThreadPane({ thread, chat, inbox, mayWrite, acts, composer, isCardOpen, onCard }: ThreadPaneProps) {
  const words = useWords();
  const { talk, failure, id } = thread;
  if (!id)
    return (
      <Pane>
        <Empty icon={Message} title={words('none.title')} text={words('none.text')} />
      </Pane>
    );
  if (!talk && failure)
    return (
      <Pane>
        <Failed failure={failure} reload={thread.reload} title={words('thread.error')} />
      </Pane>
    );
  if (!talk)
    return (
      <Pane role="status" aria-label={words('thread.loading')}>
        <Skeleton>
          {Array.from({ length: 5 }, (_, index) => (
            <Blank key={index} $height="5.6rem" />
          ))}
        </Skeleton>
      </Pane>
    );
  const waiting = chat.waiting.filter(({ conversation }) => conversation === id);
  return (
    <Pane aria-label={words('thread', { name: talk.guest.name })} data-thread={id}>
      <TalkHead talk={talk} thread={thread} inbox={inbox} mayWrite={mayWrite} acts={acts} isCardOpen={isCardOpen} onCard={onCard} />
      <Messages key={id} thread={thread} talk={talk} me={inbox?.me} waiting={waiting} chat={chat} />
      {mayWrite && <Composer key={`write ${id}`} ref={composer} talk={talk} line={chat.line} onPosted={thread.hear} />}
    </Pane>
  );
}
