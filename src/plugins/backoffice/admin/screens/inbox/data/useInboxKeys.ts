/** The inbox by keys: letters act on the conversation that has the focus, else on the one that is open. */
import * as React from 'react';
import type { InboxPage, Talk } from '../../../../contract/inbox';
import { useKeys } from '../../../kit/keys/useKeys';
import { ACT_LETTERS, actsOn, type TalkAct } from '../acts';
import type { TalkActs } from './useTalkActs';

/** Where one writes, for whoever wants to write. */
export interface ComposerHandle {
  write: (isNote: boolean) => void;
}

interface InboxKeys {
  isActive: boolean;
  talks: readonly Talk[];
  opened: Talk | null;
  me: InboxPage['me'] | undefined;
  mayWrite: boolean;
  acts: TalkActs;
  onOpen: (id: string) => void;
  onSearch: () => void;
  onHelp: () => void;
  onCard: () => void;
}

const actOf = (key: string): TalkAct | undefined =>
  (Object.entries(ACT_LETTERS) as [TalkAct, string][]).find(([, letter]) => letter === key)?.[0];

export function useInboxKeys({ talks, opened, me, mayWrite, acts, onOpen, onCard, ...keys }: InboxKeys): React.RefObject<ComposerHandle> {
  const composer = React.useRef<ComposerHandle>(null);
  const does = (talk: Talk | null | undefined, key: string): boolean => {
    const act = actOf(key);
    if (!talk || !act || !mayWrite || !actsOn(talk, me).includes(act)) return false;
    acts.act(talk.documentId, act);
    return true;
  };
  useKeys({
    ...keys,
    onEscape: () => onOpen(''),
    onKey: (key) => {
      if (key === 'i') onCard();
      else if (key === 'r' || key === 'n') composer.current?.write(key === 'n');
      else return document.activeElement?.closest('[data-card]') ? false : does(opened, key);
      return true;
    },
    onCardKey: (id, key) => {
      if (key === 'Enter') onOpen(id);
      else
        does(
          talks.find(({ documentId }) => documentId === id),
          key,
        );
    },
  });
  return composer;
}
