/** The inbox: who waits for the house, the thread that is open, and beside it everything about whoever writes. */
import * as React from 'react';
import { styled } from 'styled-components';
import { INBOX_VIEWS, type InboxView } from '#domain/conversation/inbox';
import { useAddress } from '../../kit/asking/useAddress';
import { useMay } from '../../kit/asking/useMay';
import { Frame } from '../../kit/frame/Frame';
import { KeysDialog } from '../../kit/keys/KeysDialog';
import { LiveMark } from '../../kit/live/LiveMark';
import { StaleWarning } from '../../kit/states/StaleWarning';
import { Clock } from '../../kit/time/now';
import { ACT_LETTERS } from './acts';
import { PersonCard } from './card/PersonCard';
import { useChatLine } from './data/useChatLine';
import { useInbox } from './data/useInbox';
import { useInboxKeys } from './data/useInboxKeys';
import { useTalkActs } from './data/useTalkActs';
import { useThread } from './data/useThread';
import { InboxTools } from './lists/InboxTools';
import { Lists } from './lists/Lists';
import { ThreadPane } from './thread/ThreadPane';
import { useWords, type Word } from './words';

const ADDRESS = { view: 'view', search: 'q', page: 'page', talk: 'talk' } as const;
const KEYS: readonly (readonly [string, Word])[] = [
  ['r', 'keys.reply'],
  ['n', 'keys.note'],
  ...Object.entries(ACT_LETTERS).map(([act, letter]) => [letter, `keys.act.${act}` as Word] as const),
  ['i', 'card.toggle'],
  ['/ …', 'keys.canned'],
];
/** Below it the card lies on top of the thread, when it is asked for. */
const ROOM_FOR_CARD_PX = 1_200;

const Columns = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  min-height: 0;
`;

const viewOf = (named: string): InboxView => INBOX_VIEWS.find((view) => view === named) ?? 'unassigned';

export default function Inbox() {
  const words = useWords();
  const [address, setAddress] = useAddress(ADDRESS);
  const view = viewOf(address.view);
  const { loaded, live } = useInbox({ view, search: address.search, page: address.page });
  const { data, reload } = loaded;
  const chat = useChatLine();
  const thread = useThread(chat.line, address.talk);
  const mayWrite = useMay('plugin::backoffice.inbox.write') === true;
  const acts = useTalkActs(React.useCallback(() => Promise.all([reload(), thread.reload()]), [reload, thread.reload]));
  const [isCardOpen, setCardOpen] = React.useState(() => window.innerWidth >= ROOM_FOR_CARD_PX);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const searchRef = React.useRef<HTMLInputElement>(null);
  const open = (talk: string) => setAddress({ talk });
  const toggleCard = () => setCardOpen((is) => !is);

  const composer = useInboxKeys({
    isActive: !isHelpOpen && acts.asked === null,
    talks: data?.conversations ?? [],
    opened: thread.talk,
    me: data?.me,
    mayWrite,
    acts,
    onOpen: open,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen(true),
    onCard: toggleCard,
  });

  return (
    <Clock skew={loaded.skew}>
      <Frame
        title={words('title')}
        marks={<LiveMark live={live.connection === 'live' ? chat.live : live} />}
        tools={
          <InboxTools
            duty={mayWrite ? data?.duty : undefined}
            acts={acts}
            search={address.search}
            onSearch={(search) => setAddress({ search, page: '' })}
            searchRef={searchRef}
            onHelp={() => setHelpOpen(true)}
          />
        }
      >
        <StaleWarning hasData={data !== null} {...loaded} />
        <Columns>
          <Lists
            loaded={loaded}
            view={view}
            isFiltered={address.search.trim() !== ''}
            openId={address.talk}
            onView={(next) => setAddress({ view: next, page: '' })}
            onPage={(page) => setAddress({ page: page === 1 ? '' : String(page) })}
            onOpen={open}
            onShowAll={() => setAddress({ search: '', page: '' })}
          />
          <ThreadPane
            thread={thread}
            chat={chat}
            inbox={data}
            mayWrite={mayWrite}
            acts={acts}
            composer={composer}
            isCardOpen={isCardOpen}
            onCard={toggleCard}
          />
          {thread.talk && isCardOpen && (
            <PersonCard key={thread.id} talk={thread.talk} messages={thread.messages} acts={acts} onClose={toggleCard} />
          )}
        </Columns>
      </Frame>
      {isHelpOpen && <KeysDialog actions={KEYS} says={words} onClose={() => setHelpOpen(false)} />}
    </Clock>
  );
}
