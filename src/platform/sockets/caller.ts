/** Who is behind a socket: the same tokens and the same living sessions as over HTTP, of the API or of the panel. */
import type { Core } from '@strapi/strapi';
import { rolesOf } from '#domain/account/account';
import { LIVE_SESSION } from '../sessions/live-sessions';
import { prepared, statement } from '../postgres/statement';
import type { Strangers } from './namespace';

export interface SocketCaller {
  /** `guest`: somebody without an account, who holds a token of the namespace's own. */
  kind: 'user' | 'panel' | 'guest';
  /** Of the account or the panel user; of a guest, whatever the token stands for. */
  id: number;
  session: string;
  roles: readonly string[];
  /** A permission of the panel; nobody of the API has one. */
  can: (permission: string) => boolean;
  /** What the token proves, as role names. */
  proofs?: readonly string[];
}

interface Ability {
  can(action: string): boolean;
}
type Claim = Pick<SocketCaller, 'kind' | 'id' | 'session'>;

const PERSON = statement(
  'socket_caller',
  `select r.type as role from up_users u join ${LIVE_SESSION}
   left join up_users_role_lnk l on l.user_id = u.id left join up_roles r on r.id = l.role_id
   where u.id = :user and u.confirmed and not coalesce(u.blocked, false) limit 1`,
);

const ORIGINS = [
  ['user', 'users-permissions'],
  ['panel', 'admin'],
] as const;

/** @returns null for a token that nobody's living session stands behind. */
export async function callerOf(strapi: Core.Strapi, token: string, strangers?: Strangers): Promise<SocketCaller | null> {
  for (const [kind, origin] of ORIGINS) {
    const { isValid, payload } = strapi.sessionManager(origin).validateAccessToken(token);
    if (!isValid) continue;
    const found = await accountNow(strapi, { kind, id: Number(payload.userId), session: payload.sessionId });
    if (found) return found;
  }
  return (await strangers?.callerOf(strapi, token)) ?? null;
}

/** The same caller as the database knows him now: the end of the session, a block or another role count at once. */
export async function callerNow(strapi: Core.Strapi, caller: SocketCaller, strangers?: Strangers): Promise<SocketCaller | null> {
  if (caller.kind === 'guest') return (await strangers?.callerNow(strapi, caller)) ?? null;
  return accountNow(strapi, caller);
}

const accountNow = (strapi: Core.Strapi, { kind, id, session }: Claim): Promise<SocketCaller | null> =>
  kind === 'panel' ? panelUserNow(strapi, { kind, id, session }) : personNow(strapi, { kind, id, session });

async function personNow(strapi: Core.Strapi, claim: Claim): Promise<SocketCaller | null> {
  if (!Number.isSafeInteger(claim.id)) return null;
  const [person] = await prepared<{ role: string | null }>(strapi.db.connection, PERSON, { user: claim.id, session: claim.session });
  return person ? { ...claim, roles: person.role ? rolesOf(person.role) : [], can: () => false } : null;
}

/** As the panel's own strategy does it. */
async function panelUserNow(strapi: Core.Strapi, claim: Claim): Promise<SocketCaller | null> {
  if (!Number.isSafeInteger(claim.id) || !(await strapi.sessionManager('admin').isSessionActive(claim.session))) return null;
  const user = await strapi.db.query('admin::user').findOne({ where: { id: claim.id }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return null;
  const ability = (await strapi.service('admin::permission').engine.generateUserAbility(user)) as Ability;
  const roles = (user.roles as { code: string }[]).map(({ code }) => code);
  return { ...claim, roles, can: (permission) => ability.can(permission) };
}
