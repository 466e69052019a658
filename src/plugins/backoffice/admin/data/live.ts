/** A lasting connection to a stream of changes: reads it, notices when it is cut, comes back by itself. */

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Follower {
  /** Opens the stream; the session's token is its business. */
  open: (signal: AbortSignal) => Promise<Response>;
  /** Something changed, or may have while nobody listened. */
  onChange: () => void;
  onConnection: (connection: Connection) => void;
}

/** The server says something every 10 seconds; silence beyond that is a cut. */
const SILENCE_MS = 25_000;
const OFFLINE_AFTER_MS = 12_000;
const LONGEST_WAIT_MS = 15_000;
const AGAIN_MS = 200;

/** @returns what ends it. */
export function follow(follower: Follower): () => void {
  const end = new AbortController();
  void keepReading(follower, end.signal);
  return () => end.abort();
}

async function keepReading(follower: Follower, end: AbortSignal): Promise<void> {
  let failures = 0;
  let cutAt = 0;
  while (!end.aborted) {
    const ok = await readOnce(follower, end, () => {
      failures = 0;
      cutAt = 0;
    }).catch(() => false);
    if (end.aborted) return;
    // The server ends a stream now and then to look at the session again: nothing is wrong.
    if (ok) {
      await pause(AGAIN_MS, end);
      continue;
    }
    cutAt ||= Date.now();
    failures += 1;
    follower.onConnection(!navigator.onLine || Date.now() - cutAt > OFFLINE_AFTER_MS ? 'offline' : 'reconnecting');
    await pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** (failures - 1)) * (0.7 + Math.random() * 0.6), end);
  }
}

/** @returns true when the stream ended in good order after it was live. */
async function readOnce(follower: Follower, end: AbortSignal, onOpen: () => void): Promise<boolean> {
  const cut = new AbortController();
  const stop = () => cut.abort();
  end.addEventListener('abort', stop);
  let silence = window.setTimeout(stop, SILENCE_MS);
  try {
    const response = await follower.open(cut.signal);
    if (!response.ok || !response.body) return false;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    onOpen();
    follower.onChange();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      window.clearTimeout(silence);
      silence = window.setTimeout(stop, SILENCE_MS);
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) hear(event, follower);
    }
  } finally {
    window.clearTimeout(silence);
    end.removeEventListener('abort', stop);
  }
}

function hear(text: string, { onChange, onConnection }: Follower): void {
  const [, event] = /^event: (\w+)/m.exec(text) ?? [];
  const [, data] = /^data: (\w+)/m.exec(text) ?? [];
  // A server that hears nothing from its database can tell nothing.
  if (event === 'beat') onConnection(data === 'live' ? 'live' : 'reconnecting');
  else onChange();
}

/** Waits, but not while the machine has just come back to the network or the screen to its reader. */
function pause(milliseconds: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      end.removeEventListener('abort', done);
      resolve();
    };
    const timer = window.setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    end.addEventListener('abort', done);
  });
}
