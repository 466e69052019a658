/** Who says something, in one word: `user:7`, `panel:3`, `guest` for whoever has no account, `house` for what happens by itself. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { rowsOf, type Trx } from '#platform/postgres/rows';

export const HOUSE = 'house';

export function keyOf(strapi: Core.Strapi): string {
  const { kind, id } = actorOf(strapi);
  if (kind === 'user' || kind === 'panel') return `${kind}:${id}`;
  return kind === 'public' ? 'guest' : HOUSE;
}

/** What an account is called to others. @param user an SQL expression of its id */
export const nameOfAccount = (user: string): string =>
  `(select coalesce(nullif(p.display_name, ''), u.name, u.username) from up_users u left join profiles p on p.user_id = u.id where u.id = ${user} limit 1)`;

/** What those of the house are called to guests and among themselves: the first name. @param key an SQL expression */
export const nameOfKey = (key: string): string => `
  case when ${key} like 'panel:%' then (select coalesce(nullif(a.firstname, ''), a.username) from admin_users a where a.id = split_part(${key}, ':', 2)::int)
    when ${key} like 'user:%' then ${nameOfAccount(`split_part(${key}, ':', 2)::int`)} end`;

export async function agentName(trx: Trx, key: string): Promise<string> {
  const [row] = await rowsOf<{ name: string | null }>(trx, `select ${nameOfKey(':key::text')} as name`, { key });
  return row?.name ?? '–';
}
