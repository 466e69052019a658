/** A state in a word, an icon and a colour. */
import type * as React from 'react';
import type { Tone } from '../../../backoffice/admin/board/lateness';
import { Pill as Shape, TONE_ICON } from '../../../backoffice/admin/parts/Pill';

export function Pill({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  const Icon = TONE_ICON[tone];
  return (
    <Shape $tone={tone}>
      <Icon aria-hidden />
      {children}
    </Shape>
  );
}
