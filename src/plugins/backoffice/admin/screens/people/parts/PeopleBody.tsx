/** The four faces of the people screen: loading, failed, nobody, and the people. */
import * as React from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Search, User } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PeoplePage } from '../../../../contract/people';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { breathing } from '../../../kit/states/motion';
import type { Polled } from '../data/usePeople';
import { useWords } from '../words';
import { PeopleList } from './PeopleList';

const Skeleton = styled.div`
  flex: 1;
  padding: 1.2rem;
  div {
    height: 5.6rem;
    margin-bottom: 1px;
    background: ${({ theme }) => theme.colors.neutral0};
  }
  ${breathing}
`;
const Column = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;
const Pages = styled(Flex)`
  padding: 0.6rem 1.2rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
`;

interface PeopleBodyProps {
  loaded: Polled<PeoplePage>;
  openId: string;
  isFiltered: boolean;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
  onShowAll: () => void;
}

export function PeopleBody({ loaded: { data, failure, reload }, openId, isFiltered, onOpen, onPage, onShowAll }: PeopleBodyProps) {
  const words = useWords();
  if (!data && failure) return <Failed failure={failure} reload={reload} title={words('error.title')} />;
  if (!data)
    return (
      <Skeleton role="status" aria-label={words('loading')}>
        {Array.from({ length: 10 }, (_, row) => (
          <div key={row} />
        ))}
      </Skeleton>
    );
  if (data.people.length === 0) {
    if (!isFiltered) return <Empty icon={User} title={words('empty.title')} text={words('empty.text')} />;
    const all = <Button onClick={onShowAll}>{words('noMatch.action')}</Button>;
    return <Empty icon={Search} title={words('noMatch.title')} text={words('noMatch.text')} action={all} />;
  }
  return (
    <Column>
      <PeopleList people={data.people} openId={openId} onOpen={onOpen} />
      {data.pageCount > 1 && (
        <Pages justifyContent="flex-end" gap={2}>
          <Typography textColor="neutral600">{words('page', { page: data.page, count: data.pageCount })}</Typography>
          <IconButton label={words('page.previous')} disabled={data.page <= 1} onClick={() => onPage(data.page - 1)}>
            <ChevronLeft />
          </IconButton>
          <IconButton label={words('page.next')} disabled={data.page >= data.pageCount} onClick={() => onPage(data.page + 1)}>
            <ChevronRight />
          </IconButton>
        </Pages>
      )}
    </Column>
  );
}
