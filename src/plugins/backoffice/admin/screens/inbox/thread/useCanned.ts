/** Canned answers while one types `/`: those that fit, the one that Enter takes, by arrows another. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { CannedText } from '../../../../contract/inbox';
import { cannedFor, cannedWord } from '../waiting';

export const CANNED_LIST = 'canned-answers';
export const cannedId = (shortcut: string): string => `${CANNED_LIST}-${shortcut}`;

interface Shown {
  answers: readonly CannedText[];
  at: number;
  onTake: (answer: CannedText) => void;
}

interface Canned {
  /** null: none is looked for, or none fits. */
  shown: Shown | null;
  /** For the field that is typed into. */
  aria: React.AriaAttributes;
  /** Says whether the key was one of theirs. */
  onKeyDown: (event: React.KeyboardEvent) => boolean;
}

export function useCanned(conversation: string, draft: string, write: (text: string) => void): Canned {
  const word = cannedWord(draft);
  const answers = useAnswers(conversation, word !== null);
  const [at, setAt] = React.useState(0);
  React.useEffect(() => setAt(0), [word]);
  const fitting = word === null ? [] : cannedFor(answers, word);
  const chosen = fitting[Math.min(at, fitting.length - 1)];
  if (!chosen) return { shown: null, aria: {}, onKeyDown: () => false };
  const step = (by: number) => setAt((fitting.indexOf(chosen) + by + fitting.length) % fitting.length);
  const take = ({ text }: CannedText) => write(text);
  return {
    shown: { answers: fitting, at: fitting.indexOf(chosen), onTake: take },
    aria: { 'aria-controls': CANNED_LIST, 'aria-activedescendant': cannedId(chosen.shortcut), 'aria-autocomplete': 'list' },
    onKeyDown: (event) => {
      const does: Readonly<Record<string, () => void>> = {
        ArrowDown: () => step(1),
        ArrowUp: () => step(-1),
        Enter: () => take(chosen),
        Tab: () => take(chosen),
        Escape: () => write(''),
      };
      const act = does[event.key];
      if (!act || event.shiftKey) return false;
      event.preventDefault();
      act();
      return true;
    },
  };
}

/** Asked for anew with each `/`: meanwhile somebody may have written a better one, and the guest may have ordered. */
function useAnswers(conversation: string, isWanted: boolean): readonly CannedText[] {
  const { get } = useFetchClient();
  const [answers, setAnswers] = React.useState<readonly CannedText[]>([]);
  React.useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    get<{ data: CannedText[] }>(`/backoffice/inbox/${conversation}/canned`)
      .then(({ data }) => isHere && setAnswers(data.data))
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [get, conversation, isWanted]);
  return answers;
}
