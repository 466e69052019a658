/** What can be done with identities. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId, languageOfRequest } from '#platform/actions/caller';
import { byId, moment, requiredLine } from '#platform/actions/fields';
import { mailAddress } from '#domain/mail-address';
import { DomainError, fieldError } from '#domain/errors';
import { PROVIDERS } from '#domain/account/identity';
import { askToLinkAddress } from '../../../extensions/users-permissions/accounts/address';
import { askToLinkPhone } from '../../../extensions/users-permissions/accounts/phone';
import { telegramFields } from '../../../extensions/users-permissions/accounts/telegram';
import * as fields from '../../../extensions/users-permissions/actions/account-fields';
import { identities } from '../services/identity';

const identity = z
  .object({
    documentId: z.string(),
    provider: z.enum(PROVIDERS),
    providerId: z.string(),
    username: z.string().nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Identity' });
/** An address as it was typed, or whatever the provider calls somebody. */
const providerId = requiredLine(254).transform((typed) => mailAddress(typed) ?? typed);
const wanted = z.object({ provider: z.enum(PROVIDERS), providerId });

export const identityActions = [
  action({
    name: 'listIdentities',
    method: 'GET',
    path: '/identities',
    summary: 'The ways in which I am known.',
    output: z.array(identity),
    handle: (_input, strapi) => identities(strapi).ofUser(callerId(strapi)),
  }),
  action({
    name: 'askToLinkPhone',
    method: 'POST',
    path: '/identities/phone-code',
    summary: 'Sends a code to a phone that I want to link; once a minute.',
    limit: 'address',
    idempotent: false,
    body: z.object({ phone: fields.phoneNumber }),
    output: z.object({ ok: z.literal(true) }),
    handle: async ({ body }, strapi) => {
      await askToLinkPhone(strapi, callerId(strapi), { ...body, language: languageOfRequest(strapi) });
      return { ok: true as const };
    },
  }),
  action({
    name: 'askToLinkAddress',
    method: 'POST',
    path: '/identities/email-code',
    summary: 'Sends a code to a mail address that I want to sign in with; for accounts that have none yet. Once a minute.',
    limit: 'address',
    idempotent: false,
    body: z.object({ email: fields.email }),
    output: z.object({ ok: z.literal(true) }),
    handle: async ({ body }, strapi) => {
      await askToLinkAddress(strapi, callerId(strapi), body.email);
      return { ok: true as const };
    },
  }),
  action({
    name: 'linkIdentity',
    method: 'POST',
    path: '/identities',
    summary:
      'Links a phone (with the code that went to it), Telegram (with the widget’s signed fields), or the web (a mail address with the code that went to it, and a password).',
    limit: 'address',
    idempotent: false,
    body: z.object({
      provider: z.enum(PROVIDERS),
      phone: fields.phoneNumber.optional(),
      email: fields.email.optional(),
      password: fields.newPassword.optional(),
      code: fields.code.optional(),
      telegram: telegramFields.strict().optional(),
    }),
    output: identity,
    status: 201,
    handle: async ({ body: { provider, phone, email, password, code, telegram } }, strapi) => {
      const user = callerId(strapi);
      if (provider === 'telegram') return identities(strapi).linkTelegram(user, telegram ?? missing('telegram'));
      if (provider === 'phone')
        return identities(strapi).linkPhone(user, { phone: phone ?? missing('phone'), code: code ?? missing('code') });
      const web = { email: email ?? missing('email'), code: code ?? missing('code'), password: password ?? missing('password') };
      return identities(strapi).linkWeb(user, web);
    },
  }),
  action({
    name: 'unlinkIdentity',
    method: 'DELETE',
    path: '/identities/:id',
    summary: 'Unlinks one; never the last. Without the web identity there is neither address nor password any more.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      await identities(strapi).unlink(callerId(strapi), params.id);
      return null;
    },
  }),
  action({
    name: 'checkIdentity',
    method: 'GET',
    path: '/identities/check',
    summary: 'Is somebody registered with this identity? For the staff and for programs.',
    query: wanted,
    output: z.object({ status: z.enum(['registered', 'not_registered']) }),
    handle: async ({ query }, strapi) => {
      const found = await identities(strapi).byProvider(query.provider, query.providerId);
      return { status: found ? ('registered' as const) : ('not_registered' as const) };
    },
  }),
  action({
    name: 'findIdentity',
    method: 'GET',
    path: '/identities/by-provider',
    summary: 'The identity and whose it is. For the staff and for programs.',
    query: wanted,
    output: identity.extend({ user: z.string() }),
    handle: async ({ query }, strapi) => {
      const found = await identities(strapi).byProvider(query.provider, query.providerId);
      if (!found) throw new DomainError('request.not_found');
      return found;
    },
  }),
];

function missing(field: string): never {
  throw fieldError('request.invalid', field, { fields: [`${field} is required`] });
}
