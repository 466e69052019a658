/** What can be done with profiles, beyond reading them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, near, pageMeta, pageMetaOf, pagination, partOf, requiredText, text } from '#platform/actions/fields';
import { APPROVALS } from '#domain/profile/profile';
import { findCooks, type FoundCook } from '../rows/cooks';
import type { ProfileService } from '../services/profile';

const profileFields = z.object({
  displayName: requiredText(100),
  bio: text(2000).nullable(),
  specialties: z.array(requiredText(60)).max(20),
  area: text(200).nullable(),
  radiusKm: z.number().min(0).max(1000).nullable(),
  dailyPortions: z.number().int().min(0).max(10_000).nullable(),
  place: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .describe('where it is cooked, kept to about a kilometre and shown to nobody else'),
  isTakingOrders: z.boolean(),
});

const { place, ...shown } = profileFields.shape;

export const profileOutput = z.object({
  documentId: z.string(),
  ...z.object(shown).partial().shape,
  displayName: z.string(),
  bio: z.string().nullish(),
  specialties: z.array(z.string()).nullish(),
  area: z.string().nullish(),
  approval: z.enum(APPROVALS),
  avatar: z.object({ url: z.string() }).nullish(),
  followersCount: z.number().int(),
  followingCount: z.number().int(),
});
const myProfile = profileOutput.extend({ place });
const cook = profileOutput.extend({ distanceKm: z.number().nullable() });
const profiles = (strapi: Core.Strapi) => strapi.service('api::profile.profile') as unknown as ProfileService;

export const profileActions = [
  action({
    name: 'replaceMyProfile',
    method: 'PUT',
    path: '/profiles/me',
    summary: 'Sets everything that others see of me.',
    body: profileFields,
    output: myProfile,
    handle: async ({ body }, strapi) => (await profiles(strapi).changeMine(callerId(strapi), body)) as never,
  }),
  action({
    name: 'changeMyProfile',
    method: 'PATCH',
    path: '/profiles/me',
    summary: 'Changes some of what others see of me.',
    body: partOf(profileFields) as unknown as typeof profileFields,
    output: myProfile,
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
    summary:
      'Approved cooks who take orders, by specialty, area and nearness (`near=48.21,16.37,5`; without the kilometres those who deliver there).',
    isBare: true,
    query: z.object({
      specialty: text(60).optional(),
      area: text(200).optional(),
      near: near.optional(),
      pagination,
    }),
    output: z.object({ data: z.array(cook), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...query } }, strapi) => {
      const { found, total } = await findCooks(strapi, query, page);
      return { data: (await shownCooks(strapi, found)) as never, meta: pageMetaOf(page, total) };
    },
  }),
];

async function shownCooks(strapi: Core.Strapi, found: readonly FoundCook[]): Promise<unknown[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ documentId }) => documentId);
  const profiles = await strapi
    .documents('api::profile.profile')
    .findMany({ filters: { documentId: { $in: ids } } as never, populate: ['avatar'] as never, limit: ids.length });
  const known = new Map(profiles.map((profile) => [profile.documentId, profile]));
  return found.map(({ documentId, distanceKm }) => ({
    ...known.get(documentId),
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
  }));
}
