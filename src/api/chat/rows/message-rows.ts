/** Messages as their readers get them, and the one statement that stores one with its place and its event. */
import type { Side } from '#domain/conversation/conversation';
import { wordsOf, type Told } from '#domain/conversation/happenings';
import { PAGE, type MessageKind } from '#domain/conversation/message';
import type { Language } from '#domain/errors';
import { insertEvent } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import { nameOfKey } from './keys';

export interface Picture {
  url: string;
  thumbnail: string | null;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
}

export interface MessageView {
  seq: number;
  clientId: string | null;
  kind: MessageKind;
  from: { side: Side | null; name: string | null };
  body: string | null;
  /** Of an event: what it says in each language; `body` says it in the conversation's. */
  words: Record<Language, string> | null;
  pictures: Picture[];
  isInternal: boolean;
  sentAt: Date;
}

interface Row {
  seq: number;
  clientId: string | null;
  kind: MessageKind;
  side: Side | null;
  name: string | null;
  body: string | null;
  told: string | null;
  language: Language;
  isInternal: boolean;
  sentAt: Date;
  pictures: string | null;
}

const PICTURES = `(
  select json_agg(json_build_object('url', f.url, 'thumbnail', f.formats -> 'thumbnail' ->> 'url', 'width', f.width, 'height', f.height,
      'alternativeText', f.alternative_text) order by r."order", f.id)::text
  from files_related_mph r join files f on f.id = r.file_id where r.related_type = 'api::chat.message' and r.related_id = m.id)`;

const COLUMNS = `
  m.seq, m.client_id as "clientId", m.kind, m.side, m.body, m.told::text as told, m.is_internal as "isInternal", m.sent_at as "sentAt", c.language,
  case when m.sender_key = 'guest' then c.guest_name else ${nameOfKey('m.sender_key')} end as name, ${PICTURES} as pictures`;
const FROM = `from messages m join conversations c on c.id = m.conversation_id where c.id = :conversation`;
const SEEN = `(:isHouse or not m.is_internal)`;

const AFTER = statement('chat_after', `select ${COLUMNS} ${FROM} and m.seq > :after order by m.seq limit ${PAGE}`);
const AFTER_SEEN = statement('chat_after_seen', `select ${COLUMNS} ${FROM} and m.seq > :after and ${SEEN} order by m.seq limit :limit`);
const BEFORE_SEEN = statement(
  'chat_before_seen',
  `select ${COLUMNS} ${FROM} and m.seq < :before and ${SEEN} order by m.seq desc limit :limit`,
);
const LAST = statement(
  'chat_last_seen',
  `select c.id as conversation, ${COLUMNS} from unnest(:ids::int[], :sides::text[]) as t(id, side) join conversations c on c.id = t.id
  join lateral (
    select * from messages m where m.conversation_id = c.id and (t.side = 'house' or not m.is_internal) order by m.seq desc limit 1) m on true`,
);
const BY_CLIENT = statement('chat_by_client', `select ${COLUMNS} ${FROM} and m.sender_key = :senderKey and m.client_id = :clientId`);

/** Whatever is newer, for everybody's eyes: who tells it keeps what is internal from those it is not for. */
export const messagesAfter = async (trx: Trx, conversation: number, after: number): Promise<MessageView[]> =>
  (await prepared<Row>(trx, AFTER, { conversation, after })).map(viewOf);

export const seenAfter = async (
  trx: Trx,
  asked: { conversation: number; after: number; side: Side; limit: number },
): Promise<MessageView[]> => (await prepared<Row>(trx, AFTER_SEEN, { ...asked, isHouse: asked.side === 'house' })).map(viewOf);

/** The latest first. */
export const seenBefore = async (
  trx: Trx,
  asked: { conversation: number; before: number; side: Side; limit: number },
): Promise<MessageView[]> => (await prepared<Row>(trx, BEFORE_SEEN, { ...asked, isHouse: asked.side === 'house' })).map(viewOf);

/** Of several conversations. @returns by their row ids */
export const lastSeen = async (trx: Trx, asked: { ids: number[]; sides: Side[] }): Promise<Map<number, MessageView>> =>
  new Map(
    (await prepared<Row & { conversation: number }>(trx, LAST, asked)).map(({ conversation, ...row }) => [conversation, viewOf(row)]),
  );

export const sentBefore = async (
  trx: Trx,
  asked: { conversation: number; senderKey: string; clientId: string },
): Promise<MessageView | null> => (await prepared<Row>(trx, BY_CLIENT, asked)).map(viewOf)[0] ?? null;

function viewOf({ side, name, told, language, pictures, body, ...row }: Row): MessageView {
  const words = told === null ? null : wordsOf(JSON.parse(told) as Told);
  return {
    ...row,
    from: { side, name },
    body: words ? words[language] : body,
    words,
    pictures: pictures === null ? [] : (JSON.parse(pictures) as Picture[]),
  };
}

/** What is stored of a message, and what of its conversation changes with it. */
export interface NewMessage {
  documentId: string;
  conversation: number;
  seq: number;
  clientId: string | null;
  kind: MessageKind;
  side: Side | null;
  sender: number | null;
  senderKey: string;
  body: string | null;
  told: string | null;
  isInternal: boolean;
  now: Date;
  waitingSince: Date | null;
  /** As `eventJson` makes it; null where nothing is told. */
  event: string | null;
}

const INSERT = statement(
  'chat_insert',
  `with said as (
    insert into messages (document_id, conversation_id, seq, client_id, kind, side, sender_id, sender_key, body, told, is_internal, sent_at,
      created_at, updated_at, published_at)
    values (:documentId, :conversation, :seq, :clientId, :kind, :side, :sender, :senderKey, :body, :told::jsonb, :isInternal, :now, :now, :now, :now)
    returning id
  ), moved as (
    update conversations set last_seq = :seq, waiting_since = :waitingSince, updated_at = :now,
      last_message_at = case when :isInternal then last_message_at else :now end,
      snoozed_until = case when :side = 'guest' then null else snoozed_until end
    where id = :conversation
  ), marked as (
    insert into chat_marks (conversation_id, side, delivered_seq, read_seq) select :conversation, :side::text, :seq, :seq where :side::text is not null
    on conflict (conversation_id, side) do update set delivered_seq = excluded.delivered_seq, read_seq = excluded.read_seq
  ), told as (${insertEvent(':event', 'e.payload', ' where e.name is not null')})
  select id from said`,
);

/** Under the conversation's lock, which its number was read with. @returns the row's id */
export async function insertMessage(trx: Trx, message: NewMessage): Promise<number> {
  const [row] = await prepared<{ id: number }>(trx, INSERT, { ...message, event: message.event ?? '{}' });
  if (!row) throw new Error('A message was not stored');
  return row.id;
}
