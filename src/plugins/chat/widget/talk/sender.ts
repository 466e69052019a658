/** Sends what the outbox holds, one after the other: the next only when the house has the one before, and again what it may not have got. */
import type { Outbox, Unsent } from './outbox';
import type { Answer, Fault, Said } from './wire';

export interface Sending {
  outbox: Outbox;
  /** The line is up and the conversation joined. */
  isReady: () => boolean;
  send: (unsent: Unsent) => Promise<Answer<Said>>;
  onSent: (unsent: Unsent, message: Said) => void;
  onRefused: (unsent: Unsent, fault: Fault) => void;
  /** @param milliseconds until it is worth another try */
  later: (again: () => void, milliseconds: number) => void;
}

const AGAIN_MS = 3_000;

/** Worth another try of the same: it was not reached, has too much to do, or wants to know again who it is. */
export const isPassing = ({ status }: Fault): boolean =>
  status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;

/** @returns what sends all that waits; it may be called at any time */
export function createSender({ outbox, isReady, send, onSent, onRefused, later }: Sending): () => Promise<void> {
  let isBusy = false;

  async function sendFirst(unsent: Unsent): Promise<boolean> {
    const { data, fault } = await send(unsent);
    if (data) {
      outbox.remove(unsent.clientId);
      onSent(unsent, data);
      return true;
    }
    if (isPassing(fault)) {
      later(() => void run(), fault.seconds ? fault.seconds * 1000 : AGAIN_MS);
      return false;
    }
    outbox.fail(unsent.clientId, fault.message);
    onRefused(unsent, fault);
    return true;
  }

  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let unsent = outbox.first(); unsent && isReady(); unsent = outbox.first()) if (!(await sendFirst(unsent))) return;
    } finally {
      isBusy = false;
    }
  }
  return run;
}
