/** An access token is worth as much as its session: every request asks whether that one is still there. What was seen alive is
 * remembered until the database rings that a session of this person ended, on whatever instance. */
import type { Core } from '@strapi/strapi';
import { isListening, onSignal } from '../../../postgres/signals';

const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 50_000;

/** session id → when we asked, and whose it is */
const alive = new Map<string, { userId: string; since: number }>();
/** Counts the bells: an answer that was under way while one rang is not remembered. */
let bells = 0;

export function watchSessions(): void {
  onSignal('sessions', forgetUser);
}

/** An empty name means that bells may have been missed: then everything is forgotten. */
export function forgetUser(userId: string): void {
  bells += 1;
  if (!userId) return alive.clear();
  for (const [sessionId, session] of alive) if (session.userId === userId) alive.delete(sessionId);
}

export async function isLive(strapi: Core.Strapi, session: { sessionId: string; userId: string }): Promise<boolean> {
  const known = alive.get(session.sessionId);
  if (known && isListening() && known.userId === session.userId && Date.now() - known.since < REMEMBERED_MS) return true;
  const heard = bells;
  const row = await strapi.db
    .connection('strapi_sessions')
    .where({ session_id: session.sessionId, user_id: session.userId, origin: 'users-permissions' })
    .whereRaw(`absolute_expires_at > now() at time zone 'utc'`)
    .first<{ id: number } | undefined>('id');
  if (!row) return false;
  if (alive.size >= MAX_REMEMBERED) alive.clear();
  if (heard === bells) alive.set(session.sessionId, { userId: session.userId, since: Date.now() });
  return true;
}
