/** Above the people: search, role, who needs a look, keys. */
import * as React from 'react';
import { Command } from '@strapi/icons';
import type { PeoplePage } from '../../../../contract/people';
import { Choice, SearchBox, SquareButton } from '../../../kit/frame/Tools';
import { roleWord } from '../names';
import { useWords } from '../words';

export const STATES = ['unconfirmed', 'blocked', 'pending', 'suspended'] as const;
export type PeopleView = Record<'q' | 'role' | 'state' | 'page' | 'person', string>;

interface PeopleToolsProps {
  roles: PeoplePage['roles'];
  view: PeopleView;
  onView: (changes: Partial<PeopleView>) => void;
  onHelp: () => void;
  searchRef: React.RefObject<HTMLInputElement>;
}

export function PeopleTools({ roles, view, onView, onHelp, searchRef }: PeopleToolsProps) {
  const words = useWords();
  return (
    <>
      <SearchBox
        value={view.q}
        label={words('search')}
        hint={words('search.hint')}
        inputRef={searchRef}
        onChange={(q) => onView({ q, page: '' })}
      />
      <Choice
        label={words('role')}
        value={view.role}
        choices={roles.map(({ type }) => type)}
        says={(type) => roleWord(words, roles.find((role) => role.type === type) ?? null)}
        all={words('role.all')}
        width="18rem"
        onChange={(role) => onView({ role, page: '' })}
      />
      <Choice
        label={words('state')}
        value={view.state}
        choices={STATES}
        says={(state) => words(`state.${state}`)}
        all={words('state.all')}
        width="20rem"
        onChange={(state) => onView({ state, page: '' })}
      />
      <SquareButton label={words('keys.button')} onClick={onHelp}>
        <Command />
      </SquareButton>
    </>
  );
}
