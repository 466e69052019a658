/** A table stands in the hall, in a cabin or in a room; its price may change from a date on, and what was quoted stays quoted. */
import { checkDigits } from '../currency';
import { fieldError } from '../errors';
import { type Minor } from '../money';
import { wallClock } from '../wall-clock';

export const TABLE_KINDS = ['regular', 'cabin', 'room'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
export const TABLE_SHAPES = ['round', 'square', 'long'] as const;
export const MAX_SEATS = 100;

/** From this day on (YYYY-MM-DD, the venue's calendar) a visit costs this. */
export interface DatedPrice {
  validFrom: string;
  price: Minor;
}

export interface Table {
  documentId: string;
  number: string;
  kind: TableKind;
  seats: number;
  price: Minor;
  prices: readonly DatedPrice[];
  isBookable: boolean;
  area: string | null;
}

/** What a visit that starts at this instant costs: the latest price that is valid by then. */
export function priceAt(table: Pick<Table, 'price' | 'prices'>, timezone: string, startsAt: Date): Minor {
  const day = localDay(timezone, startsAt);
  const valid = table.prices.filter((dated) => dated.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return valid[0]?.price ?? table.price;
}

/** "2026-03-27" on the wall calendar of the zone. */
export const localDay = (timezone: string, instant: Date): string => wallClock(timezone, instant).toFormat('yyyy-MM-dd');

/** Two tables pushed together are one for the visit: their seats, their prices of that day. @throws DomainError when they may not be, or one is closed. */
export function pushTogether<T extends Table>(one: T, other: T, visit: { areJoinable: boolean; timezone: string; startsAt: Date }): T {
  if (!visit.areJoinable) throw fieldError('table.not_joinable', 'joinedWith', { table: one.number, other: other.number });
  if (!other.isBookable) throw fieldError('table.closed', 'joinedWith', { table: other.number });
  const price = priceAt(one, visit.timezone, visit.startsAt) + priceAt(other, visit.timezone, visit.startsAt);
  return { ...one, number: `${one.number}+${other.number}`, seats: one.seats + other.seats, price, prices: [] };
}

/** Checks what an owner typed before it is stored. @throws DomainError naming the field. */
export function checkTable(
  table: Pick<Table, 'number' | 'seats' | 'price' | 'prices'> & {
    currency: string;
    joinsWith: readonly { isItself: boolean; isElsewhere: boolean; number: string }[];
  },
): void {
  if (!table.number.trim()) throw fieldError('table.number_missing', 'number');
  if (table.seats < 1 || table.seats > MAX_SEATS) throw fieldError('table.seats_out_of_range', 'seats', { max: MAX_SEATS });
  checkDigits(table.price, table.currency, 'price');
  for (const [index, { price }] of table.prices.entries()) checkDigits(price, table.currency, ['prices', index, 'price']);
  const days = table.prices.map((dated) => dated.validFrom);
  const repeated = days.find((day, index) => days.indexOf(day) !== index);
  if (repeated) throw fieldError('table.price_day_repeated', 'prices', { day: repeated });
  const wrong = table.joinsWith.find((other) => other.isItself || other.isElsewhere);
  if (wrong) throw fieldError('table.joins_wrong', 'joinsWith', { table: wrong.number });
}
