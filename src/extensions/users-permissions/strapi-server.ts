/** Accounts of the house in place of the plugin's own: its routes and controllers go, its user, its roles and its token strategy stay. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { declare } from '#platform/registry';
import { accounts } from './declaration';
import type { AnyAction } from '#platform/actions/action';
import { actionHandlers, actionRoutes } from '#platform/actions/action-routes';
import { prepareNobodysHash } from './accounts/passwords';
import { authActions } from './actions/auth-actions';
import { meActions } from './actions/me-actions';
import { otherLoginActions } from './actions/other-login-actions';
import { passwordActions } from './actions/password-actions';
import { peopleActions } from './actions/people-actions';
import { confirmPage, confirmPageRoutes } from './page/confirm-page';
import { isLive } from '#platform/sessions/live-sessions';
import { userAttributes } from './user-attributes';

interface Given {
  strapi: Core.Strapi;
}
type Factory = (given: Given) => Record<string, unknown>;
interface Plugin {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
  controllers: Record<string, unknown>;
  services: Record<string, Factory>;
  routes: Record<string, unknown>;
  bootstrap: (given: Given) => Promise<void>;
}

/** /users/me stands before /users/:id. */
const CONTROLLERS: Record<string, readonly AnyAction[]> = {
  auth: [...authActions, ...passwordActions, ...otherLoginActions],
  user: [...meActions, ...peopleActions],
};

export default (plugin: Plugin): Plugin => {
  const { bootstrap } = plugin;
  const tokens = plugin.services.jwt as Factory;
  const { user } = plugin.contentTypes;
  user.schema = { ...user.schema, attributes: userAttributes(user.schema.attributes) };
  plugin.services.jwt = ({ strapi }) => ({
    ...tokens({ strapi }),
    verify: (token: string) => verify(strapi, token),
    getToken: (ctx: Context) => Promise.resolve(tokenOf(strapi, ctx)),
  });
  for (const [controller, actions] of Object.entries(CONTROLLERS))
    plugin.controllers[controller] = ({ strapi }: Given) => actionHandlers(strapi, actions);
  plugin.controllers.confirmPage = confirmPage;
  const routers = Object.entries(CONTROLLERS).map(([controller, actions]) => actionRoutes(controller, actions));
  plugin.routes['content-api'] = {
    type: 'content-api',
    actions: routers.flatMap(({ actions }) => actions),
    routes: [...routers.flatMap(({ routes }) => routes), ...confirmPageRoutes].map(withoutPrefix),
  };
  declare('accounts', accounts);
  plugin.bootstrap = async (given) => {
    await bootstrap(given);
    await confirmationIsRequired(given.strapi);
    await prepareNobodysHash(given.strapi);
  };
  return plugin;
};

const withoutPrefix = <R extends { config: object }>(route: R) => ({ ...route, config: { ...route.config, prefix: '' } });

interface Token {
  id: number;
  sessionId: string;
}

function read(strapi: Core.Strapi, token: string): Token {
  const { isValid, payload } = strapi.sessionManager('users-permissions').validateAccessToken(token);
  if (!isValid) throw new Error('Invalid token.');
  return { id: Number(payload.userId), sessionId: payload.sessionId };
}

async function verify(strapi: Core.Strapi, token: string): Promise<Token> {
  const { id, sessionId } = read(strapi, token);
  if (!(await isLive(strapi, { sessionId, userId: String(id) }))) throw new Error('Invalid token.');
  return { id, sessionId };
}

/** For the plugin's strategy, which asks for the person next: whether the session lives is looked up together with that (`src/extensions/users-permissions/sessions/callers.ts`). */
function tokenOf(strapi: Core.Strapi, ctx: Context): Token | null {
  const [scheme, token, ...more] = ctx.get('authorization').split(/\s+/);
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) return null;
  const { id, sessionId } = read(strapi, token);
  ctx.state.session = { id: sessionId };
  return { id, sessionId };
}

/** The plugin's strategy then refuses whoever is not confirmed, tokens or not. */
async function confirmationIsRequired(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  if (settings.email_confirmation !== true) await store.set({ key: 'advanced', value: { ...settings, email_confirmation: true } });
}
