/** The house itself: the venue's address, everybody of the staff, and whoever of the panel's owners and managers wants mails, or has to get them. */
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { people } from './people';
import { stranger, type Recipient } from './recipient';

const STAFF = `u.confirmed and not coalesce(u.blocked, false) and exists (
  select from up_users_role_lnk l join up_roles r on r.id = l.role_id where l.user_id = u.id and r.type in ('staff', 'manager'))`;

interface PanelUser {
  email: string;
  name: string | null;
  isOwner: boolean;
  /** null: never asked for anything. */
  wantsMail: boolean | null;
}

const PANEL = `
  select u.email, max(u.firstname) as name, bool_or(r.code <> 'samovar-manager') as "isOwner", bool_or(c.wants_mail) as "wantsMail"
  from admin_users u join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
    left join panel_notice_choices c on c.panel_user = u.id
  where r.code in ('samovar-owner', 'samovar-manager', 'strapi-super-admin') and u.is_active and not coalesce(u.blocked, false)
  group by u.id order by u.id`;

export async function house(strapi: Core.Strapi, trx: Trx, { payload }: Envelope): Promise<Recipient[]> {
  const language = strapi.config.get('mail.language') as Language;
  const venue = await trx('venues')
    .where({ id: payload.venue ?? null })
    .first<{ name: string; email: string | null } | undefined>('name', 'email');
  const address = venue?.email ?? null;
  const desk = address === null ? [] : [stranger({ name: venue?.name ?? address, language, addresses: { email: [address] } })];
  const { rows } = await trx.raw<{ rows: PanelUser[] }>(PANEL);
  // What a home cook sells is the cook's own work: the owners only look on.
  const atPanel = whoIsMailed(rows, { hasDesk: address !== null || Boolean(payload.cook) })
    .filter(({ email }) => email !== address)
    .map(({ email, name }) => stranger({ name: name ?? email, language, addresses: { email: [email] } }));
  return [...desk, ...atPanel, ...(await people(trx, STAFF))];
}

/** By their own choice; without one only the owners, and only where nobody else would hear of it. Nobody's news is never everybody's “no”. */
function whoIsMailed(users: readonly PanelUser[], { hasDesk }: { hasDesk: boolean }): PanelUser[] {
  const chosen = users.filter(({ wantsMail, isOwner }) => wantsMail ?? (isOwner && !hasDesk));
  return chosen.length > 0 || hasDesk ? chosen : users.filter(({ isOwner }) => isOwner);
}
