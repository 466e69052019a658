/** One conversation while it is open: what is said in it, how far its guest has come, who writes, who else looks. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Said, Talk } from '../../../../contract/inbox';
import { failureOf, type Failure } from '../../../kit/asking/failure';
import type { ChatLine, Presence, Typing } from './chat-line';
import { unreadUpTo, withMark, withMessages } from './thread';

/** Who stops without a word is taken to have stopped. */
const TYPING_MS = 6_000;
const PAGE = 50;
/** So long the line may take to show it. */
const SLOW_MS = 1_500;

export interface Thread {
  id: string;
  talk: Talk | null;
  messages: readonly Said[];
  /** Of others. */
  typing: Typing | null;
  presence: Presence | null;
  failure: Failure | null;
}

const blank = (id: string): Thread => ({ id, talk: null, messages: [], typing: null, presence: null, failure: null });

export interface OpenThread extends Thread {
  hasEarlier: boolean;
  earlier: () => Promise<void>;
  reload: () => Promise<void>;
  hear: (said: Said) => void;
}

/** @param id empty = none */
export function useThread(line: ChatLine | null, id: string): OpenThread {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [thread, setThread] = React.useState<Thread>(blank(id));
  const change = React.useCallback(
    (next: (before: Thread) => Partial<Thread>) => setThread((before) => (before.id === id ? { ...before, ...next(before) } : before)),
    [id],
  );
  const ask = React.useCallback(
    async <T>(path: string): Promise<T> => {
      const { data } = await get<{ data: T }>(`/backoffice/inbox/${id}${path}`, { headers: { 'Accept-Language': locale } });
      return data.data;
    },
    [get, id, locale],
  );
  const hear = React.useCallback((said: Said) => change(({ messages }) => ({ messages: withMessages(messages, [said]) })), [change]);
  const reload = React.useCallback(async () => {
    if (id === '') return;
    await ask<Talk>('').then(
      (talk) => change(() => ({ talk })),
      (error: unknown) => change(() => ({ failure: failureOf(error) })),
    );
  }, [ask, change, id]);
  /** Over HTTP: it is read even where no line comes about. */
  const load = React.useCallback(async () => {
    const latest = await ask<Said[]>('/messages').catch(() => []);
    change(({ messages }) => ({ messages: withMessages(messages, latest) }));
    await reload();
  }, [ask, change, reload]);
  const first = thread.messages[0]?.seq ?? 1;
  const earlier = React.useCallback(async () => {
    const more = await ask<Said[]>(`/messages?before=${first}&limit=${PAGE}`).catch(() => []);
    change(({ messages }) => ({ messages: withMessages(messages, more) }));
  }, [ask, change, first]);

  React.useEffect(() => {
    setThread(blank(id));
    if (!line || !id) return undefined;
    let quiet = 0;
    const slow = window.setTimeout(() => void load(), SLOW_MS);
    const end = line.listen(id, {
      onJoined: ({ conversation, messages: fresh }) => {
        window.clearTimeout(slow);
        change(({ messages }) => ({ talk: conversation, messages: withMessages(messages, fresh), failure: null }));
      },
      onRefused: ({ message, status, requestId }) => {
        window.clearTimeout(slow);
        change(() => ({ failure: { message, requestId, isForbidden: status === 403, code: null, facts: {} } }));
      },
      onMessage: (said) =>
        change(({ messages, talk }) => ({ messages: withMessages(messages, [said]), talk: talk && readBy(talk, said), typing: null })),
      onMark: (mark) => change(({ talk }) => ({ talk: talk && { ...talk, marks: withMark(talk.marks, mark) } })),
      onTyping: (typing) => {
        window.clearTimeout(quiet);
        quiet = window.setTimeout(() => change(() => ({ typing: null })), TYPING_MS);
        change(() => ({ typing: typing.isTyping ? typing : null }));
      },
      onPresence: (presence) => change(() => ({ presence })),
      onChanged: () => void reload(),
    });
    return () => {
      window.clearTimeout(quiet);
      window.clearTimeout(slow);
      end();
    };
  }, [line, id, change, reload, load]);

  const shown = thread.id === id ? thread : blank(id);
  useReading(line, shown);
  return { ...shown, hasEarlier: first > 1, earlier, reload, hear };
}

/** Whoever says something has read what was said before. */
function readBy(talk: Talk, { seq, from: { side } }: Said): Talk {
  return side === null ? talk : { ...talk, marks: withMark(talk.marks, { side, deliveredSeq: seq, readSeq: seq }) };
}

/** What is on the screen of a window that is looked at is read. */
function useReading(line: ChatLine | null, { id, talk, messages }: Thread): void {
  const upTo = talk && unreadUpTo(talk, messages);
  React.useEffect(() => {
    if (!line || upTo === null) return undefined;
    const read = () => !document.hidden && line.read(id, upTo);
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [line, id, upTo]);
}
