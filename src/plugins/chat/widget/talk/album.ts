/** Pictures that wait to be sent outlast a reload: the browser's own database has them, or the page where there is none. */

const STORE = 'pictures';

export interface Album {
  put(clientId: string, pictures: readonly Blob[]): Promise<void>;
  get(clientId: string): Promise<readonly Blob[]>;
  remove(clientId: string): Promise<void>;
}

export function createAlbum(name: string): Album {
  const here = new Map<string, readonly Blob[]>();
  let opened: Promise<IDBDatabase | null> | null = null;
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    const database = await (opened ??= open(name));
    return database && settled(() => work(database.transaction(STORE, mode).objectStore(STORE)));
  };
  return {
    async put(clientId, pictures) {
      here.set(clientId, pictures);
      await within('readwrite', (store) => store.put(pictures, clientId));
    },
    async get(clientId) {
      return here.get(clientId) ?? (await within<readonly Blob[]>('readonly', (store) => store.get(clientId))) ?? [];
    },
    async remove(clientId) {
      here.delete(clientId);
      await within('readwrite', (store) => store.delete(clientId));
    },
  };
}

function open(name: string): Promise<IDBDatabase | null> {
  return settled(() => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    return request;
  });
}

/** A browser that keeps nothing is no fault. */
const settled = <T>(ask: () => IDBRequest<T>): Promise<T | null> =>
  new Promise((resolve) => {
    try {
      const request = ask();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
