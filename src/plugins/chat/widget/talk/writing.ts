/** What one writes goes into the outbox first, and from there to the house. */
import type { Album } from './album';
import type { Outbox } from './outbox';
import type { ChatState } from './state';
import type { Store } from './store';

export interface Writing {
  outbox: Outbox;
  album: Album;
  store: Store<ChatState>;
  sendAll: () => Promise<void>;
  hint: (isTyping: boolean) => void;
}

const HINT_AGAIN_MS = 3_000;

/** Not `randomUUID`: pages without TLS have none. */
const newClientId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function createWriting({ outbox, album, store, sendAll, hint }: Writing) {
  let hinted = 0;
  const showUnsent = (): void => store.set({ unsent: outbox.list() });
  return {
    outbox,
    /** Another tab may have sent or written something. */
    showUnsent,
    async write(body: string, pictures: readonly Blob[]): Promise<void> {
      const clientId = newClientId();
      if (pictures.length > 0) await album.put(clientId, pictures);
      outbox.add({ clientId, body, pictures: pictures.length, at: new Date().toISOString() });
      showUnsent();
      hinted = 0;
      await sendAll();
    },
    retry(clientId: string): void {
      outbox.retry(clientId);
      showUnsent();
      void sendAll();
    },
    drop(clientId: string): void {
      outbox.remove(clientId);
      void album.remove(clientId);
      showUnsent();
    },
    typing(isTyping: boolean): void {
      if (isTyping ? Date.now() - hinted < HINT_AGAIN_MS : hinted === 0) return;
      hinted = isTyping ? Date.now() : 0;
      hint(isTyping);
    },
  };
}
