/** Beside each request: who else wants or has that table then, and which of the requests can be granted together to seat most guests. */
import { seatsMost } from '../../../domain/best-set';
import { ACTIVE, KEEPING, type BookingStatus } from '../../../domain/booking';
import { overlaps } from '../../../domain/time';
import type { Trx } from '../../../postgres/rows';

export interface RivalView {
  documentId: string;
  number: string;
  status: BookingStatus;
  guests: number;
  startsAt: string;
  endsAt: string;
}

export interface Contest {
  /** Oldest request first. */
  rivals: RivalView[];
  /** documentIds of the requests that seat most guests when they are granted together; empty where nobody else asks. */
  seatsMost: string[];
}

type Row = Omit<RivalView, 'startsAt' | 'endsAt'> & { beside: string; startsAt: Date; endsAt: Date };
interface Visit extends Row {
  id: string;
  start: Date;
  end: Date;
}

const HOURS_AROUND = 24;

/** documentId of a request → its contest. */
export async function contestsOf(trx: Trx, documentIds: readonly string[]): Promise<Map<string, Contest>> {
  const beside = new Map<string, Visit[]>();
  for (const row of await rowsAround(trx, documentIds)) {
    const visit = { ...row, id: row.documentId, start: row.startsAt, end: row.endsAt };
    beside.set(row.beside, [...(beside.get(row.beside) ?? []), visit]);
  }
  return new Map([...beside].map(([documentId, visits]) => [documentId, contestOf(documentId, visits)]));
}

function contestOf(documentId: string, visits: readonly Visit[]): Contest {
  const request = visits.find((visit) => visit.id === documentId);
  if (!request) return { rivals: [], seatsMost: [] };
  const rivals = visits.filter((visit) => visit !== request && overlaps(visit, request));
  const asking = visits.filter(({ status }) => status === 'requested');
  const kept = visits.filter(({ status }) => KEEPING.includes(status));
  const isGiven = (one: Visit): boolean => kept.some((other) => overlaps(other, one));
  return { rivals: rivals.map(viewOf), seatsMost: seatsMost(request, asking, isGiven) };
}

const viewOf = ({ documentId, number, status, guests, startsAt, endsAt }: Visit): RivalView => ({
  documentId,
  number,
  status,
  guests,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** Each request with all that wants or has one of its tables within a day of it, itself included. */
const rowsAround = (trx: Trx, documentIds: readonly string[]): Promise<Row[]> =>
  trx('bookings as b')
    .joinRaw(
      `join bookings r on (r.table_id in (b.table_id, b.joined_with_id) or r.joined_with_id in (b.table_id, b.joined_with_id))
        and r.starts_at < b.ends_at + make_interval(hours => ?) and r.ends_at > b.starts_at - make_interval(hours => ?)`,
      [HOURS_AROUND, HOURS_AROUND],
    )
    .whereIn('b.document_id', [...documentIds])
    .where('b.status', 'requested')
    .whereIn('r.status', [...ACTIVE])
    .orderBy('r.requested_at')
    .orderBy('r.id')
    .select<Row[]>(
      'b.document_id as beside',
      'r.document_id as documentId',
      'r.number',
      'r.status',
      'r.guests',
      'r.starts_at as startsAt',
      'r.ends_at as endsAt',
    );
