/** Who calls, found with one statement: the person, the role and the session in one row, no look-up of a JWT among the API tokens, no parsing of the secret. */
import { createSecretKey } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LIVE_SESSION } from '#platform/sessions/live-sessions';
import { prepared, statement } from '#platform/postgres/statement';

type Row = Record<string, unknown>;

interface ApiTokens {
  hash(token: string): string;
  getByAccessKey(hash: string, options?: object): Promise<unknown>;
}
interface Users {
  fetchAuthenticatedUser(id: number): Promise<Row | null>;
}

const NO_API_TOKEN = 'not an API token';

export function findCallersFast(strapi: Core.Strapi): void {
  // Services of Strapi's own that are patched here are not in its types.
  spareTokenLookUps(strapi.service('admin::api-token-content-api') as unknown as ApiTokens);
  prepareKey(strapi);
  const users = strapi.plugin('users-permissions').service('user') as Users;
  users.fetchAuthenticatedUser = personReader(strapi);
}

/** An API token is hexadecimal, a JWT has dots. */
function spareTokenLookUps(tokens: ApiTokens): void {
  const hash = tokens.hash.bind(tokens);
  const getByAccessKey = tokens.getByAccessKey.bind(tokens);
  tokens.hash = (token) => (token.includes('.') ? NO_API_TOKEN : hash(token));
  tokens.getByAccessKey = (key, options) => (key === NO_API_TOKEN ? Promise.resolve(null) : getByAccessKey(key, options));
}

interface Sessions {
  sessionManager: { originConfigs: Map<string, { jwtSecret?: unknown }> };
}

/** Given as a text, the secret would be tried as a public key for every token, which costs more than the signature. */
function prepareKey(strapi: Core.Strapi): void {
  // Private in its types.
  const { originConfigs } = (strapi.sessionManager('users-permissions') as unknown as Sessions).sessionManager;
  const config = originConfigs.get('users-permissions');
  if (config && typeof config.jwtSecret === 'string') config.jwtSecret = createSecretKey(Buffer.from(config.jwtSecret));
}

/** What a request needs to know of whoever sends it; no hash and no code. */
const CALLER = statement(
  'caller',
  `select u.id, u.document_id as "documentId", u.username, u.email, u.confirmed, u.blocked, r.id as "roleId", r.type as "roleType", r.name as "roleName"
  from up_users u left join up_users_role_lnk l on l.user_id = u.id left join up_roles r on r.id = l.role_id
  left join ${LIVE_SESSION} where u.id = :id and (:session::text is null or s.id is not null) limit 1`,
);

/** Always from the database: the end of the session, a block or another role count from the next request on. */
function personReader(strapi: Core.Strapi): (id: number) => Promise<Row | null> {
  return async (id) => {
    const [row] = await prepared<Row>(strapi.db.connection, CALLER, { id, session: sessionUnderWay(strapi) });
    if (!row) return null;
    const { roleId, roleType, roleName, ...person } = row;
    return { ...person, role: roleId === null ? null : { id: roleId, type: roleType, name: roleName } };
  };
}

/** What the request's token names; null where somebody asks for a person without one. */
const sessionUnderWay = (strapi: Core.Strapi): string | null =>
  (strapi.requestContext.get()?.state as { session?: { id: string } } | undefined)?.session?.id ?? null;
