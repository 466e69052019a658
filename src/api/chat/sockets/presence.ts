/** Who has a conversation open, on whatever instance. It may be wrong for seconds after a server died; nothing hangs on it. */
import { randomUUID } from 'node:crypto';
import type { Side } from '#domain/conversation/conversation';
import { ring } from '#platform/postgres/signals';
import type { Hall, Line } from '#platform/sockets/namespace';

export const PRESENCE_BELL = 'chat_presence';
/** An instance that says nothing for so long is no more. */
const GONE_AFTER_MS = 45_000;
const HELLO_MS = 15_000;

interface Member {
  side: Side;
  /** Of somebody of the house; nobody else hears it. */
  name: string | null;
}

type Word =
  | { from: string; kind: 'here'; of: string; members: Member[] }
  | { from: string; kind: 'ask'; of: string }
  | { from: string; kind: 'hello' | 'bye' };

export interface Presence {
  came(documentId: string, line: Line, member: Member): void;
  left(documentId: string, line: Line): void;
  hear(payload: string): void;
  /** Everybody of the house who has an own screen open here. */
  stop(): void;
}

export function createPresence(hall: Hall): Presence {
  const me = randomUUID();
  const own = new Map<string, Map<Line, Member>>();
  const others = new Map<string, { seenAt: number; talks: Map<string, Member[]> }>();
  const say = (word: Word): void => ring(PRESENCE_BELL, JSON.stringify(word));
  const hello = setInterval(() => {
    say({ from: me, kind: 'hello' });
    for (const [instance, { seenAt, talks }] of others) {
      if (Date.now() - seenAt < GONE_AFTER_MS) continue;
      others.delete(instance);
      [...talks.keys()].forEach(tell);
    }
  }, HELLO_MS).unref();

  function tell(of: string): void {
    if (!own.has(of)) return;
    const members = [...(own.get(of)?.values() ?? []), ...[...others.values()].flatMap(({ talks }) => talks.get(of) ?? [])];
    const isHere = (side: Side): boolean => members.some((member) => member.side === side);
    const here = { guest: isHere('guest'), partner: isHere('partner'), house: isHere('house') };
    const viewers = [...new Set(members.flatMap(({ side, name }) => (side === 'house' && name ? [name] : [])))].sort();
    hall.tell(`${of}/others`, 'presence', { conversation: of, here });
    hall.tell(`${of}/house`, 'presence', { conversation: of, here, viewers });
  }

  function change(of: string): void {
    say({ from: me, kind: 'here', of, members: [...(own.get(of)?.values() ?? [])] });
    tell(of);
  }

  return {
    came(of, line, member) {
      const lines = own.get(of) ?? new Map<Line, Member>();
      if (!own.has(of)) say({ from: me, kind: 'ask', of });
      own.set(of, lines.set(line, member));
      // After the answer to whoever joins.
      setImmediate(change, of);
    },
    left(of, line) {
      const lines = own.get(of);
      if (!lines?.delete(line)) return;
      if (lines.size === 0) own.delete(of);
      change(of);
    },
    hear(payload) {
      const word = payload ? (JSON.parse(payload) as Word) : null;
      if (!word || word.from === me) return;
      if (word.kind === 'bye') {
        const talks = others.get(word.from)?.talks;
        others.delete(word.from);
        [...(talks?.keys() ?? [])].forEach(tell);
        return;
      }
      const known = others.get(word.from) ?? { seenAt: 0, talks: new Map<string, Member[]>() };
      known.seenAt = Date.now();
      others.set(word.from, known);
      if (word.kind === 'ask' && own.has(word.of))
        say({ from: me, kind: 'here', of: word.of, members: [...(own.get(word.of)?.values() ?? [])] });
      if (word.kind !== 'here') return;
      if (word.members.length > 0) known.talks.set(word.of, word.members);
      else known.talks.delete(word.of);
      tell(word.of);
    },
    stop() {
      clearInterval(hello);
      say({ from: me, kind: 'bye' });
    },
  };
}
