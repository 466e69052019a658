/** Who has a conversation open, on whatever instance. It may be wrong for seconds after a server died; nothing hangs on it. */
import { randomUUID } from 'node:crypto';
import { SIDES, type Side } from '#domain/conversation/conversation';
import { ring } from '#platform/postgres/signals';
import type { Hall, Line } from '#platform/sockets/namespace';

export const PRESENCE_BELL = 'chat_presence';
/** An instance that says nothing for so long is no more. */
const GONE_AFTER_MS = 45_000;
const HELLO_MS = 15_000;
/** Many come at once after a restart: they are told of together. */
const GATHER_MS = 200;
/** So many colleagues are named. */
const MOST_NAMES = 20;

interface Member {
  side: Side;
  /** Of somebody of the house; nobody else hears it. */
  name: string | null;
}
/** Those of one instance. */
interface Company {
  sides: Side[];
  names: string[];
}
type Word =
  | ({ from: string; kind: 'here'; of: string } & Company)
  | { from: string; kind: 'ask'; of: string }
  | { from: string; kind: 'hello' | 'bye' };

export interface Presence {
  came(documentId: string, line: Line, member: Member): void;
  left(documentId: string, line: Line): void;
  hear(payload: string): void;
  stop(): void;
}

export function createPresence(hall: Hall): Presence {
  const me = randomUUID();
  const own = new Map<string, Map<Line, Member>>();
  const others = createOthers();
  const say = (word: Word): void => ring(PRESENCE_BELL, JSON.stringify(word));
  const changed = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;

  const companyOf = (of: string): Company => {
    const members = [...(own.get(of)?.values() ?? [])];
    const names = members.flatMap(({ name }) => (name ? [name] : []));
    return {
      sides: SIDES.filter((side) => members.some((member) => member.side === side)),
      names: [...new Set(names)].slice(0, MOST_NAMES),
    };
  };
  function tell(of: string): void {
    if (!own.has(of)) return;
    const all = [companyOf(of), ...others.companies(of)];
    const isHere = (side: Side): boolean => all.some(({ sides }) => sides.includes(side));
    const here = { guest: isHere('guest'), partner: isHere('partner'), house: isHere('house') };
    const viewers = [...new Set(all.flatMap(({ names }) => names))].sort();
    hall.tell(`${of}/others`, 'presence', { conversation: of, here });
    hall.tell(`${of}/house`, 'presence', { conversation: of, here, viewers });
  }
  function change(of: string): void {
    changed.add(of);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      for (const one of changed) {
        say({ from: me, kind: 'here', of: one, ...companyOf(one) });
        tell(one);
      }
      changed.clear();
    }, GATHER_MS).unref();
  }
  const hello = setInterval(() => {
    say({ from: me, kind: 'hello' });
    others.forgetSilent().forEach(tell);
  }, HELLO_MS).unref();

  return {
    came(of, line, member) {
      if (!own.has(of)) say({ from: me, kind: 'ask', of });
      own.set(of, (own.get(of) ?? new Map<Line, Member>()).set(line, member));
      change(of);
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
      if (word.kind === 'ask' && own.has(word.of)) say({ from: me, kind: 'here', of: word.of, ...companyOf(word.of) });
      others.hear(word).forEach(tell);
    },
    stop() {
      clearInterval(hello);
      clearTimeout(gathering);
      say({ from: me, kind: 'bye' });
    },
  };
}

/** What the other instances have said of themselves. Each call returns the conversations whose company has changed. */
function createOthers() {
  const known = new Map<string, { seenAt: number; talks: Map<string, Company> }>();
  const forget = (instance: string): string[] => {
    const talks = known.get(instance)?.talks;
    known.delete(instance);
    return [...(talks?.keys() ?? [])];
  };
  return {
    companies: (of: string): Company[] => [...known.values()].flatMap(({ talks }) => talks.get(of) ?? []),
    forgetSilent: (): string[] =>
      [...known].filter(([, { seenAt }]) => Date.now() - seenAt > GONE_AFTER_MS).flatMap(([instance]) => forget(instance)),
    hear(word: Word): string[] {
      if (word.kind === 'bye') return forget(word.from);
      const { talks } = known.get(word.from) ?? { talks: new Map<string, Company>() };
      known.set(word.from, { seenAt: Date.now(), talks });
      if (word.kind !== 'here') return [];
      if (word.sides.length > 0) talks.set(word.of, { sides: word.sides, names: word.names });
      else talks.delete(word.of);
      return [word.of];
    },
  };
}
