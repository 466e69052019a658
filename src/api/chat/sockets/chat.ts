/** The namespace `/chat`, and its plain twin `/ws/chat`: what one instance stores, all tell. */
import type { Core } from '@strapi/strapi';
import { sideOf } from '#domain/conversation/conversation';
import type { Actor } from '#domain/machine';
import { onSignal } from '#platform/postgres/signals';
import type { SocketCaller } from '#platform/sockets/caller';
import type { Hall, Line, SocketNamespace } from '#platform/sockets/namespace';
import { CHAT_BELL, type Bell } from '../talk/bells';
import { seeAgents } from '../talk/duty';
import { strangers } from '../talk/guests';
import { frames, notices } from './frames';
import { createPresence, PRESENCE_BELL, type Presence } from './presence';
import { createRooms, silentlyChanged, talkNow, type Rooms } from './rooms';

/** An instance that died between a commit and its bell has told nobody. */
const LOOK_MS = 2_000;
const AGENTS_MS = 30_000;

export function chat(strapi: Core.Strapi): SocketNamespace {
  let rooms: Rooms | null = null;
  let presence: Presence | null = null;
  const timers: NodeJS.Timeout[] = [];
  const open = (): Rooms => {
    if (!rooms) throw new Error('The chat is not open');
    return rooms;
  };
  const warn = (fault: Error): void => void strapi.log.warn(`The chat waits: ${fault.message}`);
  const recheck = async (documentId: string): Promise<void> => {
    for (const line of open().open().get(documentId)?.lines.keys() ?? [])
      await lookAgain(strapi, open(), line, line.data.caller, documentId);
  };

  return {
    name: '/chat',
    plainPath: '/ws/chat',
    messages: frames(strapi, open),
    notices,
    strangers,
    start(hall) {
      const made = (presence = createPresence(hall));
      const talks = (rooms = createRooms(strapi, hall, made));
      const lookForSilent = async (): Promise<void> => {
        for (const documentId of await silentlyChanged(strapi, talks.open())) await talks.advance(documentId);
      };
      onSignal(CHAT_BELL, (payload) => {
        // Without a word the bell says: something may have been missed.
        if (!payload) return void lookForSilent().catch(warn);
        const { of, say } = JSON.parse(payload) as Bell;
        if (say === undefined) void talks.advance(of).catch(warn);
        else if (say === 'recheck') void recheck(of).catch(warn);
        else talks.pass(of, say);
      });
      onSignal(PRESENCE_BELL, (payload) => made.hear(payload));
      timers.push(
        setInterval(() => void lookForSilent().catch(warn), LOOK_MS).unref(),
        setInterval(() => void seeAgents(strapi, agentsIn(hall)).catch(warn), AGENTS_MS).unref(),
      );
    },
    stop() {
      timers.splice(0).forEach(clearInterval);
      presence?.stop();
      rooms = null;
    },
    left: (line) => rooms?.leaveAll(line),
    async mayStay(line, caller) {
      for (const documentId of open().ofLine(line)) await lookAgain(strapi, open(), line, caller, documentId);
      return caller.kind !== 'panel' || caller.can('plugin::backoffice.inbox.read');
    },
  };
}

const actorFor = ({ kind, id, roles, proofs = [] }: SocketCaller): Actor => ({
  kind: kind === 'guest' ? 'public' : kind,
  id: kind === 'guest' ? null : id,
  roles: [...roles, ...proofs],
});

/** Who takes part no longer hears nothing from this moment on. */
async function lookAgain(strapi: Core.Strapi, rooms: Rooms, line: Line, caller: SocketCaller, documentId: string): Promise<void> {
  const conversation = await talkNow(strapi, documentId);
  if (conversation && sideOf(conversation, actorFor(caller)) !== null) return;
  rooms.leave(line, documentId);
  line.emit('conversation:ended', { conversation: documentId });
}

const agentsIn = (hall: Hall): string[] =>
  hall
    .lines()
    .map(({ data: { caller } }) => caller)
    .filter((caller) => (caller.kind === 'panel' && caller.can('plugin::backoffice.inbox.write')) || caller.roles.includes('staff'))
    .map(({ kind, id }) => `${kind}:${id}`);
