/** Every route of the running application is in the permission table and in the OpenAPI document, and the table names no other. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { machineTokens } from '../../config/permissions';
import { visitor } from '../helpers/api';
import { actionsOf, everyRoute, ROLES, type Route } from '../helpers/routes';

const root = path.resolve(__dirname, '../..');

describe('every route of ours', () => {
  const isOurs = ({ owner }: Route): boolean =>
    owner.startsWith('api::') || existsSync(path.join(root, 'src/plugins', owner.replace('plugin::', '')));

  it('is in the permission table of somebody, or says public', async () => {
    const listed = new Set([...ROLES.flatMap(actionsOf), ...Object.values(machineTokens).flat()]);
    const lost = (await everyRoute()).filter((route) => isOurs(route) && route.scope !== null && !listed.has(route.scope));
    expect(lost.map(({ method, path: at, scope }) => `${method} ${at} ${scope}`)).toEqual([]);
  });

  it('is in the OpenAPI document', async () => {
    const { body } = await visitor('get', '/api/openapi.json').expect(200);
    const described = new Set(
      Object.entries(body.paths as Record<string, object>).flatMap(([at, verbs]) =>
        Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${at.replace(/^\/api/, '')}`),
      ),
    );
    const hidden = (await everyRoute())
      .filter(isOurs)
      .map(({ method, path: at }) => `${method} ${at.replace(/^\/api/, '').replace(/:(\w+)(\([^)]*\))?/g, '{$1}')}`);
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden.filter((route) => !described.has(route) && !/\/(openapi\.json|documentation|redoc)|\(\.\*\)/.test(route))).toEqual([]);
  });

  it('that the permission table names has a controller that does it', async () => {
    const scopes = new Set((await everyRoute()).map(({ scope }) => scope));
    const named = [...new Set(ROLES.flatMap(actionsOf))];
    expect(named.filter((action) => !scopes.has(action))).toEqual([]);
  });
});
