/** Somebody without an account talks to the house: a signed token, kept by the page, opens this one conversation and nothing else. */
import type { Core } from '@strapi/strapi';
import { talkerOf } from '#domain/conversation/conversation';
import { DomainError, type Language } from '#domain/errors';
import { callerId } from '#platform/actions/caller';
import { create } from '#platform/documents/door';
import { countMailTo } from '#platform/limits/recipients';
import { inTransaction } from '#platform/postgres/rows';
import { ring } from '#platform/postgres/signals';
import type { SocketCaller } from '#platform/sockets/caller';
import type { Strangers } from '#platform/sockets/namespace';
import { lockConversation } from '../rows/conversation-rows';
import { talkOfToken } from '../rows/guest-token';
import { provenAddress } from '../rows/parties';
import { agentName } from '../rows/keys';
import { venueId } from './open';
import { tellThread } from './say';

const UID = 'api::chat.conversation';

export interface NewGuest {
  name: string;
  email: string | null;
  language: Language;
  venue: string | null;
}

/** @returns the conversation's documentId */
export async function openAsGuest(strapi: Core.Strapi, { name, email, language, venue }: NewGuest): Promise<string> {
  await countMailTo(strapi, email);
  return inTransaction(strapi, async (trx) => {
    const at = venue === null ? null : await venueId(trx, venue);
    const data = { kind: 'support', guestName: name, guestEmail: email, language, venue: at, lastSeq: 0 } as const;
    return (await create(strapi, UID, data)).documentId;
  });
}

/**
 * Whoever signs in with the address that was given has the thread in the account, where there is none yet, or as its continuation.
 * @returns the documentId of the account's conversation @throws DomainError `conversation.guest_token_wrong`
 */
export async function claim(strapi: Core.Strapi, token: string): Promise<string> {
  const customer = callerId(strapi);
  const documentId = talkOfToken(strapi, token);
  if (!documentId) throw new DomainError('conversation.guest_token_wrong');
  const kept = await inTransaction(strapi, async (trx) => {
    const conversation = await lockConversation(trx, documentId);
    const address = await provenAddress(trx, customer);
    const isTheirs = conversation?.customer === customer;
    const isNamed = conversation?.customer === null && conversation.guestEmail !== null && conversation.guestEmail === address;
    if (!conversation || !(isTheirs || isNamed)) throw new DomainError('conversation.guest_token_wrong');
    if (isTheirs) return documentId;
    const own = await trx('conversations')
      .where({ kind: 'support', customer_id: customer })
      .first<{ document_id: string } | undefined>('document_id');
    if (own) {
      const target = await lockConversation(trx, own.document_id);
      if (target) await append(strapi, trx, conversation.id, target.id, customer);
      return own.document_id;
    }
    await trx('conversations').where({ id: conversation.id }).update({ customer_id: customer, is_begun_by_house: false });
    await trx('messages')
      .where({ conversation_id: conversation.id, sender_key: 'guest' })
      .update({ sender_id: customer, sender_key: `user:${customer}` });
    conversation.customer = customer;
    await tellThread(strapi, trx, conversation, { name: 'signed_in', facts: { name: await agentName(trx, `user:${customer}`) } });
    return documentId;
  });
  // Whoever sits there with the token signs in anew.
  ring('sessions', documentId);
  return kept;
}

const APPEND = `
  with moved as (
    update messages m set conversation_id = :target, seq = m.seq + (select last_seq from conversations where id = :target),
      sender_id = case when m.sender_key = 'guest' then :customer else m.sender_id end,
      sender_key = case when m.sender_key = 'guest' then 'user:' || :customer::int else m.sender_key end
    where m.conversation_id = :source returning m.seq
  )
  update conversations set last_seq = greatest(last_seq, (select coalesce(max(seq), 0) from moved)), last_message_at = now() at time zone 'utc',
    waiting_since = coalesce(waiting_since, (select waiting_since from conversations where id = :source))
  where id = :target`;

type Trx = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** What was said without the account follows what was said with it. */
async function append(strapi: Core.Strapi, trx: Trx, source: number, target: number, customer: number): Promise<void> {
  await trx.raw(APPEND, { source, target, customer });
  await trx('conversations').where({ id: source }).delete();
}

const callerOf = async (strapi: Core.Strapi, documentId: string): Promise<SocketCaller | null> => {
  const row = await inTransaction(strapi, (trx) =>
    trx('conversations').where({ document_id: documentId }).whereNull('customer_id').first<{ id: number } | undefined>('id'),
  );
  if (!row) return null;
  return { kind: 'guest', id: row.id, session: documentId, roles: ['public'], can: () => false, proofs: [talkerOf(documentId)] };
};

/** Once it is an account's, the token opens nothing. */
export const strangers: Strangers = {
  callerOf: async (strapi, token) => {
    const documentId = talkOfToken(strapi, token);
    return documentId ? callerOf(strapi, documentId) : null;
  },
  callerNow: (strapi, { session }) => callerOf(strapi, session),
};
