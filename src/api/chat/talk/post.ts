/** Somebody says something. Whatever is sent twice with one `clientId`, to whichever instance, however long after, is one message. */
import type { Core } from '@strapi/strapi';
import { CONVERSATION_MEANINGS } from '#domain/conversation/conversation';
import { DomainError, fieldError } from '#domain/errors';
import { move } from '#platform/documents/moves';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { checkHouse, lockTaking, readTaking, type Taking } from '../rows/conversation-rows';
import { keyOf } from '../rows/keys';
import { seenAfter, sentBefore, type MessageView } from '../rows/message-rows';
import { receive } from './receive';
import { say } from './say';

export interface Sent {
  body: string;
  clientId?: string | null | undefined;
  /** Between those of the house. */
  isNote?: boolean | undefined;
}

export const post = async (strapi: Core.Strapi, documentId: string, sent: Sent): Promise<MessageView> =>
  (await postOnce(strapi, documentId, sent, [])).message;

interface Posted {
  message: MessageView;
  /** Else it was sent before. */
  isNew: boolean;
}

/** @param pictures ids of files that were just stored for it @throws DomainError */
export const postOnce = (
  strapi: Core.Strapi,
  documentId: string,
  { body, clientId = null, isNote = false }: Sent,
  pictures: readonly number[],
): Promise<Posted> =>
  inTransaction(strapi, async (trx) => {
    const taking = await lockTaking(strapi, trx, documentId);
    const { conversation, side } = taking;
    if (isNote) checkHouse(taking);
    const before = await sentAlready(strapi, trx, taking, { body, clientId });
    if (before) return { message: before, isNew: false };
    if (body === '' && pictures.length === 0) throw fieldError('message.empty', 'body');
    const kind = isNote ? 'note' : 'text';
    const wasWaiting = conversation.waitingSince !== null;
    if (!isNote) await goOn(strapi, taking);
    const seq = await say(strapi, trx, conversation, { clientId, kind, side, body: body === '' ? null : body, pictures });
    if (!isNote) await receive(strapi, trx, taking, wasWaiting);
    return { message: await oneAt(trx, conversation.id, seq), isNew: true };
  });

/** Asked before pictures are stored, which takes longer than anybody's lock should. @throws DomainError */
export const sentBeforehand = (strapi: Core.Strapi, documentId: string, sent: Sent): Promise<MessageView | null> =>
  inTransaction(strapi, async (trx) => sentAlready(strapi, trx, await readTaking(strapi, trx, documentId), sent));

async function sentAlready(strapi: Core.Strapi, trx: Trx, { conversation }: Taking, { body, clientId }: Sent): Promise<MessageView | null> {
  const before = clientId ? await sentBefore(trx, { conversation: conversation.id, senderKey: keyOf(strapi), clientId }) : null;
  return before && sameAs(before, body);
}

/** @throws DomainError `message.other_text`: the same id was another message */
function sameAs(before: MessageView, body: string): MessageView {
  if ((before.body ?? '') !== body) throw new DomainError('message.other_text', { errors: [{ path: ['clientId'] }] });
  return before;
}

/** Whoever writes into a closed conversation opens it again. */
async function goOn(strapi: Core.Strapi, { conversation }: Taking): Promise<void> {
  if (CONVERSATION_MEANINGS[conversation.status].isOpen) return;
  await move(strapi, 'api::chat.conversation', conversation.documentId, { to: 'opened' });
  conversation.status = 'opened';
}

async function oneAt(trx: Trx, conversation: number, seq: number): Promise<MessageView> {
  const [message] = await seenAfter(trx, { conversation, after: seq - 1, side: 'house', limit: 1 });
  if (!message) throw new Error('A message is not there that was just stored');
  return message;
}
