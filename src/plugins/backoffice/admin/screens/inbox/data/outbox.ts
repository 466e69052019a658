/** What was written and has not arrived yet: sent one after the other, each until it is acknowledged or refused, and kept when the page is left. */

export interface Outgoing {
  /** The same however often it is sent. */
  clientId: string;
  conversation: string;
  body: string;
  isNote: boolean;
  /** In the server's words; null: it is still to go. */
  refusal: string | null;
}

/** `later`: nobody answered; nothing else goes before it. */
export type Delivery = 'sent' | 'later' | { refusal: string };

interface Ways {
  deliver: (outgoing: Outgoing) => Promise<Delivery>;
  onChange: (waiting: readonly Outgoing[]) => void;
  /** What was left over the last time. */
  kept?: readonly Outgoing[];
}

export interface Outbox {
  waiting: () => readonly Outgoing[];
  add: (outgoing: Omit<Outgoing, 'refusal'>) => void;
  /** Once more, after a refusal. */
  retry: (clientId: string) => void;
  drop: (clientId: string) => void;
  /** Sends what is there; says whether all of it was dealt with. */
  flush: () => Promise<boolean>;
}

export function createOutbox({ deliver, onChange, kept = [] }: Ways): Outbox {
  let waiting = [...kept];
  let running: Promise<boolean> | null = null;
  const change = (next: Outgoing[]): void => {
    waiting = next;
    onChange(waiting);
  };
  const refuse = (clientId: string, refusal: string | null): void =>
    change(waiting.map((one) => (one.clientId === clientId ? { ...one, refusal } : one)));
  const drop = (clientId: string): void => change(waiting.filter((one) => one.clientId !== clientId));

  async function run(): Promise<boolean> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const { clientId } = next;
      const delivery = await deliver(next).catch((): Delivery => 'later');
      if (delivery === 'later') return false;
      if (delivery === 'sent') drop(clientId);
      else refuse(clientId, delivery.refusal);
    }
    return true;
  }

  return {
    waiting: () => waiting,
    add: (outgoing) => change([...waiting, { ...outgoing, refusal: null }]),
    retry: (clientId) => refuse(clientId, null),
    drop,
    flush: () => (running ??= run().finally(() => (running = null))),
  };
}

/** Also where the panel is not served over HTTPS, and browsers make no UUIDs. */
export const newClientId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What was refused holds nobody up. */
const first = (waiting: readonly Outgoing[]): Outgoing | undefined => waiting.find(({ refusal }) => refusal === null);
