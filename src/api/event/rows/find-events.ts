/** Finds events by what people ask for: section, days, difficulty, price, free seats, words. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { ON_SALE, type EventStatus } from '#domain/event/event';
import { inTransaction, rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { CURRENCY, PLACE, TIMEZONE, WITH_PLACE } from './event-place';

export const EVENT_ORDERS = {
  'startsAt:asc': 'e.starts_at, e.id',
  'startsAt:desc': 'e.starts_at desc, e.id desc',
  'price:asc': 'e.price, e.starts_at, e.id',
  'price:desc': 'e.price desc, e.starts_at, e.id',
  'title:asc': 'lower(e.title), e.id',
  'title:desc': 'lower(e.title) desc, e.id desc',
  'createdAt:desc': 'e.created_at desc, e.id desc',
} as const;
export type EventOrder = keyof typeof EVENT_ORDERS;

export interface EventQuery {
  /** documentId or slug */
  category?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  difficulty?: string | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  freeSeats?: number | undefined;
  search?: string | undefined;
  tag?: string | undefined;
  /** documentId of a profile */
  organizer?: string | undefined;
  status: EventStatus;
  sort: EventOrder;
}

/** Who asks: the public sees what is published, not over, and run by whoever may run events, organizers their own besides, the staff all. */
export interface Seer {
  user: number | null;
  isStaff: boolean;
}

export interface FoundEvent {
  id: number;
  documentId: string;
  timezone: string;
  currency: string;
  place: string;
  seatsLeft: number;
  organizer: { documentId: string; displayName: string } | null;
}

const SHOWN = `select e.id, e.document_id as "documentId", ${TIMEZONE} as timezone, ${CURRENCY} as currency, ${PLACE} as place,
  e.capacity - e.seats_taken as "seatsLeft", case when p.id is null then null else json_build_object('documentId', p.document_id, 'displayName', p.display_name) end as organizer,
  count(*) over () as total
  from events e ${WITH_PLACE} left join profiles p on p.user_id = e.organizer_id`;
const SEEN = `((e.status in (${sqlList(ON_SALE)}) and e.ends_at > :now and (e.organizer_id is null or may_host(e.organizer_id))) or :isStaff or e.organizer_id = :user)`;

const CONDITIONS: Readonly<Partial<Record<keyof EventQuery, string>>> = {
  category: `e.category_id in (select id from categories where :category in (document_id, slug))`,
  from: 'e.ends_at >= :from',
  to: 'e.starts_at <= :to',
  difficulty: 'e.difficulty = :difficulty',
  minPrice: 'e.price >= :minPrice',
  maxPrice: 'e.price <= :maxPrice',
  freeSeats: 'e.capacity - e.seats_taken >= :freeSeats',
  tag: `exists (select from jsonb_array_elements_text(coalesce(e.tags, '[]')) t where lower(t) = lower(:tag))`,
  organizer: 'p.document_id = :organizer',
  search: `concat_ws(' ', e.title, e.slug, e.description, e.location, v.name, v.address, e.tags::text) ilike '%' || :search || '%'`,
};

type Row = FoundEvent & { total: string };

export const findEvents = (
  strapi: Core.Strapi,
  query: EventQuery,
  { seer, page }: { seer: Seer; page: { page: number; pageSize: number } },
): Promise<{ found: FoundEvent[]; total: number }> =>
  inTransaction(strapi, async (trx) => {
    const asked = (Object.keys(CONDITIONS) as (keyof EventQuery)[]).filter((name) => query[name] !== undefined);
    const where = ['e.status = :status', SEEN, ...asked.map((name) => CONDITIONS[name])].join(' and ');
    const bindings = { ...query, ...seer, now: clock.now(), search: query.search?.replace(/[\\%_]/g, '\\$&'), limit: page.pageSize };
    const sql = `${SHOWN} where ${where} order by ${EVENT_ORDERS[query.sort]} limit :limit offset :offset`;
    const rows = await rowsOf<Row>(trx, sql, { ...bindings, offset: (page.page - 1) * page.pageSize });
    return { found: rows, total: rows[0] ? Number(rows[0].total) : await totalOf(trx, where, bindings, page.page) };
  });

/** A page beyond the last has no row to say how many there are. */
async function totalOf(trx: Trx, where: string, bindings: object, page: number): Promise<number> {
  if (page === 1) return 0;
  const [row] = await rowsOf<Row>(trx, `${SHOWN} where ${where} limit 1`, bindings);
  return Number(row?.total ?? 0);
}

/** @param which documentId or slug */
export const findEvent = (strapi: Core.Strapi, which: string, seer: Seer): Promise<FoundEvent | undefined> =>
  inTransaction(strapi, async (trx) => {
    const [row] = await rowsOf<Row>(trx, `${SHOWN} where :which in (e.document_id, e.slug) and ${SEEN}`, {
      which,
      ...seer,
      now: clock.now(),
    });
    return row;
  });
