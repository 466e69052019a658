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
  inputRef?: React.RefObject<HTMLInputElement>;
  width?: string;
}

/** Finds while one types. */
export function SearchBox({ value, label, hint, onChange, inputRef, width = '22rem' }: SearchBoxProps) {
  const words = useWords();
  return (
    <Box width={width}>
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="q"
          ref={inputRef}
          value={value}
          placeholder={hint}
          clearLabel={words('search.clear')}
          onClear={() => onChange('')}
          onChange={(event) => onChange(event.target.value)}
        >
          {label}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}

interface SearchOnEnterProps {
  value: string;
  label: string;
  hint: string;
  width: string;
  onSearch: (text: string) => void;
}

/** Finds when one presses Enter: the server is asked. */
export function SearchOnEnter({ value, label, hint, width, onSearch }: SearchOnEnterProps) {
  const words = useWords();
  const [text, setText] = React.useState(value);
  return (
    <Box width={width}>
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Searchbar
          name="q"
          value={text}
          placeholder={hint}
          clearLabel={words('search.clear')}
          onClear={() => {
            setText('');
            onSearch('');
          }}
          onChange={(event) => setText(event.target.value)}
        >
          {label}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: string;
  choices: readonly Value[];
  says: (choice: Value) => string;
  /** What no choice means; left out = one must be chosen. */
  all?: string;
  width: string;
  onChange: (value: string) => void;
}

/** One out of a list. */
export function Choice<Value extends string>({ label, value, choices, says, all, width, onChange }: ChoiceProps<Value>) {
  return (
    <Box width={width}>
      <SingleSelect aria-label={label} value={value} onChange={(next) => onChange(String(next))}>
        {all !== undefined && <SingleSelectOption value="">{all}</SingleSelectOption>}
        {choices.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {says(choice)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
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
  const nameOf = (slug: string) => venues.find((venue) => venue.slug === slug)?.name ?? slug;
  const all = hasAll ? { all: words('venue.all') } : {};
  const slugs = venues.map(({ slug }) => slug);
  return <Choice label={words('venue')} value={value} choices={slugs} says={nameOf} {...all} width="22rem" onChange={onChange} />;
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
