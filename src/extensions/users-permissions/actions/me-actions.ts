/** What a person can do with the own account. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '../../../actions/action';
import { callerId } from '../../../actions/caller';
import { partOf } from '../../../actions/fields';
import { DomainError } from '../../../domain/errors';
import { closeAccount } from '../accounts/closing';
import { exportPerson } from '../accounts/export';
import { changePerson } from '../accounts/person-changes';
import { personById, personOutput, type PersonView } from '../accounts/person-view';
import { dropSessionCookies } from '../sessions/session-cookies';
import * as fields from './account-fields';

/** A PUT names them all; what may be missing is cleared by null. */
export const personFields = z.object({
  username: fields.username,
  name: fields.personName,
  surname: fields.personName,
  phone: fields.phoneNumber.nullable(),
  language: fields.language,
});
export const personPart = { ...personFields.shape, name: fields.personName.nullable(), surname: fields.personName.nullable() };

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
    summary: 'Sets everything about me that I may set.',
    isBare: true,
    body: personFields,
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await changePerson(strapi, callerId(strapi), body);
      return mine(strapi);
    },
  }),
  action({
    name: 'changeMe',
    method: 'PATCH',
    path: '/users/me',
    summary: 'Changes some of it.',
    isBare: true,
    body: partOf(z.object(personPart)) as unknown as z.ZodObject<typeof personPart>,
    output: personOutput,
    handle: async ({ body }, strapi) => {
      await changePerson(strapi, callerId(strapi), body);
      return mine(strapi);
    },
  }),
  action({
    name: 'closeMyAccount',
    method: 'DELETE',
    path: '/users/me',
    summary: 'Leaves: what names me goes, what I bought stays with its totals. Not while orders are under way.',
    output: z.null(),
    status: 204,
    handle: async (_input, strapi) => {
      await closeAccount(strapi, callerId(strapi));
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
