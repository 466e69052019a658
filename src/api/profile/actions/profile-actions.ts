/** What can be done with profiles, beyond reading them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, near, pageMeta, pageMetaOf, pagination, partOf, text } from '#platform/actions/fields';
import { findCooks, type FoundCook } from '../rows/cooks';
import { profiles } from '../services/profile';
import { cookOutput, myProfileOutput, profileFields, profileOutput, type CookView, type ProfileView } from './profile-fields';

export const profileActions = [
  action({
    name: 'readMyProfile',
    method: 'GET',
    path: '/profiles/me',
    summary: 'What others see of me, and where I cook.',
    output: myProfileOutput,
    handle: (_input, strapi) => profiles(strapi).mine(callerId(strapi)),
  }),
  action({
    name: 'replaceMyProfile',
    method: 'PUT',
    path: '/profiles/me',
    summary: 'Sets everything that others see of me.',
    body: profileFields,
    output: myProfileOutput,
    handle: ({ body }, strapi) => profiles(strapi).changeMine(callerId(strapi), body),
  }),
  action({
    name: 'changeMyProfile',
    method: 'PATCH',
    path: '/profiles/me',
    summary: 'Changes some of what others see of me.',
    body: partOf(profileFields),
    output: myProfileOutput,
    handle: ({ body }, strapi) => profiles(strapi).changeMine(callerId(strapi), body),
  }),
  action({
    name: 'decideApproval',
    method: 'POST',
    path: '/profiles/:id/approval',
    summary: 'Approves or suspends a cook.',
    params: byId,
    body: z.object({ approval: z.enum(['approved', 'suspended']) }),
    output: profileOutput,
    panel: 'plugin::backoffice.people.manage',
    handle: ({ params, body }, strapi) => profiles(strapi).decide(params.id, body.approval),
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
    output: z.object({ data: z.array(cookOutput), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...query } }, strapi) => {
      const { found, total } = await findCooks(strapi, query, page);
      return { data: await shownCooks(strapi, found), meta: pageMetaOf(page, total) };
    },
  }),
];

async function shownCooks(strapi: Core.Strapi, found: readonly FoundCook[]): Promise<CookView[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ documentId }) => documentId);
  const profiles = await strapi
    .documents('api::profile.profile')
    .findMany({ filters: { documentId: { $in: ids } }, populate: ['avatar'], limit: ids.length });
  const known = new Map(profiles.map((profile) => [profile.documentId, profile as ProfileView]));
  return found.flatMap(({ documentId, distanceKm }) => {
    const profile = known.get(documentId);
    return profile ? [{ ...profile, distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10 }] : [];
  });
}
