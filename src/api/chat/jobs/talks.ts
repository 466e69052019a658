/** What becomes of conversations by the clock: who does not answer passes them on, who is away is told, what is settled is closed. */
import type { Core } from '@strapi/strapi';
import { OPEN_CONVERSATIONS, type Side } from '#domain/conversation/conversation';
import { finalStates } from '#domain/machine';
import { orderMachine } from '#domain/order/order';
import { clock } from '#platform/clock';
import { emit } from '#platform/events/emit';
import { moveDue, sweep } from '#platform/jobs/sweep';
import { inTransaction, rowsOf } from '#platform/postgres/rows';
import { lockConversation } from '../rows/conversation-rows';
import { agentName } from '../rows/keys';
import { assignNext, assignTo } from '../talk/assign';
import { tellThread } from '../talk/say';

const MINUTE = 60_000;
const CLOSE_AFTER_DAYS = 7;
const minutesAgo = (strapi: Core.Strapi, setting: string): Date =>
  new Date(clock.now().getTime() - strapi.config.get<number>(`chat.${setting}`) * MINUTE);

/** Taken, and not answered in time: somebody else, or everybody. */
export const passOn = (strapi: Core.Strapi): Promise<number> => {
  const since = minutesAgo(strapi, 'answerMinutes');
  const due = () =>
    strapi.db
      .connection('conversations')
      .whereNotNull('assignee')
      .where('waiting_since', '<', since)
      .where('assigned_at', '<', since)
      .whereIn('status', [...OPEN_CONVERSATIONS])
      .where((awake) => awake.whereNull('snoozed_until').orWhere('snoozed_until', '<=', clock.now()))
      .select('id', 'document_id');
  return sweep(strapi, {
    job: 'passOn',
    due,
    work: ({ document_id: documentId }: { id: number; document_id: string }) =>
      inTransaction(strapi, async (trx) => {
        const conversation = await lockConversation(trx, documentId);
        const { assignee, assignedAt, waitingSince } = conversation ?? {};
        if (!conversation || !assignee || !assignedAt || !waitingSince || assignedAt >= since || waitingSince >= since) return 0;
        await assignTo(strapi, trx, conversation, null);
        await tellThread(strapi, trx, conversation, { name: 'passed_on', facts: { name: await agentName(trx, assignee) } });
        await assignNext(strapi, trx, conversation, assignee);
        return 1;
      }),
  });
};

/** What was put off comes back by itself; the inbox hears it. */
export const wake = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, async (trx) =>
    Number(await trx('conversations').where('snoozed_until', '<=', clock.now()).update({ snoozed_until: null, updated_at: clock.now() })),
  );

/** The order is done with, and nobody has said anything for a week. */
export const closeSettled = (strapi: Core.Strapi): Promise<number> => {
  const before = new Date(clock.now().getTime() - CLOSE_AFTER_DAYS * 24 * 60 * MINUTE);
  const due = () =>
    strapi.db
      .connection('conversations as c')
      .join('orders as o', 'o.id', 'c.order_id')
      .where({ 'c.kind': 'order' })
      .whereIn('c.status', [...OPEN_CONVERSATIONS])
      .whereIn('o.status', finalStates(orderMachine))
      .whereRaw('coalesce(c.last_message_at, c.created_at) < ?', [before])
      .select('c.id', 'c.document_id');
  return moveDue(strapi, 'api::chat.conversation', { job: 'closeSettled', id: 'c.id', due, to: 'closed' });
};

interface Unread {
  id: number;
  document_id: string;
  side: Extract<Side, 'guest' | 'partner'>;
  recipient: number | null;
  count: number;
  upTo: number;
}

/** For each side that is away: how much of what others said it has neither read nor been told of. */
const UNREAD = `
  select c.id, c.document_id, s.side, s.recipient, m.count::int as count, m.up_to as "upTo"
  from conversations c
    cross join lateral (values ('guest', c.customer_id, c.customer_id is not null or c.guest_email is not null), ('partner', c.partner_id, c.partner_id is not null)) as s(side, recipient, is_there)
    left join chat_marks k on k.conversation_id = c.id and k.side = s.side
    join lateral (
      select count(*) as count, max(m.seq) as up_to, min(m.sent_at) as since from messages m
      where m.conversation_id = c.id and m.seq > greatest(coalesce(k.read_seq, 0), coalesce(k.told_seq, 0))
        and m.side is not null and m.side <> s.side and not m.is_internal) m on m.count > 0
  where s.is_there and coalesce(c.last_message_at, c.created_at) > :from and m.since < :until`;
const MARK_TOLD = `
  insert into chat_marks as k (conversation_id, side, told_seq) values (:id, :side, :upTo)
  on conflict (conversation_id, side) do update set told_seq = excluded.told_seq where k.told_seq < excluded.told_seq returning side`;
/** Older ones were told, or their house was down for longer than anybody waits. */
const LOOKED_BACK_DAYS = 3;

/** One notice for all that came meanwhile. */
export async function tellUnread(strapi: Core.Strapi): Promise<number> {
  const from = new Date(clock.now().getTime() - LOOKED_BACK_DAYS * 24 * 60 * MINUTE);
  const values = { from, until: minutesAgo(strapi, 'unreadMinutes') };
  const away = await inTransaction(strapi, (trx) => rowsOf<Unread>(trx, UNREAD, values));
  let told = 0;
  for (const unread of away) told += await tellOf(strapi, unread);
  return told;
}

const tellOf = (strapi: Core.Strapi, { id, document_id: documentId, side, recipient, count, upTo }: Unread): Promise<number> =>
  inTransaction(strapi, async (trx) => {
    const conversation = await lockConversation(trx, documentId);
    const marked = await rowsOf(trx, MARK_TOLD, { id, side, upTo });
    if (!conversation || marked.length === 0) return 0;
    const { kind, customer, partner, order } = conversation;
    await emit(strapi, 'conversation.unread', {
      subject: documentId,
      payload: { kind, customer, partner, order, side, recipient, count, upTo },
    });
    return 1;
  });
