/** Which orders stand in which column, and what may be done with a card: only what the server listed. */
import type { OrderStatus } from '#domain/order/order';
import type { BoardCard, BoardMove } from '../../../contract/board';

export const COLUMNS = ['new', 'accepted', 'cooking', 'ready', 'onTheWay', 'done'] as const;
export type Column = (typeof COLUMNS)[number];

const COLUMN_OF: Record<OrderStatus, Column> = {
  placed: 'new',
  accepted: 'accepted',
  preparing: 'cooking',
  ready: 'ready',
  delivering: 'onTheWay',
  delivered: 'done',
  completed: 'done',
  cancelled: 'done',
  rejected: 'done',
  expired: 'done',
};
export const columnOf = (status: OrderStatus): Column => COLUMN_OF[status];

/** One letter per action. */
export const LETTERS: Readonly<Record<string, string>> = {
  accept: 'a',
  start: 's',
  ready: 'r',
  dispatch: 'd',
  deliver: 'h',
  complete: 'c',
  reject: 'x',
  cancel: 'q',
};

/** Ends an order against its guest's wish: asked once, with a reason. */
export const isRefusal = ({ verb }: BoardMove): boolean => verb === 'reject' || verb === 'cancel';

/** The step forward. */
export const primaryMove = (card: BoardCard): BoardMove | undefined => card.moves.find((move) => !isRefusal(move));

/** The step that dropping the card there means; nobody refuses an order by dragging it. */
export const moveInto = (card: BoardCard, column: Column): BoardMove | undefined =>
  card.moves.find((move) => !isRefusal(move) && columnOf(move.to) === column && columnOf(card.status) !== column);

/** Newest first where work is over, the most urgent first elsewhere (as the server sent them). */
export function byColumn(cards: readonly BoardCard[]): Record<Column, BoardCard[]> {
  const columns: Record<Column, BoardCard[]> = { new: [], accepted: [], cooking: [], ready: [], onTheWay: [], done: [] };
  for (const card of cards) columns[columnOf(card.status)].push(card);
  columns.done.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  return columns;
}

/** Every word of the search occurs in what one reads on the card. */
export function fits(card: BoardCard, { venue, search }: { venue: string; search: string }): boolean {
  if (venue && card.venue?.slug !== venue) return false;
  const text = [card.number, card.guest, card.cook, card.note, card.venue?.name, ...card.lines.map((line) => line.name)]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
