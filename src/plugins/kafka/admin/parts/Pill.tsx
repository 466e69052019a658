/** A state in a word, an icon and a colour. */
import * as React from 'react';
import { Check, Clock, Cross, WarningCircle } from '@strapi/icons';
import type { Tone } from '../../../backoffice/admin/board/lateness';
import { Pill as Shape } from '../../../backoffice/admin/parts/Pill';

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
