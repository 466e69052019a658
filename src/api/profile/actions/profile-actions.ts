/** What can be done with profiles, beyond reading them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '../../../actions/action';
import { callerId } from '../../../actions/caller';
import { byId, partOf, requiredText, text } from '../../../actions/fields';
import { APPROVALS } from '../../../domain/profile';
import type { ProfileService } from '../services/profile';

const profileFields = z.object({
  displayName: requiredText(100),
  bio: text(2000).nullable(),
  specialties: z.array(requiredText(60)).max(20),
  area: text(200).nullable(),
  radiusKm: z.number().min(0).max(1000).nullable(),
  dailyPortions: z.number().int().min(0).max(10_000).nullable(),
  isTakingOrders: z.boolean(),
});

export const profileOutput = z.object({
  documentId: z.string(),
  ...profileFields.partial().shape,
  displayName: z.string(),
  bio: z.string().nullish(),
  specialties: z.array(z.string()).nullish(),
  area: z.string().nullish(),
  approval: z.enum(APPROVALS),
  avatar: z.object({ url: z.string() }).nullish(),
});
const profiles = (strapi: Core.Strapi) => strapi.service('api::profile.profile') as unknown as ProfileService;

export const profileActions = [
  action({
    name: 'replaceMyProfile',
    method: 'PUT',
    path: '/profiles/me',
    summary: 'Sets everything that others see of me.',
    body: profileFields,
    output: profileOutput,
    handle: async ({ body }, strapi) => (await profiles(strapi).changeMine(callerId(strapi), body)) as never,
  }),
  action({
    name: 'changeMyProfile',
    method: 'PATCH',
    path: '/profiles/me',
    summary: 'Changes some of what others see of me.',
    body: partOf(profileFields) as unknown as typeof profileFields,
    output: profileOutput,
    handle: async ({ body }, strapi) => (await profiles(strapi).changeMine(callerId(strapi), body)) as never,
  }),
  action({
    name: 'decideApproval',
    method: 'POST',
    path: '/profiles/:id/approval',
    summary: 'Approves or suspends a cook.',
    params: byId,
    body: z.object({ approval: z.enum(['approved', 'suspended']) }),
    output: profileOutput,
    handle: async ({ params, body }, strapi) => (await profiles(strapi).decide(params.id, body.approval)) as never,
  }),
  action({
    name: 'listCooks',
    method: 'GET',
    path: '/cooks',
    summary: 'Approved cooks who take orders, by specialty and area.',
    isBare: true,
    query: z.object({ specialty: text(60).optional(), area: text(200).optional() }),
    output: z.object({ data: z.array(profileOutput) }),
    handle: async ({ query }, strapi) => ({ data: (await cooks(strapi, query)) as never }),
  }),
];

const COOKS = `
  select p.document_id from profiles p
    join up_users u on u.id = p.user_id and not coalesce(u.blocked, false)
    join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id and r.type = 'cook'
  where p.approval = 'approved' and p.is_taking_orders and (:area::text is null or p.area ilike '%' || :area || '%')
    and (:specialty::text is null or exists (select from jsonb_array_elements_text(coalesce(p.specialties, '[]')) s where lower(s) = lower(:specialty)))
  order by p.id limit 100`;

async function cooks(
  strapi: Core.Strapi,
  { specialty, area }: { specialty?: string | undefined; area?: string | undefined },
): Promise<unknown[]> {
  const like = area?.replace(/[\\%_]/g, '\\$&') ?? null;
  const { rows } = await strapi.db.connection.raw<{ rows: { document_id: string }[] }>(COOKS, {
    specialty: specialty ?? null,
    area: like,
  } as never);
  const ids = rows.map((row) => row.document_id);
  if (ids.length === 0) return [];
  return strapi
    .documents('api::profile.profile')
    .findMany({ filters: { documentId: { $in: ids } } as never, populate: ['avatar'] as never });
}
