/** What lies over a booking screen: the question that is asked, and the chance to undo. */
import type * as React from 'react';
import { DecidingProvider } from '../data/deciding';
import type { Decisions } from '../data/useDecisions';
import { Question } from './Question';
import { UndoBar } from './UndoBar';

export function DecisionLayer({ decisions, children }: { decisions: Decisions; children: React.ReactNode }) {
  const { deciding, asked, done, close, forget } = decisions;
  return (
    <DecidingProvider value={deciding}>
      {children}
      {asked && <Question asked={asked} onClose={close} />}
      {done && <UndoBar done={done} onClose={forget} />}
    </DecidingProvider>
  );
}
