/** How far a side has come: what has reached it, what it has read. It never goes back, and never beyond what was said. */
import type { Core } from '@strapi/strapi';
import type { Side } from '#domain/conversation/conversation';
import { inTransaction } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import { readTaking } from '../rows/conversation-rows';
import { ringAfterCommit } from './bells';

export interface Mark {
  side: Side;
  deliveredSeq: number;
  readSeq: number;
}

const MARK = statement(
  'chat_mark',
  `insert into chat_marks as k (conversation_id, side, delivered_seq, read_seq)
    values (:conversation, :side, least(:delivered::int, :last::int), least(:read::int, :last::int))
  on conflict (conversation_id, side) do update
    set delivered_seq = greatest(k.delivered_seq, excluded.delivered_seq), read_seq = greatest(k.read_seq, excluded.read_seq)
    where k.delivered_seq < excluded.delivered_seq or k.read_seq < excluded.read_seq
  returning delivered_seq as "deliveredSeq", read_seq as "readSeq"`,
);
const TELL = `select tell_live('conversation.read', :of::text, case when not :isDirect then 'inbox' end, 'user/' || :customer::int, 'user/' || :partner::int)`;

/** @param isRead else it has only arrived */
export const mark = (strapi: Core.Strapi, documentId: string, { seq, isRead }: { seq: number; isRead: boolean }): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const { conversation, side } = await readTaking(strapi, trx, documentId);
    const values = { conversation: conversation.id, side, last: conversation.lastSeq, delivered: seq, read: isRead ? seq : 0 };
    const [moved] = await prepared<Omit<Mark, 'side'>>(trx, MARK, values);
    if (!moved) return;
    ringAfterCommit(strapi, { of: documentId, say: { name: 'read', data: { side, ...moved } } });
    // Whoever counts what is unread looks again.
    if (isRead)
      await trx.raw(TELL, {
        of: documentId,
        customer: conversation.customer,
        partner: conversation.partner,
        isDirect: conversation.kind === 'direct',
      });
  });
