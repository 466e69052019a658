/** What stands beside a list and tells all about one of its entries: a head that says which and closes it, and the rest below. */
import type * as React from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useWords } from '../words';

export const Aside = styled.aside<{ $width?: string }>`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  flex: none;
  width: ${({ $width }) => $width ?? 'min(38rem, 100vw)'};
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

interface AsideHeadProps {
  title: string;
  /** Below the title: what it belongs to. */
  about?: string;
  onClose: () => void;
}

export function AsideHead({ title, about, onClose }: AsideHeadProps) {
  const words = useWords();
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Box minWidth={0}>
        <Typography variant="beta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {about !== undefined && (
          <Typography tag="p" textColor="neutral600">
            {about}
          </Typography>
        )}
      </Box>
      <IconButton label={words('details.close')} onClick={onClose} size="L">
        <Cross />
      </IconButton>
    </Flex>
  );
}
