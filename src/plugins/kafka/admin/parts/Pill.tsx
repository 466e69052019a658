/** A state in a word, an icon and a colour. */
import * as React from 'react';
import { Check, Clock, Cross, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Tone } from '../../../backoffice/admin/board/lateness';
import { TONES } from '../../../backoffice/admin/parts/tones';

const Shape = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0.2rem 0.8rem;
  border-radius: 1rem;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.5;
  white-space: nowrap;
  color: ${({ theme, $tone }) => theme.colors[TONES[$tone].text]};
  background: ${({ theme, $tone }) => theme.colors[TONES[$tone].ground]};
  svg {
    width: 1.2rem;
    height: 1.2rem;
    flex: none;
  }
`;

export const TONE_ICON: Readonly<Record<Tone, React.ElementType>> = {
  calm: Clock,
  new: Clock,
  soon: Clock,
  late: WarningCircle,
  good: Check,
  refused: Cross,
};

export function Pill({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  const Icon = TONE_ICON[tone];
  return (
    <Shape $tone={tone}>
      <Icon aria-hidden />
      {children}
    </Shape>
  );
}
