/** Beside each request: who else wants or has that table then, and which of the requests can be granted together to seat most guests. */
import { compete, seatsMost, type Wanted } from '#domain/booking/best-set';
import { ACTIVE, ASKING, KEEPING, type BookingStatus } from '#domain/booking/booking';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';

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

interface Visit extends RivalView, Wanted {
  tables: number[];
}

/** documentId of a request → its contest. */
export async function contestsOf(trx: Trx, documentIds: readonly string[]): Promise<Map<string, Contest>> {
  const visits = await visitsAround(trx, documentIds);
  const asking = visits.filter(({ status }) => ASKING.includes(status));
  const kept = visits.filter(({ status }) => KEEPING.includes(status));
  const best = seatsMost(asking, (one) => kept.some((other) => compete(other, one)));
  const contestOf = (request: Visit): Contest => ({
    rivals: visits.filter((visit) => visit !== request && compete(visit, request)).map(viewOf),
    seatsMost: best.get(request.id) ?? [],
  });
  return new Map(asking.map((request) => [request.documentId, contestOf(request)]));
}

const viewOf = ({ documentId, number, status, guests, startsAt, endsAt }: Visit): RivalView => ({
  documentId,
  number,
  status,
  guests,
  startsAt,
  endsAt,
});

/** The requests, all that compete with them, directly or through each other, and who has their tables already; the oldest request first. */
const AROUND = `
with recursive contest as (
  select id, status, table_id, joined_with_id, starts_at, ends_at from bookings where document_id = any(:ids) and status in (${sqlList(ASKING)})
  union
  select r.id, r.status, r.table_id, r.joined_with_id, r.starts_at, r.ends_at from contest c
  join lateral (
    select * from bookings where table_id in (c.table_id, c.joined_with_id)
      and status in (${sqlList(ACTIVE)}) and starts_at < c.ends_at and ends_at > c.starts_at
    union all
    select * from bookings where joined_with_id in (c.table_id, c.joined_with_id)
      and status in (${sqlList(ACTIVE)}) and starts_at < c.ends_at and ends_at > c.starts_at
  ) r on true
  where c.status in (${sqlList(ASKING)})
)
select b.document_id, b.number, b.status, b.guests, b.starts_at, b.ends_at, array_remove(array[b.table_id, b.joined_with_id], null) as tables
from contest join bookings b using (id) order by b.requested_at, b.id`;

interface Row {
  document_id: string;
  number: string;
  status: BookingStatus;
  guests: number;
  starts_at: Date;
  ends_at: Date;
  tables: number[];
}

async function visitsAround(trx: Trx, documentIds: readonly string[]): Promise<Visit[]> {
  const rows = await rowsOf<Row>(trx, AROUND, { ids: [...documentIds] });
  return rows.map(({ document_id: id, starts_at: start, ends_at: end, number, status, guests, tables }) => ({
    ...{ id, documentId: id, number, status, guests, tables, start, end },
    ...{ startsAt: start.toISOString(), endsAt: end.toISOString() },
  }));
}
