/** A list, and beside it everything about what is open. */
import type * as React from 'react';
import { styled } from 'styled-components';
import { Aside, AsideHead } from './Aside';

const Whole = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`;
const List = styled.div`
  flex: 1;
  min-width: 0;
  padding: 1.6rem;
  overflow-y: auto;
`;

interface BesideProps {
  list: React.ReactNode;
  /** null: nothing is open. */
  title: string | null;
  /** For what is worked on, not only looked at. */
  isWide?: boolean;
  onClose: () => void;
  children?: React.ReactNode;
}

export function Beside({ list, title, isWide = false, onClose, children }: BesideProps) {
  return (
    <Whole>
      <List>{list}</List>
      {title !== null && (
        <Aside aria-label={title} $width={isWide ? 'min(64rem, 50vw)' : 'min(46rem, 50vw)'}>
          <AsideHead title={title} onClose={onClose} />
          {children}
        </Aside>
      )}
    </Whole>
  );
}
