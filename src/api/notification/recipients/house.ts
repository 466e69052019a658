/** The house itself: the venue's address, everybody of the staff, and the owners where no venue has an address. */
import type { Core } from '@strapi/strapi';
import type { Language } from '../../../domain/errors';
import type { Envelope } from '../../../domain/events';
import type { Trx } from '../../../postgres/rows';
import { people } from './people';
import { stranger, type Recipient } from './recipient';

const STAFF = `u.confirmed and not coalesce(u.blocked, false) and exists (
  select from up_users_role_lnk l join up_roles r on r.id = l.role_id where l.user_id = u.id and r.type in ('staff', 'manager'))`;

const OWNERS = `
  select distinct u.email, u.firstname as name from admin_users u
    join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
  where r.code in ('samovar-owner', 'strapi-super-admin') and u.is_active and not coalesce(u.blocked, false)`;

export async function house(strapi: Core.Strapi, trx: Trx, { payload }: Envelope): Promise<Recipient[]> {
  return [...(await desk(strapi, trx, payload)), ...(await people(trx, STAFF))];
}

/** What a home cook sells is the cook's own work: the owners only look on. */
async function desk(strapi: Core.Strapi, trx: Trx, payload: Envelope['payload']): Promise<Recipient[]> {
  const language = strapi.config.get('mail.language') as Language;
  const venue = await trx('venues')
    .where({ id: payload.venue ?? null })
    .first<{ name: string; email: string | null } | undefined>('name', 'email');
  if (venue?.email) return [stranger({ name: venue.name, language, addresses: { email: [venue.email] } })];
  if (payload.cook) return [];
  const { rows } = await trx.raw<{ rows: { email: string; name: string | null }[] }>(OWNERS);
  return rows.map(({ email, name }) => stranger({ name: name ?? email, language, addresses: { email: [email] } }));
}
