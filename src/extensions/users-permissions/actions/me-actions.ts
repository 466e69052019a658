/** What a person can do with the own account. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { partOf } from '#platform/actions/fields';
import { TRADES } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { changeMe, confirmMyAddress } from '../accounts/address';
import { closeMyAccount } from '../accounts/leaving';
import { exportPerson } from '../accounts/export';
import { takeUpTrade } from '../accounts/person-changes';
import { personById, personOutput, type PersonView } from '../accounts/person-view';
import { dropSessionCookies } from '#platform/sessions/session-cookies';
import * as fields from './account-fields';
import { currentSession } from './auth-actions';

/** A PUT names them all; what may be missing is cleared by null. */
export const personFields = z.object({
  username: fields.username,
  name: fields.personName,
  surname: fields.personName,
  phone: fields.phoneNumber.nullable(),
  language: fields.language,
});
export const personPart = { ...personFields.shape, name: fields.personName.nullable(), surname: fields.personName.nullable() };
/** Another address needs the password, and is in force when the code that went to it comes back. */
const myPart = { ...personPart, email: fields.email, currentPassword: fields.password };

async function mine(strapi: Core.Strapi): Promise<PersonView> {
  const person = await personById(strapi, callerId(strapi));
  if (!person) throw new DomainError('request.unauthenticated');
  return person;
}

export const meActions = [
  action({
    name: 'readMe',
    method: 'GET',
    path: '/users/me',
    summary: 'My account.',
    isBare: true,
    output: personOutput,
    handle: (_input, strapi) => mine(strapi),
  }),
  action({
    name: 'replaceMe',
    method: 'PUT',
    path: '/users/me',
    summary: 'Sets everything about me that I may set. Another phone gets a code and is mine when POST /identities brings it back.',
    isBare: true,
    body: personFields,
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await changeMe(strapi, callerId(strapi), body);
      return mine(strapi);
    },
  }),
  action({
    name: 'changeMe',
    method: 'PATCH',
    path: '/users/me',
    summary:
      'Changes some of it. Another e-mail address needs currentPassword; a code goes to it, and until it is confirmed nothing changes. Another phone gets a code, too, and is mine when POST /identities brings it back.',
    isBare: true,
    body: partOf(z.object(myPart)),
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await changeMe(strapi, callerId(strapi), body);
      return mine(strapi);
    },
  }),
  action({
    name: 'takeUpTrade',
    method: 'POST',
    path: '/users/me/trade',
    summary:
      'Becomes a cook or an organizer, as whoever registers as one; where the house approves cooks itself, a cook waits for its word.',
    isBare: true,
    body: z.object({ trade: z.enum(TRADES) }),
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await takeUpTrade(strapi, callerId(strapi), body.trade);
      return mine(strapi);
    },
  }),
  action({
    name: 'confirmMyAddress',
    method: 'POST',
    path: '/users/me/email/confirm',
    summary: 'Puts the new address in force with the code that went to it; the former one gets a notice.',
    isBare: true,
    limit: 'address',
    idempotent: false,
    body: z.object({ code: fields.code }),
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await confirmMyAddress(strapi, callerId(strapi), body.code);
      return mine(strapi);
    },
  }),
  action({
    name: 'closeMyAccount',
    method: 'DELETE',
    path: '/users/me',
    summary:
      'Leaves: what names me goes, what I bought stays with its totals. Not while orders are under way. Needs currentPassword; who has none signs in anew first.',
    limit: 'address',
    body: z.object({ currentPassword: fields.password.optional() }),
    output: z.null(),
    status: 204,
    handle: async ({ body }, strapi) => {
      await closeMyAccount(strapi, callerId(strapi), { ...body, session: currentSession(strapi) });
      dropSessionCookies(strapi);
      return null;
    },
  }),
  action({
    name: 'exportMe',
    method: 'GET',
    path: '/users/me/export',
    summary: 'Everything that is held about me.',
    output: z.object({
      account: personOutput.nullable(),
      sessions: z.array(z.unknown()),
      records: z.record(z.string(), z.array(z.unknown())),
    }),
    handle: (_input, strapi) => exportPerson(strapi, callerId(strapi)),
  }),
];
