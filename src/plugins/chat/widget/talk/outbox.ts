/**
 * What was written and is not stored at the house yet, in the order of writing. It is read from where it is kept each time, because another
 * tab may have sent it meanwhile; the number that the house knows it by makes twice sent once.
 */
import type { Kept } from './kept';

export interface Unsent {
  clientId: string;
  body: string;
  /** How many go along. */
  pictures: number;
  at: string;
  /** Why the house did not take it; null: it waits. */
  fault: string | null;
}

export interface Outbox {
  list(): readonly Unsent[];
  first(): Unsent | undefined;
  add(written: Pick<Unsent, 'clientId' | 'body' | 'pictures' | 'at'>): void;
  remove(clientId: string): void;
  fail(clientId: string, fault: string): void;
  retry(clientId: string): void;
  /** Into the outbox of another conversation, before what is there. */
  moveTo(other: Outbox): void;
  put(entries: readonly Unsent[]): void;
}

export function createOutbox(kept: Kept, conversation: string): Outbox {
  const name = `outbox/${conversation}`;
  const list = (): readonly Unsent[] => kept.get<Unsent[]>(name) ?? [];
  const put = (entries: readonly Unsent[]): void => (entries.length > 0 ? kept.set(name, entries) : kept.remove(name));
  const change = (clientId: string, fault: string | null): void =>
    put(list().map((entry) => (entry.clientId === clientId ? { ...entry, fault } : entry)));
  return {
    list,
    put,
    first: () => list().find(({ fault }) => fault === null),
    add: (written) => put([...list(), { ...written, fault: null }]),
    remove: (clientId) => put(list().filter((entry) => entry.clientId !== clientId)),
    fail: change,
    retry: (clientId) => change(clientId, null),
    moveTo(other) {
      other.put([...list(), ...other.list()]);
      put([]);
    },
  };
}
