/** The people of the house: found by name, address or phone, a page at a time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { rememberedCounts } from '#platform/documents/counts';
import { containing, wordsOf } from '#platform/documents/search';
import { inTransaction, type Row, rowsOf } from '#platform/postgres/rows';
import type { PeoplePage, PersonRow } from '../../../contract/people';

const PAGE_SIZE = 50;
const counts = rememberedCounts();

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

/** Who is on the page first, and then what is shown of them: their orders are counted for nobody else. */
const pageOf = (where: string): string => `
  with shown as (
    select u.id, row_number() over () as place from (
      select u.id from up_users u where ${where} order by (u.left_at is not null), u.last_seen_at desc nulls last, u.id desc limit :size offset :skip
    ) u
  )
  select ${PERSON_COLUMNS} from shown join ${PERSON_TABLES.replace('up_users u', 'up_users u on u.id = shown.id')} order by shown.place`;

const cooksWho = (approval: string): string => `u.id in (
  select p.user_id from profiles p join up_users_role_lnk l on l.user_id = p.user_id join up_roles r on r.id = l.role_id and r.type = 'cook'
  where p.approval = '${approval}')`;

/** Who they are: every word must be found somewhere; digits also find a phone that was typed with spaces. Whoever left is found by no name. */
const foundBy = (): string => `select id from up_users where ${wordsOf('up_users')} ilike :word
  union all select user_id from profiles where ${wordsOf('profiles')} ilike :word and display_name ilike :word
  union all select id from up_users where length(:digits) >= 4 and ${wordsOf('up_users')} like '%' || :digits || '%' and phone like '%' || :digits || '%'`;

const CONDITIONS: Readonly<Record<string, string>> = {
  role: `exists (select from up_users_role_lnk l join up_roles r on r.id = l.role_id where l.user_id = u.id and r.type = :role)`,
  unconfirmed: 'not coalesce(u.confirmed, false)',
  blocked: 'u.blocked and u.left_at is null',
  pending: cooksWho('pending'),
  suspended: cooksWho('suspended'),
};

export async function peoplePage(strapi: Core.Strapi, { q = '', role, state, page }: PeopleQuery): Promise<PeoplePage> {
  const words = q.split(/\s+/).filter(Boolean);
  const digits = /^[+\d\s()-]+$/.test(q) ? q.replace(/\D/g, '') : '';
  const patterns = Object.fromEntries(words.map((word, n) => [`word${n}`, containing(word)]));
  const searched = words.map((_, n) => `u.id in (${foundBy().replaceAll(':word', `:word${n}`)})`);
  const where = [...searched, ...[role && 'role', state].flatMap((name) => CONDITIONS[name ?? ''] ?? [])].join(' and ') || 'true';
  const asked = { role: role ?? null, digits, ...patterns };
  const { people, total, roles } = await inTransaction(strapi, async (trx) => ({
    people: await rowsOf<Row>(trx, pageOf(where), { ...asked, size: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE }),
    total: await counts.of(JSON.stringify([where, asked]), async () => {
      const [counted] = await rowsOf<{ count: number }>(trx, `select count(*)::int as count from up_users u where ${where}`, asked);
      return counted?.count ?? 0;
    }),
    roles: await trx('up_roles').whereNotIn('type', ['public', 'authenticated']).orderBy('id').select<PeoplePage['roles']>('type', 'name'),
  }));
  return {
    now: clock.now().toISOString(),
    people: people.map(personOf),
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
