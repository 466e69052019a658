/** Above the inbox: whether conversations are given to me by themselves, search, keys. */
import type * as React from 'react';
import { Flex, Switch } from '@strapi/design-system';
import { Command } from '@strapi/icons';
import { styled } from 'styled-components';
import type { InboxPage } from '../../../../contract/inbox';
import { Choice, SearchBox, SquareButton } from '../../../kit/frame/Tools';
import type { TalkActs } from '../data/useTalkActs';
import { useWords } from '../words';

const CAPACITIES = [1, 2, 3, 5, 8, 12, 20, 50];

const Label = styled.label`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 4.4rem;
  font-size: 1.3rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  /* Red means late on every screen; off duty is nothing of the kind. */
  button[data-state='unchecked'] {
    background: ${({ theme }) => theme.colors.neutral500};
  }
`;

interface InboxToolsProps {
  /** Left out: nothing to say about it. */
  duty: InboxPage['duty'] | undefined;
  acts: TalkActs;
  search: string;
  onSearch: (search: string) => void;
  searchRef: React.RefObject<HTMLInputElement>;
  onHelp: () => void;
}

export function InboxTools({ duty, acts, search, onSearch, searchRef, onHelp }: InboxToolsProps) {
  const words = useWords();
  return (
    <>
      {duty && <Duty duty={duty} acts={acts} />}
      <SearchBox value={search} label={words('search')} hint={words('search.hint')} inputRef={searchRef} onChange={onSearch} />
      <SquareButton label={words('keys.button')} onClick={onHelp}>
        <Command />
      </SquareButton>
    </>
  );
}

function Duty({ duty: { isAvailable, capacity }, acts: { ask } }: { duty: InboxPage['duty']; acts: TalkActs }) {
  const words = useWords();
  const set = (body: { isAvailable: boolean; capacity?: number }) => void ask('setChatDuty', { body });
  const choices = [...new Set([...CAPACITIES, capacity])].sort((a, b) => a - b).map(String);
  return (
    <Flex gap={2}>
      <Label title={words('duty.hint')}>
        <Switch checked={isAvailable} onCheckedChange={(is: boolean) => set({ isAvailable: is })} aria-label={words('duty')} />
        <span aria-hidden>{words('duty')}</span>
      </Label>
      {isAvailable && (
        <Choice
          label={words('duty.capacity')}
          value={String(capacity)}
          choices={choices}
          says={(choice) => words('duty.atOnce', { count: Number(choice) })}
          width="15rem"
          onChange={(next) => set({ isAvailable, capacity: Number(next) })}
        />
      )}
    </Flex>
  );
}
