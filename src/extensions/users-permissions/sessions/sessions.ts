/** Sessions: a short access token, a refresh token that rotates, and a family that ends when a used one comes back. */
import { createHmac, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { sameText } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import type { Tokens } from '#platform/sessions/session-cookies';

const ORIGIN = 'users-permissions';
const SESSIONS = 'strapi_sessions';

interface SessionRow {
  session_id: string;
  user_id: string;
  device_id: string;
  status: string;
}

const manager = (strapi: Core.Strapi) => strapi.sessionManager(ORIGIN);

/** Every sign-in begins a family of its own. */
export async function openSession(strapi: Core.Strapi, userId: number): Promise<Tokens> {
  const userAgent = strapi.requestContext.get()?.get('user-agent').slice(0, 200) ?? '';
  const options = { type: 'refresh' as const, metadata: { userAgent, loginAt: new Date().toISOString() } };
  const { token } = await manager(strapi).generateRefreshToken(String(userId), randomUUID(), options);
  return withAccess(strapi, userId, token);
}

/** @throws DomainError `auth.refresh_refused`; a token that was used before also ends its whole family, access tokens too. */
export async function rotateSession(strapi: Core.Strapi, refreshToken: string): Promise<{ tokens: Tokens; userId: number }> {
  const sessionId = sessionOf(strapi, refreshToken);
  if (!sessionId) throw new DomainError('auth.refresh_refused');
  const rotated = await inTransaction(strapi, async (trx) => {
    const session = await trx(SESSIONS).where({ session_id: sessionId, origin: ORIGIN }).forUpdate().first<SessionRow | undefined>();
    if (!session) return null;
    if (session.status !== 'active') return endReplayed(strapi, trx, session);
    if (!(await mayStay(trx, Number(session.user_id)))) return endFamily(trx, session);
    const next = await manager(strapi).rotateRefreshToken(refreshToken);
    if ('error' in next) return null;
    const userId = Number(session.user_id);
    return { tokens: await withAccess(strapi, userId, next.token), userId };
  });
  if (!rotated) throw new DomainError('auth.refresh_refused');
  return rotated;
}

/** Whose session an access token names that still holds, or else a refresh token that was not used yet; whether the session lives is another question. */
export async function sessionNamed(
  strapi: Core.Strapi,
  { access, refresh }: { access: string; refresh: string | undefined },
): Promise<{ id: string; userId: number } | null> {
  const { isValid, payload } = manager(strapi).validateAccessToken(access);
  if (isValid) return { id: payload.sessionId, userId: Number(payload.userId) };
  const found = refresh === undefined ? null : await manager(strapi).validateRefreshToken(refresh);
  return found?.isValid && found.sessionId ? { id: found.sessionId, userId: Number(found.userId) } : null;
}

/** Ends the family of this session; other devices stay signed in. */
export const endSession = (strapi: Core.Strapi, userId: number, sessionId: string): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const mine = { session_id: sessionId, user_id: String(userId), origin: ORIGIN };
    const session = await trx(SESSIONS).where(mine).first<SessionRow | undefined>();
    if (session) await endFamily(trx, session);
    return session !== undefined;
  });

export const endAllSessions = async (trx: Trx, userId: number): Promise<void> => {
  await trx(SESSIONS)
    .where({ user_id: String(userId), origin: ORIGIN })
    .delete();
};

export interface OpenSession {
  id: string;
  openedAt: string;
  lastUsedAt: string;
  expiresAt: string;
  userAgent: string | null;
}

/** One entry for each family that is alive. */
export async function openSessions(strapi: Core.Strapi, userId: number): Promise<OpenSession[]> {
  // Its type leaves open what an entry of ours always has.
  const listed = (await manager(strapi).listSessions(String(userId))) as unknown as {
    sessionId: string;
    createdAt: string;
    expiresAt: string;
    metadata?: { userAgent?: string; loginAt?: string } | null;
  }[];
  const now = Date.now();
  return listed
    .filter((session) => new Date(session.expiresAt).getTime() > now)
    .map((session) => ({
      id: session.sessionId,
      openedAt: session.metadata?.loginAt ?? new Date(session.createdAt).toISOString(),
      lastUsedAt: new Date(session.createdAt).toISOString(),
      expiresAt: new Date(session.expiresAt).toISOString(),
      userAgent: session.metadata?.userAgent || null,
    }));
}

async function withAccess(strapi: Core.Strapi, userId: number, refreshToken: string): Promise<Tokens> {
  const access = await manager(strapi).generateAccessToken(refreshToken);
  if ('error' in access) throw new DomainError('auth.refresh_refused');
  await inTransaction(strapi, (trx) => trx('up_users').where({ id: userId }).update({ last_seen_at: clock.now() }));
  return { jwt: access.token, refreshToken };
}

async function endFamily(trx: Trx, session: SessionRow): Promise<null> {
  await trx(SESSIONS).where({ user_id: session.user_id, device_id: session.device_id, origin: ORIGIN }).delete();
  return null;
}

async function endReplayed(strapi: Core.Strapi, trx: Trx, session: SessionRow): Promise<null> {
  const user = await trx('up_users')
    .where({ id: Number(session.user_id) })
    .first<{ document_id: string } | undefined>('document_id');
  if (user) await emit(strapi, 'user.signed_out_everywhere', { subject: user.document_id, payload: { why: 'replay' } });
  return endFamily(trx, session);
}

const mayStay = async (trx: Trx, id: number): Promise<boolean> =>
  (await trx('up_users').where({ id, confirmed: true, blocked: false }).first('id')) !== undefined;

/** The session that a refresh token of ours names, expired or used ones too; null when the signature is not ours. */
function sessionOf(strapi: Core.Strapi, token: string): string | null {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) return null;
  const secret = strapi.config.get('plugin::users-permissions.jwtSecret') as string;
  if (!sameText(createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url'), signature)) return null;
  const header = parsed(head);
  const payload = parsed(body);
  return header?.alg === 'HS256' && payload?.type === 'refresh' && typeof payload.sessionId === 'string' ? payload.sessionId : null;
}

function parsed(part: string): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}
