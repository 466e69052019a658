/** An access token is worth as much as its session: signing out, a new password and a block end it at once, on every instance. */
import type { Core } from '@strapi/strapi';
import { prepared, statement } from '../postgres/statement';

/** Finds the session `s` of `:session` while it is alive; for a statement that knows the person `u`. */
export const LIVE_SESSION = `strapi_sessions s on s.session_id = :session and s.user_id = u.id::text and s.origin = 'users-permissions'
  and s.absolute_expires_at > now() at time zone 'utc'`;

const LIVE = statement('live_session', `select 1 from up_users u join ${LIVE_SESSION} where u.id = :user`);

/** Where nobody reads the person of the token anyway, as `src/extensions/users-permissions/sessions/callers.ts` does for every request. */
export const isLive = async (strapi: Core.Strapi, session: { sessionId: string; userId: string }): Promise<boolean> =>
  (await prepared(strapi.db.connection, LIVE, { session: session.sessionId, user: Number(session.userId) })).length > 0;
