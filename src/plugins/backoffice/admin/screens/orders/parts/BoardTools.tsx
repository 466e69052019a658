/** Above the board: search, venue, sound, keys. */
import * as React from 'react';
import { Command } from '@strapi/icons';
import type { Board } from '../../../../contract/board';
import { SearchBox, SquareButton, VenueSelect } from '../../../kit/frame/Tools';
import { SoundSwitch } from '../../../kit/sound/SoundSwitch';
import type { Filters } from '../data/useFilters';
import { useWords } from '../words';

interface BoardToolsProps {
  venues: Board['venues'];
  filters: Filters;
  onFilter: (changes: Partial<Filters>) => void;
  sound: [boolean, (isOn: boolean) => void];
  onHelp: () => void;
  searchRef: React.RefObject<HTMLInputElement>;
}

export function BoardTools({ venues, filters, onFilter, sound, onHelp, searchRef }: BoardToolsProps) {
  const words = useWords();
  return (
    <>
      <SearchBox
        value={filters.search}
        label={words('search')}
        hint={words('search.hint')}
        inputRef={searchRef}
        onChange={(search) => onFilter({ search })}
      />
      <VenueSelect venues={venues} value={filters.venue} onChange={(venue) => onFilter({ venue })} hasAll />
      <SoundSwitch sound={sound} />
      <SquareButton label={words('keys.button')} onClick={onHelp}>
        <Command />
      </SquareButton>
    </>
  );
}
