/** Registering, confirming, signing in and out. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentText } from '#platform/actions/fields';
import { action } from '#platform/actions/action';
import { callerId, languageOfRequest } from '#platform/actions/caller';
import { ACCOUNT_TYPES } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { emit } from '#platform/events/emit';
import { inTransaction } from '#platform/postgres/rows';
import { confirm, resendCode, type SignedIn } from '../accounts/confirmation';
import { personById, personOutput } from '../accounts/person-view';
import { register } from '../accounts/registration';
import { signIn } from '../accounts/sign-in';
import { dropSessionCookies, handOver, refreshTokenOf } from '#platform/sessions/session-cookies';
import { endAllSessions, endSession, openSessions, rotateSession, sessionNamed } from '../sessions/sessions';
import * as fields from './account-fields';

export const tokensOutput = z
  .object({
    jwt: z.string().optional().describe('left out where cookies were asked for'),
    refreshToken: z.string().optional().describe('left out where cookies were asked for'),
    user: personOutput,
  })
  .meta({ id: 'Tokens' });
export const forEverybody = z.object({ ok: z.literal(true) });
/** Open to everybody, limited by address, and never kept under an Idempotency-Key: the answers carry secrets. */
export const open = { isPublic: true, isBare: true, limit: 'address', idempotent: false } as const;

/** The answer to every sign-in. */
export async function signedIn(strapi: Core.Strapi, { tokens, userId }: SignedIn): Promise<z.input<typeof tokensOutput>> {
  const user = await personById(strapi, userId);
  if (!user) throw new DomainError('auth.refresh_refused');
  return { ...handOver(strapi, tokens), user };
}

export const currentSession = (strapi: Core.Strapi): string | undefined =>
  (strapi.requestContext.get()?.state as { session?: { id: string } } | undefined)?.session?.id;

const registration = z.object({
  username: fields.username,
  email: fields.email,
  password: fields.newPassword,
  passwordConfirmation: z.string().optional(),
  accountType: z.enum(ACCOUNT_TYPES).default('customer'),
  name: fields.personName.optional(),
  surname: fields.personName.optional(),
  language: fields.language.optional(),
});
export const sessionId = z.string().regex(/^[0-9a-f]{32}$/, 'is not a session');
const session = z
  .object({
    id: z.string(),
    openedAt: momentText,
    lastUsedAt: momentText,
    expiresAt: momentText,
    userAgent: z.string().nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' });

export const authActions = [
  action({
    ...open,
    name: 'register',
    method: 'POST',
    path: '/auth/local/register',
    summary: 'Registers; a six-digit code goes to the address. The answer is the same for an address that is known already.',
    body: registration,
    output: z.object({
      user: z.object({ username: z.string(), email: z.string(), accountType: z.enum(ACCOUNT_TYPES), confirmed: z.literal(false) }),
    }),
    handle: async ({ body: { passwordConfirmation, ...body } }, strapi) => {
      fields.checkRepeated(body.password, passwordConfirmation);
      await register(strapi, { ...body, language: body.language ?? languageOfRequest(strapi) });
      const { username, email, accountType } = body;
      return { user: { username, email, accountType, confirmed: false as const } };
    },
  }),
  action({
    ...open,
    name: 'confirm',
    method: 'POST',
    path: '/auth/confirm',
    summary: 'Confirms the address with the code from the mail, and signs in.',
    body: z.object({ email: fields.email, code: fields.code }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => signedIn(strapi, await confirm(strapi, body)),
  }),
  action({
    ...open,
    name: 'resendCode',
    method: 'POST',
    path: '/auth/resend-code',
    summary: 'Sends a new code; once a minute. The same answer for everybody.',
    body: z.object({ email: fields.email }),
    output: forEverybody,
    handle: async ({ body }, strapi) => {
      await resendCode(strapi, body.email);
      return { ok: true as const };
    },
  }),
  action({
    ...open,
    name: 'login',
    method: 'POST',
    path: '/auth/local',
    summary: 'Signs in with the name or the mail address and the password.',
    body: z.object({ identifier: fields.identifier, password: fields.password }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => signedIn(strapi, await signIn(strapi, body)),
  }),
  action({
    ...open,
    name: 'refresh',
    method: 'POST',
    path: '/auth/refresh',
    summary:
      'Takes a refresh token (from the body or its cookie) and gives the next one. A used one gives the same again for ten seconds; later it ends the whole family.',
    body: z.object({ refreshToken: z.string().max(2000).optional() }),
    output: tokensOutput,
    handle: async ({ body }, strapi) => {
      const given = refreshTokenOf(strapi, body.refreshToken);
      if (!given) throw new DomainError('auth.refresh_refused');
      return signedIn(strapi, await rotateSession(strapi, given));
    },
  }),
  action({
    isPublic: true,
    isBare: true,
    idempotent: false,
    name: 'logout',
    method: 'POST',
    path: '/auth/logout',
    summary:
      'Ends this session, or with {"scope": "all"} every session of mine; access tokens die with it. Where the access token has run out the refresh token (from the body or its cookie) says which.',
    body: z.object({ scope: z.enum(['this', 'all']).default('this'), refreshToken: z.string().max(2000).optional() }),
    output: forEverybody,
    handle: async ({ body }, strapi) => {
      const access =
        strapi.requestContext
          .get()
          ?.get('authorization')
          .replace(/^Bearer /i, '') ?? '';
      const named = await sessionNamed(strapi, { access, refresh: refreshTokenOf(strapi, body.refreshToken) });
      dropSessionCookies(strapi);
      if (!named || !(await signOut(strapi, named, body.scope))) throw new DomainError('auth.refresh_refused');
      return { ok: true as const };
    },
  }),
  action({
    name: 'listSessions',
    method: 'GET',
    path: '/auth/sessions',
    summary: 'Where I am signed in.',
    output: z.array(session),
    handle: async (_input, strapi) => {
      const current = currentSession(strapi);
      return (await openSessions(strapi, callerId(strapi))).map((open) => ({ ...open, isCurrent: open.id === current }));
    },
  }),
  action({
    name: 'endSession',
    method: 'DELETE',
    path: '/auth/sessions/:id',
    summary: 'Signs one device of mine out.',
    params: z.object({ id: sessionId }),
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      if (!(await endSession(strapi, callerId(strapi), params.id))) throw new DomainError('request.not_found');
      return null;
    },
  }),
];

/** @returns whether there was anything to end. */
const signOut = (strapi: Core.Strapi, { id, userId }: { id: string; userId: number }, scope: 'this' | 'all'): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    if (!(await endSession(strapi, userId, id))) return false;
    if (scope === 'this') return true;
    const user = await trx('up_users').where({ id: userId }).first<{ document_id: string }>('document_id');
    await endAllSessions(trx, userId);
    await emit(strapi, 'user.signed_out_everywhere', { subject: user.document_id, payload: { why: 'asked' } });
    return true;
  });
