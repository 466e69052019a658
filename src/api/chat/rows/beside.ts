/** What stands beside conversations: how much is unread, the last words, how far each side has come. Three statements, however many there are. */
import type { Side } from '#domain/conversation/conversation';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import { lastSeen, type MessageView } from './message-rows';
import type { Mark } from '../talk/mark';

export interface Beside {
  unread: number;
  lastMessage: MessageView | null;
  marks: Mark[];
}

/** What is unread is counted so far. */
const MOST_COUNTED = 100;
const UNREAD = statement(
  'chat_unread',
  `select t.id, (
    select count(*)::int from (
      select from messages m where m.conversation_id = t.id
        and m.seq > coalesce((select read_seq from chat_marks k where k.conversation_id = t.id and k.side = t.side), 0)
        and m.side is distinct from t.side and m.side is not null and (t.side = 'house' or not m.is_internal) limit ${MOST_COUNTED}) unread) as count
  from unnest(:ids::int[], :sides::text[]) as t(id, side)`,
);
const MARKS = statement(
  'chat_marks_beside',
  `select conversation_id as id, side, delivered_seq as "deliveredSeq", read_seq as "readSeq"
  from chat_marks where conversation_id = any(:ids::int[]) order by conversation_id, side`,
);

/** @param talks as whom the reader takes part in each @returns by row id */
export async function besideOf(trx: Trx, talks: readonly { id: number; side: Side }[]): Promise<Map<number, Beside>> {
  const asked = { ids: talks.map(({ id }) => id), sides: talks.map(({ side }) => side) };
  const unread = new Map((await prepared<{ id: number; count: number }>(trx, UNREAD, asked)).map(({ id, count }) => [id, count]));
  const last = await lastSeen(trx, asked);
  const marks = await prepared<Mark & { id: number }>(trx, MARKS, asked);
  const marksOf = (talk: number): Mark[] => marks.filter(({ id }) => id === talk).map(({ id: _id, ...mark }) => mark);
  return new Map(talks.map(({ id }) => [id, { unread: unread.get(id) ?? 0, lastMessage: last.get(id) ?? null, marks: marksOf(id) }]));
}
