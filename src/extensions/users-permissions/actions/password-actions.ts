/** Forgotten, reset and changed passwords. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { askForReset, changePassword, resetPassword } from '../accounts/new-password';
import * as fields from './account-fields';
import { forEverybody, open, signedIn, tokensOutput } from './auth-actions';

export const passwordActions = [
  action({
    ...open,
    name: 'forgotPassword',
    method: 'POST',
    path: '/auth/forgot-password',
    summary: 'Sends a code for a new password; once a minute. The same answer for everybody.',
    body: z.object({ email: fields.email }),
    output: forEverybody,
    handle: async ({ body }, strapi) => {
      await askForReset(strapi, body.email);
      return { ok: true as const };
    },
  }),
  action({
    ...open,
    name: 'resetPassword',
    method: 'POST',
    path: '/auth/reset-password',
    summary: 'Sets a new password with the code from the mail, ends every session and signs in.',
    body: z.object({ email: fields.email, code: fields.code, password: fields.newPassword, passwordConfirmation: z.string().optional() }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => {
      fields.checkRepeated(body.password, body.passwordConfirmation);
      return signedIn(strapi, await resetPassword(strapi, body));
    },
  }),
  action({
    name: 'changePassword',
    method: 'POST',
    path: '/auth/change-password',
    summary: 'Sets a new password; every other session ends, this one gets new tokens.',
    limit: 'address',
    idempotent: false,
    isBare: true,
    body: z.object({ currentPassword: fields.password, password: fields.newPassword, passwordConfirmation: z.string() }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => {
      fields.checkRepeated(body.password, body.passwordConfirmation);
      return signedIn(strapi, await changePassword(strapi, callerId(strapi), body));
    },
  }),
];
