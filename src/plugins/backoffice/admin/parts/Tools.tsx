/** What stands above a screen: search, venue, and small square switches. */
import * as React from 'react';
import { Box, IconButton, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../words';

const Square = styled.span`
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
`;

interface SearchBoxProps {
  value: string;
  label: string;
  hint: string;
  onChange: (value: string) => void;
  inputRef: React.RefObject<HTMLInputElement>;
}

export function SearchBox({ value, label, hint, onChange, inputRef }: SearchBoxProps) {
  const words = useWords();
  return (
    <Box width="22rem">
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="q"
          ref={inputRef}
          value={value}
          placeholder={hint}
          clearLabel={words('input.choices.clear')}
          onClear={() => onChange('')}
          onChange={(event) => onChange(event.target.value)}
        >
          {label}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}

interface VenueSelectProps {
  venues: readonly { slug: string; name: string }[];
  value: string;
  onChange: (slug: string) => void;
  /** Offers all of them at once. */
  hasAll?: boolean;
}

export function VenueSelect({ venues, value, onChange, hasAll = false }: VenueSelectProps) {
  const words = useWords();
  if (venues.length < 2) return null;
  return (
    <Box width="22rem">
      <SingleSelect aria-label={words('board.venue')} value={value} onChange={(slug) => onChange(String(slug))}>
        {hasAll && <SingleSelectOption value="">{words('board.venue.all')}</SingleSelectOption>}
        {venues.map(({ slug, name }) => (
          <SingleSelectOption key={slug} value={slug}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}

interface SquareButtonProps {
  label: string;
  onClick: () => void;
  isPressed?: boolean;
  isDisabled?: boolean;
  children: React.ReactNode;
}

export function SquareButton({ label, onClick, isPressed, isDisabled = false, children }: SquareButtonProps) {
  return (
    <Square>
      <IconButton label={label} aria-pressed={isPressed} disabled={isDisabled} onClick={onClick}>
        {children}
      </IconButton>
    </Square>
  );
}
