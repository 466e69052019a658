/** The lists with how many stand in each, and the open one in its four faces: loading, failed, empty, and the conversations. */
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Message, Search } from '@strapi/icons';
import { styled } from 'styled-components';
import { INBOX_VIEWS, type InboxView } from '#domain/conversation/inbox';
import type { InboxPage } from '../../../../contract/inbox';
import type { Loaded } from '../../../kit/asking/useLoaded';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { Blank } from '../../../kit/states/motion';
import { useWords } from '../words';
import { TalkRow } from './TalkRow';

const Column = styled.section`
  display: flex;
  flex-direction: column;
  flex: none;
  width: 34rem;
  min-height: 0;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  @media (max-width: 1199px) {
    width: 29rem;
  }
`;
const Views = styled.nav`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.4rem;
  padding: 0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
const View = styled.button<{ $isOpen: boolean; $isUrgent: boolean }>`
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 0.8rem;
  min-height: 4.4rem;
  padding: 0 1rem;
  border-radius: 0.4rem;
  font-size: 1.3rem;
  font-weight: ${({ $isOpen }) => ($isOpen ? 700 : 500)};
  cursor: pointer;
  color: ${({ theme, $isOpen }) => theme.colors[$isOpen ? 'primary700' : 'neutral800']};
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.primary100 : 'transparent')};
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  b {
    font-variant-numeric: tabular-nums;
    color: ${({ theme, $isUrgent }) => theme.colors[$isUrgent ? 'danger700' : 'neutral700']};
  }
`;
const Rows = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
`;

interface ListsProps {
  loaded: Loaded<InboxPage>;
  view: InboxView;
  isFiltered: boolean;
  openId: string;
  onView: (view: InboxView) => void;
  onPage: (page: number) => void;
  onOpen: (id: string) => void;
  onShowAll: () => void;
}

export function Lists({ loaded, view, onView, ...list }: ListsProps) {
  const words = useWords();
  const counts = loaded.data?.counts;
  return (
    <Column aria-label={words('lists')}>
      <Views aria-label={words('lists')}>
        {INBOX_VIEWS.map((name) => (
          <View
            key={name}
            type="button"
            data-view={name}
            aria-current={name === view ? 'true' : undefined}
            $isOpen={name === view}
            $isUrgent={(name === 'waiting' || name === 'unassigned') && (counts?.[name] ?? 0) > 0}
            onClick={() => onView(name)}
          >
            {words(`view.${name}`)} <b>{counts?.[name] ?? '–'}</b>
          </View>
        ))}
      </Views>
      <Rows data-talks>
        <Body loaded={loaded} view={view} {...list} />
      </Rows>
      {loaded.data && loaded.data.total > loaded.data.pageSize && <Pages page={loaded.data} onPage={list.onPage} />}
    </Column>
  );
}

function Body({ loaded: { data, failure, reload }, view, isFiltered, openId, onOpen, onShowAll }: Omit<ListsProps, 'onView'>) {
  const words = useWords();
  if (!data && failure) return <Failed failure={failure} reload={reload} title={words('error.title')} />;
  if (!data)
    return (
      <div role="status" aria-label={words('loading')}>
        {Array.from({ length: 7 }, (_, index) => (
          <Blank key={index} $height="8.4rem" />
        ))}
      </div>
    );
  if (data.conversations.length > 0)
    return (
      <>
        {data.conversations.map((talk) => (
          <TalkRow key={talk.documentId} talk={talk} me={data.me} isOpen={talk.documentId === openId} onOpen={onOpen} />
        ))}
      </>
    );
  if (!isFiltered) return <Empty icon={Message} title={words(`empty.${view}`)} text={words('empty.text')} />;
  const all = <Button onClick={onShowAll}>{words('noMatch.action')}</Button>;
  return <Empty icon={Search} title={words('noMatch.title')} text={words('noMatch.text')} action={all} />;
}

function Pages({ page: { page, pageSize, total }, onPage }: { page: InboxPage; onPage: (page: number) => void }) {
  const words = useWords();
  const last = Math.ceil(total / pageSize);
  return (
    <Flex gap={2} padding={2} justifyContent="space-between">
      <IconButton label={words('page.previous')} size="L" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <Typography textColor="neutral600">{words('page', { page, last })}</Typography>
      <IconButton label={words('page.next')} size="L" disabled={page >= last} onClick={() => onPage(page + 1)}>
        <ChevronRight />
      </IconButton>
    </Flex>
  );
}
