/**
 * Who on this instance hears which conversation, and how far each was told. Everything of one conversation happens in turn: what is new is
 * read from the database after its bell, told once and in order; who joins gets what was missed up to there, and what comes after by itself.
 */
import type { Core } from '@strapi/strapi';
import { PAGE } from '#domain/conversation/message';
import type { Side } from '#domain/conversation/conversation';
import { DomainError } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import { inTurn, type Turn } from '#platform/in-turn';
import { inTransaction, onConnection } from '#platform/postgres/rows';
import type { Hall, Line } from '#platform/sockets/namespace';
import { messageOutput } from '../actions/chat-fields';
import { conversationOf, readTaking, type Taking } from '../rows/conversation-rows';
import { agentName, keyOf } from '../rows/keys';
import { messagesAfter, seenAfter, seenBefore, type MessageView } from '../rows/message-rows';
import { readView, type ConversationView } from '../rows/views';
import { ringNow } from '../talk/bells';
import type { Presence } from './presence';

interface Room {
  /** Row id of the conversation. */
  id: number;
  told: number;
  turn: Turn;
  lines: Map<Line, Side>;
  /** How many are about to join. */
  joining: number;
}

export interface Joined {
  conversation: ConversationView;
  messages: MessageView[];
  isComplete: boolean;
}

export interface Rooms {
  join(line: Line, documentId: string, afterSeq: number | null): Promise<Joined>;
  leave(line: Line, documentId: string): void;
  leaveAll(line: Line): void;
  typing(documentId: string, isTyping: boolean): Promise<void>;
  /** Something new was said. */
  advance(documentId: string): Promise<void>;
  /** What another instance wants passed on. */
  pass(documentId: string, notice: { name: string; data: Record<string, unknown>; isInternal?: boolean }): void;
  open(): ReadonlyMap<string, Room>;
  ofLine(line: Line): string[];
}

const LATEST = 50;
const roomOf = (documentId: string, side: Side): string => `${documentId}/${side === 'house' ? 'house' : 'others'}`;

export function createRooms(strapi: Core.Strapi, hall: Hall, presence: Presence): Rooms {
  const rooms = new Map<string, Room>();
  const tell = (documentId: string, name: string, data: Record<string, unknown>, isInternal = false): void => {
    for (const side of isInternal ? (['house'] as const) : (['house', 'guest'] as const))
      hall.tell(roomOf(documentId, side), name, { conversation: documentId, ...data });
  };

  /** In the room's turn. */
  async function catchUp(documentId: string, room: Room): Promise<void> {
    for (let page = PAGE; page === PAGE;) {
      const fresh = await onConnection(strapi, (trx) => messagesAfter(trx, room.id, room.told));
      for (const message of fresh) {
        room.told = message.seq;
        tell(documentId, 'message', { message: messageOutput.parse(message) }, message.isInternal);
      }
      page = fresh.length;
    }
  }

  function roomFor({ conversation: { documentId, id, lastSeq } }: Taking): Room {
    const known = rooms.get(documentId) ?? { id, told: lastSeq, turn: inTurn(), lines: new Map<Line, Side>(), joining: 0 };
    rooms.set(documentId, known);
    return known;
  }

  /** One that somebody is about to join stays: a second one beside it would tell everything twice. */
  function close(documentId: string, room: Room): void {
    if (room.lines.size === 0 && room.joining === 0) rooms.delete(documentId);
  }

  function leave(line: Line, documentId: string): void {
    const room = rooms.get(documentId);
    const side = room?.lines.get(line);
    if (!room || !side) return;
    room.lines.delete(line);
    line.leave(roomOf(documentId, side));
    presence.left(documentId, line);
    close(documentId, room);
  }

  const missed = (room: Room, side: Side, afterSeq: number | null): Promise<MessageView[]> =>
    onConnection(strapi, async (trx) => {
      const asked = { conversation: room.id, side };
      if (afterSeq === null) return (await seenBefore(trx, { ...asked, before: room.told + 1, limit: LATEST })).reverse();
      // What was said since comes by itself.
      return (await seenAfter(trx, { ...asked, after: afterSeq, limit: PAGE })).filter(({ seq }) => seq <= room.told);
    });

  return {
    async join(line, documentId, afterSeq) {
      const taking = await inTransaction(strapi, (trx) => readTaking(strapi, trx, documentId));
      const { side } = taking;
      const name = side === 'house' ? await onConnection(strapi, (trx) => agentName(trx, keyOf(strapi))) : null;
      const room = roomFor(taking);
      room.joining += 1;
      const joined = room.turn(async () => {
        await catchUp(documentId, room);
        const messages = await missed(room, side, afterSeq);
        const conversation = await onConnection(strapi, (trx) => readView(trx, documentId, actorOf(strapi)));
        if (!conversation) throw new DomainError('request.not_found');
        const isComplete = afterSeq === null || messages.length < PAGE;
        if (!line.connected) throw new DomainError('server.unavailable');
        // From here to the answer nothing waits for the database: no message can come between what was missed and what comes by itself.
        if (isComplete) {
          room.lines.set(line, side);
          line.join(roomOf(documentId, side));
          presence.came(documentId, line, { side, name });
        }
        return { conversation, messages, isComplete };
      });
      return joined.finally(() => {
        room.joining -= 1;
        close(documentId, room);
      });
    },
    leave,
    leaveAll: (line) => [...rooms].forEach(([documentId, room]) => room.lines.has(line) && leave(line, documentId)),
    async typing(documentId, isTyping) {
      const { side } = await inTransaction(strapi, (trx) => readTaking(strapi, trx, documentId));
      const name = side === 'house' ? await onConnection(strapi, (trx) => agentName(trx, keyOf(strapi))) : null;
      ringNow({ of: documentId, say: { name: 'typing', data: { side, name, isTyping } } });
    },
    async advance(documentId) {
      const room = rooms.get(documentId);
      await room?.turn(() => catchUp(documentId, room));
    },
    pass: (documentId, { name, data, isInternal }) => {
      if (rooms.has(documentId)) tell(documentId, name, data, isInternal);
    },
    open: () => rooms,
    ofLine: (line) => [...rooms].filter(([, room]) => room.lines.has(line)).map(([documentId]) => documentId),
  };
}

/** Those of the open conversations in which something was said that no bell told. */
export async function silentlyChanged(strapi: Core.Strapi, rooms: ReadonlyMap<string, Room>): Promise<string[]> {
  if (rooms.size === 0) return [];
  const rows = await strapi.db
    .connection('conversations')
    .whereIn('document_id', [...rooms.keys()])
    .select<{ documentId: string; lastSeq: number }[]>('document_id as documentId', 'last_seq as lastSeq');
  return rows.filter(({ documentId, lastSeq }) => (rooms.get(documentId)?.told ?? lastSeq) < lastSeq).map(({ documentId }) => documentId);
}

/** For whoever looks whether a line still takes part. */
export const talkNow = (strapi: Core.Strapi, documentId: string) => onConnection(strapi, (trx) => conversationOf(trx, documentId));
