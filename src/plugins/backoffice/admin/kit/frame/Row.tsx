/** One line of a list: a state, what it is, a small remark, and when; opens beside the list. */
import * as React from 'react';
import { styled } from 'styled-components';
import { Pill } from '../marks/Pill';
import type { Tone } from '../marks/tone';
import { Ago, HERE } from '../time/When';

const Line = styled.button<{ $isOpen: boolean }>`
  display: grid;
  grid-template-columns: 14rem minmax(0, 1fr) auto;
  align-items: center;
  gap: 1.2rem;
  width: 100%;
  min-height: 4.8rem;
  padding: 0.8rem 1.2rem;
  text-align: left;
  font-size: 1.4rem;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $isOpen }) => theme.colors[$isOpen ? 'primary100' : 'neutral0']};
  border: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  time {
    font-size: 1.3rem;
    white-space: nowrap;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
const What = styled.span`
  overflow: hidden;
  strong,
  small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  strong {
    font-weight: 600;
  }
  small {
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
export const Rows = styled.div`
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  > :last-child {
    border-bottom: 0;
  }
`;

interface RowProps {
  tone: Tone;
  state: string;
  title: string;
  remark?: string | null;
  at?: string;
  isOpen: boolean;
  onOpen: () => void;
}

export function Row({ tone, state, title, remark, at, isOpen, onOpen }: RowProps) {
  return (
    <Line type="button" data-row aria-pressed={isOpen} $isOpen={isOpen} onClick={onOpen}>
      <span>
        <Pill tone={tone}>{state}</Pill>
      </span>
      <What>
        <strong>{title}</strong>
        {remark && <small>{remark}</small>}
      </What>
      {at && <Ago at={at} timezone={HERE} />}
    </Line>
  );
}
