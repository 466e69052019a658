/** Sessions: a short access token, a refresh token that rotates, and a family that ends when a used one comes back late. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { isSecondTry } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { emit } from '#platform/events/emit';
import { fromJson, inTransaction, type Trx } from '#platform/postgres/rows';
import type { Tokens } from '#platform/sessions/session-cookies';
import { sessionOf, signed } from './session-tokens';

const ORIGIN = 'users-permissions';
const SESSIONS = 'strapi_sessions';

interface SessionRow {
  session_id: string;
  user_id: string;
  device_id: string;
  status: string;
}

interface SignedRow extends SessionRow {
  expires_at: Date;
}

const NOW = `statement_timestamp() at time zone 'utc'`;
const LATEST = `
  with recursive line as (
    select * from strapi_sessions where session_id = :id
    union all
    select s.* from line l join strapi_sessions s on s.session_id = l.child_id
  )
  select * from line where status = 'active' limit 1`;

const manager = (strapi: Core.Strapi) => strapi.sessionManager(ORIGIN);

/** Every sign-in begins a family of its own. */
export async function openSession(strapi: Core.Strapi, userId: number): Promise<Tokens> {
  const userAgent = strapi.requestContext.get()?.get('user-agent').slice(0, 200) ?? '';
  const options = { type: 'refresh' as const, metadata: { userAgent, loginAt: new Date().toISOString() } };
  const { token } = await manager(strapi).generateRefreshToken(String(userId), randomUUID(), options);
  return withAccess(strapi, userId, token);
}

/**
 * A token that was used a moment ago gets the same successor: two tabs, or an answer that was lost on its way.
 * @throws DomainError `auth.refresh_refused`; a token that was used before that also ends its whole family, access tokens too.
 */
export async function rotateSession(strapi: Core.Strapi, refreshToken: string): Promise<{ tokens: Tokens; userId: number }> {
  const sessionId = sessionOf(strapi, refreshToken);
  if (!sessionId) throw new DomainError('auth.refresh_refused');
  const rotated = await inTransaction(strapi, async (trx) => {
    const session = await trx(SESSIONS).where({ session_id: sessionId, origin: ORIGIN }).forUpdate().first<SessionRow | undefined>();
    if (!session) return null;
    if (session.status !== 'active' && !(await wasUsedJustNow(trx, session))) return endReplayed(strapi, trx, session);
    if (!(await mayStay(trx, Number(session.user_id)))) return endFamily(trx, session);
    const next = session.status === 'active' ? await successorOf(strapi, trx, session, refreshToken) : await latestOf(strapi, trx, session);
    if (next === null) return null;
    const userId = Number(session.user_id);
    return { tokens: await withAccess(strapi, userId, next), userId };
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

async function successorOf(strapi: Core.Strapi, trx: Trx, session: SessionRow, refreshToken: string): Promise<string | null> {
  const next = await manager(strapi).rotateRefreshToken(refreshToken);
  if ('error' in next) return null;
  await trx(SESSIONS)
    .where({ session_id: session.session_id })
    .update({ updated_at: trx.raw(NOW) });
  return next.token;
}

/** By the database's clock, which all instances share. */
async function wasUsedJustNow(trx: Trx, session: SessionRow): Promise<boolean> {
  const used = trx(SESSIONS).where({ session_id: session.session_id });
  const row = await used.first<{ seconds: number } | undefined>(trx.raw(`extract(epoch from ${NOW} - updated_at)::float as seconds`));
  return row !== undefined && isSecondTry(row.seconds);
}

/** The refresh token at the end of the family's line, signed as it was; null where the line has ended. */
async function latestOf(strapi: Core.Strapi, trx: Trx, used: SessionRow): Promise<string | null> {
  const { rows } = await trx.raw<{ rows: SignedRow[] }>(LATEST, { id: used.session_id });
  const [latest] = rows;
  if (!latest) return null;
  const exp = Math.floor(latest.expires_at.getTime() / 1000);
  return signed(strapi, { userId: latest.user_id, sessionId: latest.session_id, type: 'refresh', exp });
}

/** When the family of this session began. */
export async function signedInAt(strapi: Core.Strapi, sessionId: string | undefined): Promise<Date | null> {
  if (sessionId === undefined) return null;
  const row = await inTransaction(strapi, (trx) =>
    trx(SESSIONS).where({ session_id: sessionId, origin: ORIGIN }).first<{ metadata: unknown; created_at: Date } | undefined>(),
  );
  if (!row) return null;
  const { loginAt } = fromJson<{ loginAt?: string } | null>(row.metadata) ?? {};
  return loginAt === undefined ? null : new Date(loginAt);
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
