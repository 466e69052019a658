/** A state in a word and an icon, on the ground that its tone has on every screen. */
import type * as React from 'react';
import { Check, Clock, Cross, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Tone } from './tone';
import { TONES } from './tones';

export const TONE_ICON: Readonly<Record<Tone, React.ElementType>> = {
  calm: Clock,
  new: Clock,
  soon: Clock,
  late: WarningCircle,
  good: Check,
  refused: Cross,
};

const Shape = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0.2rem 0.7rem;
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
    fill: currentColor;
  }
`;

interface PillProps extends React.HTMLAttributes<HTMLSpanElement> {
  tone: Tone;
  /** Left out = the tone's own. */
  icon?: React.ElementType;
}

export function Pill({ tone, icon: Icon = TONE_ICON[tone], children, ...more }: PillProps) {
  return (
    <Shape $tone={tone} {...more}>
      <Icon aria-hidden />
      {children}
    </Shape>
  );
}
