/** What those who keep the accounts can do with other people's. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action, panelAction } from '#platform/actions/action';
import { byId, pageMeta, partOf, momentText } from '#platform/actions/fields';
import { listQuery } from '#platform/actions/list-query';
import { GIVEN_ROLES } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { sweepUnconfirmed } from '../jobs/unconfirmed-accounts';
import { closeManaged, confirmManaged, endManagedSession, sendReset, signManagedOut } from '../accounts/keeping';
import { changeManaged, changeRole } from '../accounts/person-changes';
import { listPeople } from '../accounts/people-list';
import { personByDocument, personById, personOutput, type PersonView } from '../accounts/person-view';
import { openSessions } from '../sessions/sessions';
import { sessionId } from './auth-actions';
import { personFields, personPart } from './me-actions';

/** A page that is larger than there are is the largest. */
const pages = z
  .strictObject({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    pageSize: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .transform((size) => Math.min(size, 100))
      .default(25),
  })
  .default({ page: 1, pageSize: 25 });
const panel = 'plugin::backoffice.people.manage';
const managedPart = z.object({ ...personPart, blocked: z.boolean() });
const sweep = z.object({
  removed: z.array(z.string()),
  kept: z.array(z.object({ documentId: z.string(), orders: z.number().int(), bookings: z.number().int() })),
  dryRun: z.boolean(),
});

const atThePanel = { output: z.null(), status: 204, panel } as const;

async function found(person: Promise<PersonView | null>): Promise<PersonView> {
  const view = await person;
  if (!view) throw new DomainError('request.not_found');
  return view;
}
const byInternalId = (strapi: Core.Strapi, id: number) => found(personById(strapi, id));

export const peopleActions = [
  action({
    name: 'listUsers',
    method: 'GET',
    path: '/users',
    summary: 'Everybody, newest first: filters, sort, pagination and `_q` as in every list.',
    isBare: true,
    lists: 'plugin::users-permissions.user',
    query: z.object({ ...listQuery.pick({ filters: true, sort: true, _q: true }).shape, pagination: pages }),
    output: z.object({
      data: z.array(personOutput),
      meta: pageMeta,
    }),
    handle: async ({ query: { pagination: wanted, ...wish } }, strapi) => {
      const { people, pagination } = await listPeople(strapi, { ...wish, ...wanted });
      return { data: people, meta: { pagination } };
    },
  }),
  action({
    name: 'readUser',
    method: 'GET',
    path: '/users/:id',
    summary: 'One account.',
    isBare: true,
    params: byId,
    output: personOutput,
    handle: ({ params }, strapi) => found(personByDocument(strapi, params.id)),
  }),
  action({
    name: 'replaceUser',
    method: 'PUT',
    path: '/users/:id',
    summary: 'Sets everything about somebody that may be set.',
    isBare: true,
    params: byId,
    body: personFields,
    output: personOutput,
    handle: async ({ params, body }, strapi) => byInternalId(strapi, await changeManaged(strapi, params.id, body)),
  }),
  action({
    name: 'changeUser',
    method: 'PATCH',
    path: '/users/:id',
    summary: 'Changes some of it, or blocks: a block ends every session at once.',
    isBare: true,
    params: byId,
    body: partOf(managedPart),
    output: personOutput,
    panel,
    panelBody: managedPart.pick({ blocked: true }),
    handle: async ({ params, body }, strapi) => byInternalId(strapi, await changeManaged(strapi, params.id, body)),
  }),
  action({
    name: 'closeUser',
    method: 'DELETE',
    path: '/users/:id',
    summary: 'Anonymises an account, as its owner could.',
    params: byId,
    output: z.null(),
    status: 204,
    panel: 'plugin::backoffice.people.close',
    handle: async ({ params }, strapi) => {
      await closeManaged(strapi, params.id);
      return null;
    },
  }),
  action({
    name: 'changeUserRole',
    method: 'POST',
    path: '/users/:id/role',
    summary: 'Gives a role; it is in force with the next request.',
    isBare: true,
    params: byId,
    body: z.object({ role: z.enum(GIVEN_ROLES) }),
    output: personOutput,
    panel: 'plugin::backoffice.people.roles',
    handle: async ({ params, body }, strapi) => byInternalId(strapi, await changeRole(strapi, params.id, body.role)),
  }),
  action({
    name: 'listUserSessions',
    method: 'GET',
    path: '/users/:id/sessions',
    summary: 'Where somebody is signed in.',
    params: byId,
    output: z.array(
      z.object({ id: z.string(), openedAt: momentText, lastUsedAt: momentText, expiresAt: momentText, userAgent: z.string().nullable() }),
    ),
    handle: async ({ params }, strapi) => openSessions(strapi, (await found(personByDocument(strapi, params.id))).id),
  }),
  action({
    name: 'signUserOut',
    method: 'POST',
    path: '/users/:id/sign-out',
    summary: 'Ends every session of somebody, access tokens too.',
    params: byId,
    output: z.null(),
    status: 204,
    panel,
    handle: async ({ params }, strapi) => {
      await signManagedOut(strapi, params.id);
      return null;
    },
  }),
  panelAction({
    ...atThePanel,
    name: 'endUserSession',
    summary: 'Signs one device of somebody out.',
    params: byId.extend({ session: sessionId }),
    handle: async ({ params }, strapi) => {
      await endManagedSession(strapi, params.id, params.session);
      return null;
    },
  }),
  panelAction({
    ...atThePanel,
    name: 'confirmUser',
    summary: 'Confirms the address of somebody who is known at the counter and got no mail.',
    params: byId,
    handle: async ({ params }, strapi) => {
      await confirmManaged(strapi, params.id);
      return null;
    },
  }),
  panelAction({
    ...atThePanel,
    name: 'sendPasswordReset',
    summary: 'Sends the mail for a new password that the person could ask for, too; once a minute.',
    params: byId,
    handle: async ({ params }, strapi) => {
      await sendReset(strapi, params.id);
      return null;
    },
  }),
  action({
    name: 'sweepUnconfirmed',
    method: 'POST',
    path: '/users/sweep-unconfirmed',
    summary:
      'Removes accounts that were never confirmed in time; with dryRun it only says which. Those with orders or bookings are kept and listed.',
    body: z.object({ dryRun: z.boolean().default(true) }),
    output: sweep,
    handle: ({ body }, strapi) => sweepUnconfirmed(strapi, body),
  }),
];
