/** Beside each request: who else wants or has that table then. */
import { ACTIVE } from '../../../domain/booking';
import type { Trx } from '../../../postgres/rows';

export interface RivalView {
  documentId: string;
  number: string;
  status: string;
  guests: number;
  startsAt: string;
  endsAt: string;
}

/** documentId → those that overlap it, oldest request first. */
export async function rivalsBeside(trx: Trx, documentIds: readonly string[]): Promise<Map<string, RivalView[]>> {
  const rows = await trx('bookings as b')
    .joinRaw(
      `join bookings r on (r.table_id in (b.table_id, b.joined_with_id) or r.joined_with_id in (b.table_id, b.joined_with_id))
        and r.id <> b.id and r.starts_at < b.ends_at and r.ends_at > b.starts_at`,
    )
    .whereIn('b.document_id', [...documentIds])
    .where('b.status', 'requested')
    .whereIn('r.status', [...ACTIVE])
    .orderBy('r.requested_at')
    .orderBy('r.id')
    .select<(Omit<RivalView, 'startsAt' | 'endsAt'> & { beside: string; startsAt: Date; endsAt: Date })[]>(
      'b.document_id as beside',
      'r.document_id as documentId',
      'r.number',
      'r.status',
      'r.guests',
      'r.starts_at as startsAt',
      'r.ends_at as endsAt',
    );
  const rivals = new Map<string, RivalView[]>();
  for (const { beside, startsAt, endsAt, ...rival } of rows)
    rivals.set(beside, [...(rivals.get(beside) ?? []), { ...rival, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }]);
  return rivals;
}
