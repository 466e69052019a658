/** Holds around a place and a time, asked for under the locks of its tables. */
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import type { Interval } from '#domain/time';
import { localText } from '#domain/venue/venue';
import type { Trx } from '#platform/postgres/rows';
import { hashOf } from './manage-link';

interface Place {
  venue: { timezone: string };
  table: { number: string };
  tables: readonly number[];
  span: Interval;
  /** The guest's own hold; null = none. */
  token: string | null;
}

const timestamp = (instant: Date): string => instant.toISOString().slice(0, -1);

/** @throws DomainError `booking.table_held` where somebody else holds it, `booking.hold_over` where the guest's own hold has run out or is for another place. */
export async function checkNotHeld(trx: Trx, { venue, table, tables, span, token }: Place): Promise<void> {
  const hash = token === null ? null : hashOf(token);
  const rows = await trx('table_holds')
    .whereIn('table_id', [...tables])
    .where('expires_at', '>', clock.now())
    .whereRaw('span && tsrange(?, ?)', [timestamp(span.start), timestamp(span.end)])
    .orderBy('expires_at')
    .select<{ table_id: number; token_hash: string; expires_at: Date }[]>('table_id', 'token_hash', 'expires_at');
  const other = rows.find((row) => row.token_hash !== hash);
  if (other)
    throw new DomainError('booking.table_held', {
      table: table.number,
      until: localText(venue, other.expires_at),
      heldUntil: other.expires_at.toISOString(),
    });
  if (hash !== null && new Set(rows.map((row) => row.table_id)).size !== tables.length) throw new DomainError('booking.hold_over');
}

/** What was held is asked for: the hold has done its work. */
export const useHold = async (trx: Trx, token: string | null): Promise<void> => {
  if (token !== null)
    await trx('table_holds')
      .where({ token_hash: hashOf(token) })
      .delete();
};
