/** A person as the API shows it to that person and to the staff; never a password, a code or an internal id of somebody else. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { moment } from '#platform/actions/fields';
import { CODE_MINUTES } from '#domain/account/account';
import { LANGUAGES } from '#domain/errors';
import { APPROVALS } from '#domain/profile/profile';
import { inTransaction, rowsOf } from '#platform/postgres/rows';

export const personOutput = z
  .object({
    id: z.number().int(),
    documentId: z.string(),
    username: z.string(),
    email: z.string().nullable(),
    pendingEmail: z.string().nullable().describe('another address that waits for its code'),
    phone: z.string().nullable(),
    name: z.string().nullable(),
    surname: z.string().nullable(),
    language: z.enum(LANGUAGES).nullable(),
    confirmed: z.boolean(),
    blocked: z.boolean(),
    role: z.object({ type: z.string(), name: z.string() }).nullable(),
    profile: z.object({ documentId: z.string(), displayName: z.string(), approval: z.enum(APPROVALS) }).nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Account' });
export type PersonView = z.input<typeof personOutput>;

interface Row extends Omit<PersonView, 'role' | 'profile'> {
  roleType: string | null;
  roleName: string | null;
  profileId: string | null;
  displayName: string | null;
  approval: (typeof APPROVALS)[number] | null;
}

const SELECT = `
  select u.id, u.document_id as "documentId", u.username, u.email, '+' || u.phone as phone, u.name, u.surname, u.language,
    (select a.new_email from address_requests a where a.user_id = u.id and a.done_at is null and a.created_at > now() - interval '${CODE_MINUTES} minutes'
      order by a.id desc limit 1) as "pendingEmail",
    coalesce(u.confirmed, false) as confirmed, coalesce(u.blocked, false) as blocked, u.created_at as "createdAt",
    r.type as "roleType", r.name as "roleName", p.document_id as "profileId", p.display_name as "displayName", p.approval
  from up_users u
    left join up_users_role_lnk l on l.user_id = u.id
    left join up_roles r on r.id = l.role_id
    left join profiles p on p.user_id = u.id`;

export async function personById(strapi: Core.Strapi, id: number): Promise<PersonView | null> {
  const [row] = await people(strapi, 'where u.id = :id', { id });
  return row ?? null;
}

export async function personByDocument(strapi: Core.Strapi, documentId: string): Promise<PersonView | null> {
  const [row] = await people(strapi, 'where u.document_id = :documentId', { documentId });
  return row ?? null;
}

/** In the order of the ids. */
export async function peopleById(strapi: Core.Strapi, ids: readonly number[]): Promise<PersonView[]> {
  return people(strapi, 'where u.id = any(:ids) order by array_position(:ids, u.id)', { ids });
}

async function people(strapi: Core.Strapi, rest: string, bindings: object): Promise<PersonView[]> {
  const rows = await inTransaction(strapi, (trx) => rowsOf<Row>(trx, `${SELECT} ${rest}`, bindings));
  return rows.map(({ roleType, roleName, profileId, displayName, approval, ...person }) => ({
    ...person,
    role: roleType && roleName ? { type: roleType, name: roleName } : null,
    profile: profileId && displayName && approval ? { documentId: profileId, displayName, approval } : null,
  }));
}
