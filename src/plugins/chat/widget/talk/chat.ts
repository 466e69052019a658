/** The chat of one page: what the page and the view may ask of it. */
import { createAlbum } from './album';
import { ask, NOBODY } from './house';
import { asAccount, asGuest, byCookie, signIn, signOutByCookie, type TokenSource } from './identity';
import { keep, memory } from './kept';
import { FIRST, type ChatState } from './state';
import { createStore } from './store';
import { draftName, NEW } from './take-along';
import { createWho, type ChatParts } from './who';
import type { Fault } from './wire';

export interface Introduction {
  name: string;
  email: string;
}
export type Chat = ReturnType<typeof createChat>;

const storage = (): Parameters<typeof keep>[0] => {
  try {
    return window.localStorage;
  } catch {
    return memory();
  }
};

export function createChat({ house, venue, isOwnPage, wanted }: ChatParts) {
  const kept = keep(storage(), `samovar-chat:${house.url}`);
  const album = createAlbum('samovar-chat');
  const store = createStore<ChatState>({ ...FIRST, hasSound: kept.get('sound') === true });
  const who = createWho({ house, venue, isOwnPage, wanted, kept, album, store });

  window.addEventListener('storage', ({ key }) => {
    who.session()?.showUnsent();
    // Another tab has begun.
    if (key?.endsWith('/guest') && !who.session() && store.get().step === 'introduce') who.start();
  });

  return {
    house,
    store,
    kept,
    isOwnPage,
    session: who.session,
    conversation: (): string => who.session()?.conversation ?? NEW,
    askToSignIn: (): void => who.step('signIn'),
    askForName: (): void => who.step('introduce'),
    /** With whatever this browser knows. */
    start(): void {
      if (!who.account() && isOwnPage && (wanted !== null || kept.get('account') === true)) who.become(byCookie(house));
      who.start();
    },
    open(): void {
      store.set({ isOpen: true });
      who.session()?.look();
      who.openNew();
    },
    close: (): void => store.set({ isOpen: false }),
    takeGuestToken: (token: string): void => kept.set('guest', token),
    setToken(source: TokenSource): void {
      who.become(asAccount(source));
      who.start();
    },
    async introduce({ name, email }: Introduction, message: string): Promise<Fault | null> {
      const body = { name, email: email || null, language: house.language, venue };
      const { data, fault } = await ask<{ documentId: string; token: string }>(house, NOBODY, 'POST', '/chat/guests', body);
      if (fault) return fault;
      kept.set('guest', data.token);
      kept.remove(draftName(NEW));
      who.begin(asGuest(data.token), data.documentId);
      void who.session()?.write(message, []);
      return null;
    },
    async signIn(identifier: string, password: string): Promise<Fault | null> {
      const { fault } = await signIn(house, identifier, password);
      if (fault) return fault;
      kept.set('account', true);
      who.become(byCookie(house));
      who.start();
      return null;
    },
    setSound(hasSound: boolean): void {
      kept.set('sound', hasSound);
      store.set({ hasSound });
    },
    /** Forgets whatever this browser keeps. */
    signOut(): void {
      for (const { clientId } of who.session()?.outbox.list() ?? []) void album.remove(clientId);
      if (who.account() && isOwnPage) void signOutByCookie(house);
      who.become(null);
      kept.clear();
      who.step('introduce');
    },
  };
}
