/** How one order, booking or ticket stands on the card: its name and state, a line about it, the steps. */
import type * as React from 'react';
import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Pill } from '../../../kit/marks/Pill';
import type { Tone } from '../../../kit/marks/tone';

const Box = styled.li<{ $isOfTalk: boolean }>`
  display: grid;
  gap: 0.6rem;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme, $isOfTalk }) => theme.colors[$isOfTalk ? 'primary600' : 'neutral200']};
  border-radius: 0.6rem;
  font-size: 1.3rem;
  strong {
    font-size: 1.4rem;
    overflow-wrap: anywhere;
  }
  p {
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
const Steps = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
  button,
  a {
    min-height: 4.4rem;
  }
`;

interface EntryProps {
  title: string;
  tone: Tone;
  state: string;
  isOfTalk?: boolean;
  about: React.ReactNode;
  children?: React.ReactNode;
}

export function Entry({ title, tone, state, isOfTalk = false, about, children }: EntryProps) {
  return (
    <Box $isOfTalk={isOfTalk} data-entry={title}>
      <Flex justifyContent="space-between" gap={2}>
        <strong>{title}</strong>
        <Pill tone={tone}>{state}</Pill>
      </Flex>
      <p>{about}</p>
      {children && <Steps>{children}</Steps>}
    </Box>
  );
}
