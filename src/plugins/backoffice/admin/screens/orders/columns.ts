/** Which orders stand in which column, and what may be done with a card: only what the server listed. */
import { ORDER_COLUMNS, ORDER_MEANINGS, orderMachine, type OrderColumn, type OrderStatus } from '#domain/order/order';
import type { BoardCard, BoardMove } from '../../../contract/board';

export const COLUMNS = ORDER_COLUMNS;
export type Column = OrderColumn;

export const columnOf = (status: OrderStatus): Column => ORDER_MEANINGS[status].column;

/** Where the verb's own letter is taken, or too easily pressed. */
const CHOSEN_LETTERS = { deliver: 'h', reject: 'x', cancel: 'q' };
/** Whoever presses these walks from card to card. */
const WALKING = ['j', 'k'];
const VERBS = orderMachine.moves.filter((move) => move.by.includes('staff')).map(({ verb }) => verb);

/** One letter per action: a chosen one, or the first one of the verb that is free. */
export const LETTERS: Readonly<Record<string, string>> = VERBS.reduce<Record<string, string>>((letters, verb) => {
  const free = [...verb].find((letter) => ![...WALKING, ...Object.values(letters)].includes(letter));
  return verb in letters || !free ? letters : { ...letters, [verb]: free };
}, CHOSEN_LETTERS);

/** Ends an order against its guest's wish, or takes it from its cook: asked once, with a reason. */
export const isRefusal = ({ verb }: BoardMove): boolean => ['reject', 'cancel', 'drop'].includes(verb);

/** The step forward. */
export const primaryMove = (card: BoardCard): BoardMove | undefined => card.moves.find((move) => !isRefusal(move));

/** The step that dropping the card there means; nobody refuses an order by dragging it. */
export const moveInto = (card: BoardCard, column: Column): BoardMove | undefined =>
  card.moves.find((move) => !isRefusal(move) && columnOf(move.to) === column && columnOf(card.status) !== column);

/** Newest first where work is over, the most urgent first elsewhere (as the server sent them). */
export function byColumn(cards: readonly BoardCard[]): Record<Column, BoardCard[]> {
  const standing = (column: Column): BoardCard[] => cards.filter((card) => columnOf(card.status) === column);
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, standing(column)])) as Record<Column, BoardCard[]>;
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
