/** The one way into a thread: a message gets its place under the conversation's lock, with its event, in the transaction that stores it. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { waitsForHouse, type Side } from '#domain/conversation/conversation';
import { isInternal, type HappeningName } from '#domain/conversation/happenings';
import { waitingAfter, type MessageKind } from '#domain/conversation/message';
import { actorOf } from '#platform/actions/actor';
import { clock } from '#platform/clock';
import { eventJson } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import type { Conversation } from '../rows/conversation-rows';
import { HOUSE, keyOf } from '../rows/keys';
import { insertMessage, type NewMessage } from '../rows/message-rows';
import { ringAfterCommit } from './bells';

export interface Utterance {
  clientId: string | null;
  kind: Exclude<MessageKind, 'event'>;
  side: Side;
  body: string | null;
  /** Ids of files that were just stored for it. */
  pictures: readonly number[];
}

/** @param conversation locked, as it is now; it goes along with what is said @returns the message's number */
export async function say(strapi: Core.Strapi, trx: Trx, conversation: Conversation, said: Utterance): Promise<number> {
  const { clientId, kind, side, body, pictures } = said;
  const { kind: conversationKind, customer, partner, order } = conversation;
  const payload = {
    customer,
    partner,
    order,
    kind: conversationKind,
    seq: conversation.lastSeq + 1,
    side,
    messageKind: kind,
    pictures: pictures.length,
  };
  const { kind: who, id } = actorOf(strapi);
  return store(strapi, trx, conversation, {
    clientId,
    kind,
    side,
    body,
    sender: who === 'user' ? id : null,
    senderKey: keyOf(strapi),
    told: null,
    isInternal: kind === 'note',
    pictures,
    event: eventJson(strapi, 'message.posted', { subject: conversation.documentId, payload }),
  });
}

/** What the conversation tells of itself. */
export const tellThread = (
  strapi: Core.Strapi,
  trx: Trx,
  conversation: Conversation,
  { name, facts = {} }: { name: HappeningName; facts?: Record<string, string> },
): Promise<number> =>
  store(strapi, trx, conversation, {
    clientId: null,
    kind: 'event',
    side: null,
    body: null,
    sender: null,
    senderKey: HOUSE,
    told: JSON.stringify({ name, facts }),
    isInternal: isInternal(name),
    pictures: [],
    event: null,
  });

type Stored = Omit<NewMessage, 'documentId' | 'conversation' | 'seq' | 'now' | 'waitingSince'> & { pictures: readonly number[] };

async function store(strapi: Core.Strapi, trx: Trx, conversation: Conversation, { pictures, ...message }: Stored): Promise<number> {
  const now = clock.now();
  const waits = waitsForHouse(conversation);
  conversation.lastSeq += 1;
  conversation.waitingSince = waitingAfter(conversation.waitingSince, message, { waits, now });
  const { id, lastSeq: seq, waitingSince } = conversation;
  const row = await insertMessage(trx, { ...message, documentId: createId(), conversation: id, seq, now, waitingSince });
  if (pictures.length > 0)
    await trx('files_related_mph').insert(
      pictures.map((file, at) => ({ file_id: file, related_id: row, related_type: 'api::chat.message', field: 'pictures', order: at + 1 })),
    );
  ringAfterCommit(strapi, { of: conversation.documentId });
  return seq;
}
