/** The people, one row each: who, how to reach them, what they are here, when they were last here. */
import { styled } from 'styled-components';
import type { PersonRow } from '../../../../contract/people';
import { Ago, HERE } from '../../../kit/time/When';
import { calledOf, initialsOf, roleWord } from '../names';
import { useWords } from '../words';
import { PersonMarks } from './PersonMarks';

const COLUMNS = 'minmax(16rem, 1.5fr) minmax(16rem, 1.5fr) minmax(9rem, 0.7fr) minmax(12rem, 1fr) minmax(7rem, 0.5fr) minmax(9rem, 0.7fr)';

const Rows = styled.div`
  flex: 1;
  min-width: 0;
  padding: 1.2rem;
  overflow-y: auto;
`;
const Row = styled.article<{ $isOpen: boolean }>`
  display: grid;
  grid-template-columns: ${COLUMNS};
  align-items: center;
  gap: 0.4rem 1.6rem;
  min-height: 5.6rem;
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-top-width: 0;
  cursor: pointer;
  font-size: 1.4rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.primary100 : theme.colors.neutral0)};
  &:first-of-type {
    border-top-width: 1px;
    border-radius: 0.6rem 0.6rem 0 0;
  }
  &:last-of-type {
    border-radius: 0 0 0.6rem 0.6rem;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -0.3rem;
  }
  > * {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
const Captions = styled.div`
  display: grid;
  grid-template-columns: ${COLUMNS};
  gap: 0.4rem 1.6rem;
  padding: 0 1.3rem 0.8rem;
  font-size: 1.2rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral600};
`;
const Who = styled.div`
  display: flex;
  align-items: center;
  gap: 1.2rem;
  > div {
    min-width: 0;
  }
`;
const Initials = styled.span`
  display: grid;
  place-items: center;
  flex: none;
  width: 3.6rem;
  height: 3.6rem;
  border-radius: 50%;
  font-size: 1.3rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Name = styled.h3`
  font-size: 1.5rem;
  font-weight: 700;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral900};
`;
const Small = styled.small`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;
/** Beside the opened person there is no room for all of it. */
const Narrow = styled(Row)`
  grid-template-columns: minmax(0, 1fr) auto;
`;

interface PeopleListProps {
  people: readonly PersonRow[];
  openId: string;
  onOpen: (id: string) => void;
}

export function PeopleList({ people, openId, onOpen }: PeopleListProps) {
  const words = useWords();
  const Shape = openId ? Narrow : Row;
  const CAPTIONS = ['name', 'contact', 'role', 'state', 'orders', 'lastSeen'] as const;
  return (
    <Rows data-people>
      {!openId && (
        <Captions>
          {CAPTIONS.map((caption) => (
            <span key={caption}>{words(`column.${caption}`)}</span>
          ))}
        </Captions>
      )}
      {people.map((person) => (
        <Shape
          key={person.id}
          tabIndex={0}
          data-card={person.id}
          $isOpen={person.id === openId}
          aria-current={person.id === openId ? 'true' : undefined}
          aria-label={words('row', { name: calledOf(person, words), role: roleWord(words, person.role) })}
          onClick={() => onOpen(person.id)}
        >
          <Who>
            <Initials aria-hidden>{initialsOf(person)}</Initials>
            <div>
              <Name>{calledOf(person, words)}</Name>
              {openId ? <Small>{roleWord(words, person.role)}</Small> : person.name && <Small>{person.username}</Small>}
            </div>
          </Who>
          {!openId && (
            <div>
              <Small>{person.email ?? words('noEmail')}</Small>
              {person.phone && <Small>+{person.phone}</Small>}
            </div>
          )}
          {!openId && <span>{roleWord(words, person.role)}</span>}
          <span>
            <PersonMarks person={person} />
          </span>
          {!openId && <span>{person.orderCount > 0 ? person.orderCount : '–'}</span>}
          {!openId && <LastSeen person={person} />}
        </Shape>
      ))}
    </Rows>
  );
}

export function LastSeen({ person }: { person: PersonRow }) {
  const words = useWords();
  return <span>{person.lastSeenAt ? <Ago at={person.lastSeenAt} timezone={HERE} /> : words('neverSeen')}</span>;
}
