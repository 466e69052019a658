/** Signing in without a password: by phone, by Telegram. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { languageOfRequest } from '#platform/actions/caller';
import { askForPhoneLogin, signInByPhone } from '../accounts/phone';
import { signInByTelegram, telegramFields } from '../accounts/telegram';
import * as fields from './account-fields';
import { forEverybody, open, signedIn, tokensOutput } from './auth-actions';

export const otherLoginActions = [
  action({
    ...open,
    name: 'askForPhoneCode',
    method: 'POST',
    path: '/auth/phone',
    summary: 'Sends a code to a phone that is linked to an account; once a minute. The same answer for everybody.',
    body: z.object({ phone: fields.phoneNumber }),
    output: forEverybody,
    handle: async ({ body }, strapi) => {
      await askForPhoneLogin(strapi, { ...body, language: languageOfRequest(strapi) });
      return { ok: true as const };
    },
  }),
  action({
    ...open,
    name: 'loginByPhone',
    method: 'POST',
    path: '/auth/phone/confirm',
    summary: 'Signs in with the code that went to the phone.',
    body: z.object({ phone: fields.phoneNumber, code: fields.code }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => signedIn(strapi, await signInByPhone(strapi, body)),
  }),
  action({
    ...open,
    name: 'loginByTelegram',
    method: 'POST',
    path: '/auth/telegram',
    summary: 'Signs in with the signed fields of Telegram’s login widget; makes the account when it is the first time.',
    body: telegramFields,
    output: tokensOutput,
    handle: async ({ body }, strapi) => signedIn(strapi, await signInByTelegram(strapi, body, languageOfRequest(strapi))),
  }),
];
