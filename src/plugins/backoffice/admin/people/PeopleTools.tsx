/** Above the people: search, role, who needs a look, keys. */
import * as React from 'react';
import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Command } from '@strapi/icons';
import type { PeoplePage } from '../../contract/people';
import { SearchBox, SquareButton } from '../parts/Tools';
import { useWords } from '../words';
import { roleWord } from './names';

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
        label={words('people.search')}
        hint={words('people.search.hint')}
        inputRef={searchRef}
        onChange={(q) => onView({ q, page: '' })}
      />
      <Box width="18rem">
        <SingleSelect aria-label={words('people.role')} value={view.role} onChange={(role) => onView({ role: String(role), page: '' })}>
          <SingleSelectOption value="">{words('people.role.all')}</SingleSelectOption>
          {roles.map((role) => (
            <SingleSelectOption key={role.type} value={role.type}>
              {roleWord(words, role)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box width="20rem">
        <SingleSelect
          aria-label={words('people.state')}
          value={view.state}
          onChange={(state) => onView({ state: String(state), page: '' })}
        >
          <SingleSelectOption value="">{words('people.state.all')}</SingleSelectOption>
          {STATES.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {words(`people.state.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <SquareButton label={words('board.keys')} onClick={onHelp}>
        <Command />
      </SquareButton>
    </>
  );
}
