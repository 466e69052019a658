/** Above the board: search, venue, sound, keys. */
import * as React from 'react';
import { Box, IconButton, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Bell, Command } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Board } from '../../contract/board';
import type { Filters } from '../data/useFilters';
import { useWords } from '../words';

const Square = styled.span`
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
`;
const BellOff = styled(Bell)`
  opacity: 0.45;
`;

interface BoardToolsProps {
  venues: Board['venues'];
  filters: Filters;
  onFilter: (changes: Partial<Filters>) => void;
  sound: [boolean, (isOn: boolean) => void];
  onHelp: () => void;
  searchRef: React.RefObject<HTMLInputElement>;
}

export function BoardTools({ venues, filters, onFilter, sound: [isSounding, setSounding], onHelp, searchRef }: BoardToolsProps) {
  const words = useWords();
  return (
    <>
      <Box width="22rem">
        <SearchForm onSubmit={(event) => event.preventDefault()}>
          <Searchbar
            name="q"
            ref={searchRef}
            value={filters.search}
            placeholder={words('board.search.hint')}
            clearLabel={words('input.choices.clear')}
            onClear={() => onFilter({ search: '' })}
            onChange={(event) => onFilter({ search: event.target.value })}
          >
            {words('board.search')}
          </Searchbar>
        </SearchForm>
      </Box>
      {venues.length > 1 && (
        <Box width="22rem">
          <SingleSelect aria-label={words('board.venue')} value={filters.venue} onChange={(venue) => onFilter({ venue: String(venue) })}>
            <SingleSelectOption value="">{words('board.venue.all')}</SingleSelectOption>
            {venues.map(({ slug, name }) => (
              <SingleSelectOption key={slug} value={slug}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      )}
      <Square>
        <IconButton label={words(isSounding ? 'sound.on' : 'sound.off')} aria-pressed={isSounding} onClick={() => setSounding(!isSounding)}>
          {isSounding ? <Bell /> : <BellOff />}
        </IconButton>
      </Square>
      <Square>
        <IconButton label={words('board.keys')} onClick={onHelp}>
          <Command />
        </IconButton>
      </Square>
    </>
  );
}
