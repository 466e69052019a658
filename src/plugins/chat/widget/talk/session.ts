/** One conversation as one identity has it: the line, what is told over it, what waits to be said. */
import type { Album } from './album';
import { delivery } from './delivery';
import type { House } from './house';
import { askAs, type Identity } from './identity';
import { createJoin, PAGE } from './join';
import type { Kept } from './kept';
import { openLine, type Line } from './line';
import { createNotices } from './notices';
import { createOutbox } from './outbox';
import { createReader } from './reader';
import { createSender } from './sender';
import type { ChatState } from './state';
import type { Store } from './store';
import { learned } from './thread';
import type { Answer, Fault, Said, Talk } from './wire';
import { createWriting } from './writing';

/** The house knows the identity no more; or it does, and has no such conversation for it. */
export type Ending = 'unknown' | 'gone';
export interface SessionParts {
  house: House;
  identity: Identity;
  conversation: string;
  kept: Kept;
  album: Album;
  store: Store<ChatState>;
  onEnded: (why: Ending) => void;
}
export type Session = ReturnType<typeof createSession>;

const AGAIN_MS = 2_000;

export function createSession({ house, identity, conversation, kept, album, store, onEnded }: SessionParts) {
  const outbox = createOutbox(kept, conversation);
  let line: Line | null = null;
  let [hasEnded, isJoined] = [false, false];
  const later = (work: () => void, milliseconds: number): void => void window.setTimeout(() => !hasEnded && work(), milliseconds);
  const overHttp = <T>(method: 'GET' | 'POST', at: string, body?: object): Promise<Answer<T>> =>
    askAs<T>(house, identity, method, `/chat/conversations/${conversation}${at}`, body);
  const end = (): void => {
    hasEnded = true;
    reader.end();
    line?.close();
  };
  const leave = (why: Ending): void => {
    if (hasEnded) return;
    end();
    onEnded(why);
  };
  const readAgain = async (): Promise<void> => {
    const { data } = await overHttp<Talk>('GET', '');
    if (data && !hasEnded) store.set({ talk: data });
  };

  const reader = createReader({ store, later, mark: (body) => line?.ask('message:read', { conversation, ...body }) });
  const hear = createNotices({ conversation, store, reader, isJoined: () => isJoined, readAgain, later, leave: () => leave('gone') });
  const sendAll = createSender({
    outbox,
    later,
    send: delivery({ conversation, album, overHttp, line: () => line }),
    isReady: () => !hasEnded && isJoined && line !== null && line.isUp(),
    onSent({ clientId }, message) {
      void album.remove(clientId);
      if (!hasEnded) store.set({ thread: learned(store.get().thread, [message]), unsent: outbox.list() });
    },
    onRefused: () => writing.showUnsent(),
  });
  const join = createJoin({
    conversation,
    store,
    later,
    line: () => (hasEnded ? null : line),
    onGone: () => leave('gone'),
    onJoined() {
      isJoined = true;
      store.set({ connection: 'live' });
      reader.look();
      void sendAll();
    },
  });
  const hint = (isTyping: boolean): void => line?.hint('typing', { conversation, isTyping });
  const writing = createWriting({ outbox, album, store, sendAll, hint });
  const onDown = (): void => {
    isJoined = false;
    store.set({ connection: 'cut', typing: null });
  };
  async function start(): Promise<void> {
    writing.showUnsent();
    store.set({ connection: 'connecting' });
    const onUp = (): void => void join();
    // Without a line the script itself did not come.
    const opened = await openLine(house, identity, { onUp, onDown, onTold: hear, onEnded: () => leave('unknown') }).catch(() => null);
    if (hasEnded) return opened?.close();
    line = opened;
    if (line?.isUp()) return join();
    if (line) return;
    onDown();
    later(() => void start(), AGAIN_MS);
  }

  return {
    conversation,
    identity,
    start,
    end,
    look: reader.look,
    ...writing,
    async earlier(): Promise<void> {
      const [first] = store.get().thread.messages;
      const { data } = await overHttp<Said[]>('GET', `/messages?limit=${PAGE}&before=${first?.seq ?? 1}`);
      if (data && !hasEnded) store.set({ thread: learned(store.get().thread, data), hasEarlier: data.length >= PAGE });
    },
    async rate(rating: number, text: string): Promise<Fault | null> {
      const { data, fault } = await overHttp<Talk>('POST', '/rate', { rating, text: text || null });
      if (data && !hasEnded) store.set({ talk: data });
      return fault;
    },
  };
}
