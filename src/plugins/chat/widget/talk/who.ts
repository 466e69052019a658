/** Who talks on this page: a guest whose token is kept, or an account; and what becomes of it when the house says no. */
import { findTalk, isUnknown, openTalk } from './account';
import type { Album } from './album';
import type { House } from './house';
import { asGuest, conversationOf, type Identity } from './identity';
import type { Kept } from './kept';
import { isPassing } from './sender';
import { createSession, type Ending, type Session } from './session';
import { NO_TALK, type ChatState } from './state';
import type { Store } from './store';
import { saveUnsent } from './take-along';

export interface ChatParts {
  house: House;
  /** Whose house of several the guest stands before. */
  venue: string | null;
  /** On the house's own page one may sign in. */
  isOwnPage: boolean;
  /** The one that a mail led to. */
  wanted: string | null;
}
export interface WhoParts extends ChatParts {
  kept: Kept;
  album: Album;
  store: Store<ChatState>;
}

const AGAIN_MS = 5_000;

export function createWho({ house, venue, isOwnPage, wanted, kept, album, store }: WhoParts) {
  let session: Session | null = null;
  let account: Identity | null = null;
  /** Whatever begins ends what began before. */
  let begun = 0;

  function begin(identity: Identity, conversation: string): void {
    begun += 1;
    session?.end();
    store.set({ ...NO_TALK, step: 'talk', fault: null });
    const made = createSession({
      house,
      identity,
      conversation,
      kept,
      album,
      store,
      onEnded: (why) => made === session && ended(made, why),
    });
    session = made;
    void made.start();
  }
  function step(name: 'introduce' | 'signIn', fault: string | null = null): void {
    begun += 1;
    session?.end();
    session = null;
    store.set({ ...NO_TALK, step: name, fault });
  }
  function ended({ identity, conversation }: Session, why: Ending): void {
    // Its conversation has just become the account's.
    if (identity.kind === 'guest' && account) return start();
    if (identity.kind === 'guest') {
      kept.remove('guest');
      saveUnsent(kept, conversation);
      return step('introduce', 'endedGuest');
    }
    if (isOwnPage) return step('signIn', why === 'gone' ? 'notYours' : 'signInAgain');
    account = null;
    start();
  }
  function start(): void {
    if (account) return void startAccount(account);
    const guest = kept.get<string>('guest');
    if (guest !== null) return begin(asGuest(guest), conversationOf(guest));
    step('introduce', store.get().fault);
  }
  async function startAccount(identity: Identity): Promise<void> {
    const mine = (begun += 1);
    const { data: talk, fault } = await findTalk({ house, identity, kept, venue });
    if (mine !== begun) return;
    if (fault && isUnknown(fault)) return unknown();
    if (fault) return void window.setTimeout(() => mine === begun && void startAccount(identity), AGAIN_MS);
    const conversation = wanted ?? talk?.documentId;
    if (conversation !== undefined) return begin(identity, conversation);
    session?.end();
    session = null;
    store.set({ ...NO_TALK, step: 'talk', fault: null });
    if (store.get().isOpen) openNew();
  }
  function unknown(): void {
    account = null;
    kept.remove('account');
    if (isOwnPage && (wanted !== null || kept.get('guest') === null)) return step('signIn');
    start();
  }
  /** An account that has never said anything gets its conversation when the window is opened. */
  function openNew(): void {
    if (!account || session || store.get().step !== 'talk') return;
    const mine = (begun += 1);
    void openTalk({ house, identity: account, kept, venue }).then(({ data, fault }) => {
      if (mine !== begun || !account) return;
      if (data) return begin(account, data.documentId);
      store.set({ fault: fault.message || 'unreached' });
      if (isPassing(fault)) window.setTimeout(() => mine === begun && openNew(), AGAIN_MS);
    });
  }

  return {
    session: () => session,
    account: () => account,
    become: (identity: Identity | null): void => void (account = identity),
    begin,
    step,
    start,
    openNew,
  };
}
