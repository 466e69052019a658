/** Conversations as those who take part see them; what only the house needs is null for everybody else. */
import type { ConversationKind, ConversationStatus, Side } from '#domain/conversation/conversation';
import { OPEN_CONVERSATIONS, sideOf } from '#domain/conversation/conversation';
import { INBOX_VIEWS, type InboxView } from '#domain/conversation/inbox';
import type { Language } from '#domain/errors';
import type { OrderStatus } from '#domain/order/order';
import type { Actor } from '#domain/machine';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { containing, wordsOf } from '#platform/documents/search';
import { besideOf, type Beside } from './beside';
import { nameOfAccount, nameOfKey } from './keys';
import type { MessageView } from './message-rows';
import type { Mark } from '../talk/mark';

export interface ConversationView {
  documentId: string;
  kind: ConversationKind;
  status: ConversationStatus;
  side: Side;
  order: { documentId: string; number: string; status: OrderStatus } | null;
  venue: { documentId: string; name: string } | null;
  guest: { name: string; documentId: string | null };
  partner: { name: string } | null;
  language: Language;
  lastSeq: number;
  lastMessage: MessageView | null;
  lastMessageAt: Date | null;
  unread: number;
  marks: Mark[];
  rating: number | null;
  closedAt: Date | null;
  createdAt: Date;
  /** Of the house. */
  assignee: { key: string; name: string } | null;
  waitingSince: Date | null;
  snoozedUntil: Date | null;
  labels: string[];
}

interface Row extends Omit<
  ConversationView,
  'side' | 'order' | 'venue' | 'guest' | 'partner' | 'assignee' | 'lastMessage' | 'unread' | 'marks' | 'labels'
> {
  id: number;
  customer: number | null;
  partnerId: number | null;
  orderId: string | null;
  orderNumber: string | null;
  orderStatus: OrderStatus | null;
  venueId: string | null;
  venueName: string | null;
  guestName: string | null;
  guestId: string | null;
  partnerName: string | null;
  assignee: string | null;
  assigneeName: string | null;
  labels: string;
}

const SELECT = `
  select c.id, c.document_id as "documentId", c.kind, c.status, c.customer_id as customer, c.partner_id as "partnerId", c.language,
    o.document_id as "orderId", o.number as "orderNumber", o.status as "orderStatus", v.document_id as "venueId", v.name as "venueName",
    coalesce(${nameOfAccount('c.customer_id')}, c.guest_name) as "guestName", (select u.document_id from up_users u where u.id = c.customer_id) as "guestId",
    ${nameOfAccount('c.partner_id')} as "partnerName", c.assignee, ${nameOfKey('c.assignee')} as "assigneeName",
    c.last_seq as "lastSeq", c.last_message_at as "lastMessageAt", c.waiting_since as "waitingSince", c.snoozed_until as "snoozedUntil",
    coalesce(c.labels, '[]')::text as labels, c.rating, c.closed_at as "closedAt", c.created_at as "createdAt"
  from conversations c left join orders o on o.id = c.order_id left join venues v on v.id = c.venue_id`;

async function viewsOf(trx: Trx, rows: readonly Row[], actor: Actor): Promise<ConversationView[]> {
  const taking = rows.flatMap((row) => {
    const side = sideOf({ documentId: row.documentId, kind: row.kind, customer: row.customer, partner: row.partnerId }, actor);
    return side ? [{ id: row.id, side, row }] : [];
  });
  const beside = await besideOf(trx, taking);
  return taking.flatMap(({ id, side, row }) => {
    const parts = beside.get(id);
    return parts ? [viewOf(row, side, parts)] : [];
  });
}

function viewOf(row: Row, side: Side, { unread, lastMessage, marks }: Beside): ConversationView {
  const { partnerId, orderId, orderNumber, orderStatus, venueId, venueName, guestName, guestId, partnerName } = row;
  const isHouse = side === 'house';
  const { documentId, kind, status, language, lastSeq, lastMessageAt, rating, closedAt, createdAt } = row;
  return {
    ...{ documentId, kind, status, side, language, lastSeq, lastMessage, lastMessageAt, rating, closedAt, createdAt },
    order: orderId && orderNumber && orderStatus ? { documentId: orderId, number: orderNumber, status: orderStatus } : null,
    venue: venueId === null ? null : { documentId: venueId, name: venueName ?? '' },
    guest: { name: guestName ?? '–', documentId: isHouse ? guestId : null },
    partner: partnerId === null ? null : { name: partnerName ?? '–' },
    unread,
    marks,
    assignee: isHouse && row.assignee ? { key: row.assignee, name: row.assigneeName ?? '–' } : null,
    waitingSince: isHouse ? row.waitingSince : null,
    snoozedUntil: isHouse ? row.snoozedUntil : null,
    labels: isHouse ? (JSON.parse(row.labels) as string[]) : [],
  };
}

/** @returns null for who takes no part in it. */
export async function readView(trx: Trx, documentId: string, actor: Actor): Promise<ConversationView | null> {
  const [row] = await rowsOf<Row>(trx, `${SELECT} where c.document_id = :documentId`, { documentId });
  return row ? ((await viewsOf(trx, [row], actor))[0] ?? null) : null;
}

/** Whose conversations: one's own, the one of a token, or the house's. */
export type Whose = { user: number } | { talker: string } | { house: true };
export interface Wanted {
  whose: Whose;
  view: InboxView;
  /** `panel:3`: whose are “mine”. */
  key: string;
  kind?: ConversationKind | undefined;
  text?: string | undefined;
  page: number;
  pageSize: number;
}

const open = `c.status in (${sqlList(OPEN_CONVERSATIONS)})`;
const awake = `(c.snoozed_until is null or c.snoozed_until <= :now)`;
const OF_VIEW: Readonly<Record<InboxView, string>> = {
  mine: `c.assignee = :key and ${open} and ${awake}`,
  unassigned: `c.assignee is null and ${open} and ${awake} and c.last_message_at is not null`,
  all: `${open}`,
  waiting: `c.waiting_since is not null and ${open} and ${awake}`,
  snoozed: `c.snoozed_until > :now and ${open}`,
  closed: `not (${open})`,
};

const ofWhom = (whose: Whose): string => {
  if ('house' in whose) return `c.kind <> 'direct'`;
  return 'talker' in whose ? 'c.document_id = :talker' : '(c.customer_id = :user or c.partner_id = :user)';
};

/** By whom it is with and by the order's number: a way with an index for each. */
const foundBy = (): string => {
  const people = `(select id from up_users where ${wordsOf('up_users')} ilike :words and (name ilike :words or username ilike :words))`;
  return `select id from conversations where ${wordsOf('conversations')} ilike :words and guest_name ilike :words
    union all select id from conversations where order_id in (select id from orders where ${wordsOf('orders')} ilike :words and number ilike :words)
    union all select id from conversations where customer_id in ${people}
    union all select id from conversations where partner_id in ${people}`;
};

/** The guest's own list has all of them, the latest first; a queue begins with who waits longest. */
export async function listViews(trx: Trx, wanted: Wanted, actor: Actor, now: Date): Promise<{ views: ConversationView[]; total: number }> {
  const { whose, view, kind = null, text = null, page, pageSize } = wanted;
  const isHouse = 'house' in whose;
  const order = isHouse && view === 'waiting' ? 'c.waiting_since, c.id' : 'c.last_message_at desc nulls last, c.id desc';
  const where = `where ${ofWhom(whose)} and ${isHouse ? OF_VIEW[view] : 'true'} and (:kind::text is null or c.kind = :kind) ${text ? `and c.id in (${foundBy()})` : ''}`;
  const values = { user: null, talker: null, ...whose, kind, words: text && containing(text), key: wanted.key, now };
  const paged = { ...values, limit: pageSize, offset: (page - 1) * pageSize };
  const rows = await rowsOf<Row>(trx, `${SELECT} ${where} order by ${order} limit :limit offset :offset`, paged);
  const [count] = await rowsOf<{ total: number }>(trx, `select count(*)::int as total from conversations c ${where}`, values);
  return { views: await viewsOf(trx, rows, actor), total: count?.total ?? 0 };
}

/** How many stand in each of the house's lists. */
export async function countViews(trx: Trx, key: string, now: Date): Promise<Record<InboxView, number>> {
  const counts = INBOX_VIEWS.map((view) => `count(*) filter (where ${OF_VIEW[view]})::int as ${view}`).join(', ');
  const [row] = await rowsOf<Record<InboxView, number>>(trx, `select ${counts} from conversations c where c.kind <> 'direct'`, {
    key,
    now,
  });
  return row ?? { mine: 0, unassigned: 0, all: 0, waiting: 0, snoozed: 0, closed: 0 };
}
