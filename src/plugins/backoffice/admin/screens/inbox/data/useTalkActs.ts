/** What those of the house do with a conversation, each asked of the server; a refusal is shown in its words. */
import * as React from 'react';
import { useAsking, type Ask } from '../../../kit/asking/useAsking';
import type { TalkAct } from '../acts';

export interface TalkActs {
  ask: Ask;
  act: (talk: string, act: TalkAct) => void;
  /** A dialog has the keyboard: which. */
  asked: string | null;
  setAsked: (dialog: string | null) => void;
}

export function useTalkActs(reload: () => Promise<unknown>): TalkActs {
  const ask = useAsking(React.useCallback(async () => void (await reload()), [reload]));
  const [asked, setAsked] = React.useState<string | null>(null);
  return React.useMemo(() => {
    const acts: Readonly<Record<TalkAct, (id: string) => Promise<boolean>>> = {
      take: (id) => ask('assignConversation', { params: { id }, body: {} }),
      close: (id) => ask('closeConversation', { params: { id }, body: {} }),
      reopen: (id) => ask('reopenConversation', { params: { id } }),
    };
    return { ask, act: (talk, act) => void acts[act](talk), asked, setAsked };
  }, [ask, asked]);
}
