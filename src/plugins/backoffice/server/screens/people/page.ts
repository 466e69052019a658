/** The people of the house: found by name, address or phone, a page at a time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { inTransaction, type Row, rowsOf } from '#platform/postgres/rows';
import type { PeoplePage, PersonRow } from '../../../contract/people';

const PAGE_SIZE = 50;

export interface PeopleQuery {
  q?: string | undefined;
  role?: string | undefined;
  /** Who needs a look: unconfirmed, blocked, cooks waiting for approval. */
  state?: 'unconfirmed' | 'blocked' | 'pending' | 'suspended' | undefined;
  page: number;
}

export const PERSON_COLUMNS = `
  u.id as user_id, u.document_id, u.username, u.email, u.phone, u.name, u.surname, u.language, coalesce(u.confirmed, false) as confirmed,
  coalesce(u.blocked, false) as blocked, u.left_at, u.last_seen_at, u.created_at, r.type as role_type, r.name as role_name, p.approval, p.document_id as profile,
  (select count(*)::int from orders o where o.customer_id = u.id) as order_count`;
export const PERSON_TABLES = `
  up_users u
  left join up_users_role_lnk l on l.user_id = u.id
  left join up_roles r on r.id = l.role_id
  left join profiles p on p.user_id = u.id`;

/** Every word must be found somewhere; digits also find a phone that was typed with spaces. Whoever left is found by no name. */
const WHERE = `
  (:role::text is null or r.type = :role)
  and (:state::text is null
    or (:state = 'unconfirmed' and not coalesce(u.confirmed, false)) or (:state = 'blocked' and u.blocked and u.left_at is null)
    or (:state in ('pending', 'suspended') and p.approval = :state and r.type = 'cook'))
  and not exists (select from unnest(:words::text[]) word
    where concat_ws(' ', u.username, u.email, u.name, u.surname, p.display_name) not ilike word
      and (length(:digits) < 4 or coalesce(u.phone, '') not like '%' || :digits || '%'))`;

export async function peoplePage(strapi: Core.Strapi, { q = '', role, state, page }: PeopleQuery): Promise<PeoplePage> {
  const words = q.split(/\s+/).filter(Boolean);
  const bindings = {
    role: role ?? null,
    state: state ?? null,
    words: words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
    digits: /^[+\d\s()-]+$/.test(q) ? q.replace(/\D/g, '') : '',
    size: PAGE_SIZE,
    skip: (page - 1) * PAGE_SIZE,
  };
  const { rows, total, roles } = await inTransaction(strapi, async (trx) => {
    const found = await rowsOf<Row & { total: number }>(
      trx,
      `select ${PERSON_COLUMNS}, count(*) over ()::int as total from ${PERSON_TABLES} where ${WHERE}
       order by u.left_at is not null, u.last_seen_at desc nulls last, u.id desc limit :size offset :skip`,
      bindings,
    );
    const all = await trx('up_roles')
      .whereNotIn('type', ['public', 'authenticated'])
      .orderBy('id')
      .select<PeoplePage['roles']>('type', 'name');
    return { rows: found, total: found[0]?.total ?? 0, roles: all };
  });
  return {
    now: clock.now().toISOString(),
    people: rows.map(personOf),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    roles,
  };
}

export function personOf(row: Row): PersonRow {
  const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null);
  const approval = row.role_type === 'cook' && row.approval !== 'none' ? (row.approval as PersonRow['approval']) : null;
  return {
    id: String(row.document_id),
    username: String(row.username),
    name: [row.name, row.surname].filter(Boolean).join(' ') || null,
    email: row.email as string | null,
    phone: row.phone as string | null,
    role: row.role_type === null ? null : { type: row.role_type as string, name: row.role_name as string },
    isConfirmed: row.confirmed === true,
    isBlocked: row.blocked === true,
    hasLeft: row.left_at !== null,
    profile: row.profile as string | null,
    approval,
    lastSeenAt: iso(row.last_seen_at),
    createdAt: iso(row.created_at) ?? '',
    orderCount: Number(row.order_count),
  };
}
