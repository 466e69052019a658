/** A list, and beside it everything about what is open. */
import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useWords } from '../words';

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
const Panel = styled.aside<{ $isWide: boolean }>`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  flex: none;
  width: ${({ $isWide }) => ($isWide ? 'min(64rem, 50vw)' : 'min(46rem, 50vw)')};
  padding: 1.6rem;
  overflow-y: auto;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  > * {
    flex: none;
  }
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
  const words = useWords();
  return (
    <Whole>
      <List>{list}</List>
      {title !== null && (
        <Panel aria-label={title} $isWide={isWide}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
            <Typography variant="beta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
            <IconButton label={words('details.close')} onClick={onClose} size="L">
              <Cross />
            </IconButton>
          </Flex>
          {children}
        </Panel>
      )}
    </Whole>
  );
}
