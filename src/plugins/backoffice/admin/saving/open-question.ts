/** The question that a save waits for: asked outside of React, answered in it. */
import type { Choice, Conflict } from './changes';
import type { Ask } from './saves';

export interface Question {
  uid: string;
  conflicts: readonly Conflict[];
  answer: (choices: Readonly<Record<string, Choice>> | null) => void;
}

let open: Question | null = null;
const watchers = new Set<() => void>();

const put = (question: Question | null): void => {
  open = question;
  for (const watcher of watchers) watcher();
};

export const openQuestion = (): Question | null => open;

export const watchQuestion = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Where no form is open nobody is there to answer. */
export const ask: Ask = (uid, conflicts) =>
  watchers.size === 0
    ? Promise.resolve(null)
    : new Promise((resolve) => {
        const answer: Question['answer'] = (choices) => {
          put(null);
          resolve(choices);
        };
        put({ uid, conflicts, answer });
      });
