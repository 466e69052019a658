/** Bookings around a table and a time, and the lock that makes their deciders take turns. */
import type { Taken } from '#domain/booking/availability';
import { ACTIVE, ASKING, contactKeys, KEEPING } from '#domain/booking/booking';
import type { Winner } from '#domain/booking/taken-table';
import type { Interval } from '#domain/time';
import type { Trx } from '#platform/postgres/rows';

/** Namespace of the advisory locks on tables; any number that nobody else uses. */
const TABLE_LOCK = 7_301;

/** Waits for whoever decides about this table right now; given back with the transaction. Without it an exclusion constraint deadlocks under load. */
export const lockTable = (trx: Trx, tableId: number): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(?, ?)', [TABLE_LOCK, tableId]);

/** In the order of their ids, as everybody does. */
export async function lockTables(trx: Trx, tableIds: readonly (number | null)[]): Promise<void> {
  const ids = [...new Set(tableIds.filter((id) => id !== null))].sort((a, b) => a - b);
  for (const id of ids) await lockTable(trx, id);
}

/** Its tables, one or two that are pushed together. */
export const tablesOf = ({ table, joinedWith }: { table: number | null; joinedWith: number | null }): number[] =>
  [table, joinedWith].filter((id) => id !== null);

/** SQL that is true where the booking is for one of these tables, alone or pushed together. */
const SHARES = '(b.table_id = any(:tables) or b.joined_with_id = any(:tables))';
const shares = (tables: readonly number[]) => ({ tables: [...tables] });

const overlapping = (trx: Trx, { start, end }: Interval) =>
  trx('bookings as b').whereRaw('b.starts_at < ? and b.ends_at > ?', [end, start]);

/** Who keeps one of these tables at that time, other than this booking. */
export async function winnerAt(trx: Trx, tables: readonly number[], span: Interval, except?: number): Promise<Winner | undefined> {
  const query = overlapping(trx, span)
    .whereRaw(SHARES, shares(tables))
    .whereIn('b.status', [...KEEPING])
    .orderBy('b.starts_at');
  if (except !== undefined) void query.whereNot('b.id', except);
  const row = await query.first<{ document_id: string; number: string; starts_at: Date; ends_at: Date } | undefined>(
    'b.document_id',
    'b.number',
    'b.starts_at',
    'b.ends_at',
  );
  return row && { documentId: row.document_id, number: row.number, start: row.starts_at, end: row.ends_at };
}

/** What is kept in a venue around that time. */
export async function takenIn(trx: Trx, venueId: number, window: Interval): Promise<Taken[]> {
  const rows = await overlapping(trx, window)
    .joinRaw('join tables t on t.id in (b.table_id, b.joined_with_id)')
    .where('t.venue_id', venueId)
    .whereIn('b.status', [...KEEPING])
    .select<{ table: string; start: Date; end: Date }[]>('t.document_id as table', 'b.starts_at as start', 'b.ends_at as end');
  return rows;
}

export interface Rival {
  id: number;
  documentId: string;
  startsAt: Date;
  endsAt: Date;
  guests: number;
  price: number;
}

/** The requests that cannot be granted beside this span, in the order in which their rows are locked. */
export const rivalsOf = (trx: Trx, tables: readonly number[], span: Interval, except: number): Promise<Rival[]> =>
  overlapping(trx, span)
    .whereRaw(SHARES, shares(tables))
    .whereIn('b.status', [...ASKING])
    .whereNot('b.id', except)
    .orderBy('b.id')
    .select<Rival[]>('b.id', 'b.document_id as documentId', 'b.starts_at as startsAt', 'b.ends_at as endsAt', 'b.guests', 'b.price');

/** The same guest's live booking of this table at that time, whatever the spelling of address or number. */
export async function sameGuests(
  trx: Trx,
  wish: { table: number; span: Interval; email: string | null; phone: string | null; user: number | null },
): Promise<{ documentId: string; number: string } | undefined> {
  const keys = contactKeys(wish);
  return overlapping(trx, wish.span)
    .where('b.table_id', wish.table)
    .whereIn('b.status', [...ACTIVE])
    .where((same) => {
      void same.whereRaw('lower(b.email) = any(?)', [keys]).orWhereRaw(`regexp_replace(b.phone, '[^0-9]', '', 'g') = any(?)`, [keys]);
      if (wish.user !== null) void same.orWhere('b.user_id', wish.user);
    })
    .orderBy('b.id')
    .first<{ documentId: string; number: string } | undefined>('b.document_id as documentId', 'b.number');
}

/** How many bookings a table ever had, alone or pushed together. */
export async function bookingsAt(trx: Trx, tableId: number): Promise<number> {
  const [{ count } = { count: 0 }] = await trx('bookings')
    .where((mine) => void mine.where({ table_id: tableId }).orWhere({ joined_with_id: tableId }))
    .count<{ count: number | string }[]>('* as count');
  return Number(count);
}

export async function nextNumber(trx: Trx): Promise<string> {
  const { rows } = await trx.raw<{ rows: { number: string }[] }>(`select 'B-' || nextval('booking_number') as number`);
  return rows[0]?.number ?? '';
}
