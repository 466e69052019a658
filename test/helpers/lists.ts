/** The lists of the API as the running application has them, and the fields that they can be asked by. */
import type { UID } from '@strapi/strapi';
import { allActions } from '#platform/actions/all-actions';
import { everyRoute, mayCall } from './routes';

export interface List {
  /** Below /api, as the document has it: `/categories/{id}/dishes`. */
  path: string;
  uid: UID.Schema;
}

/** @returns those that the staff may read with filters */
export async function everyList(): Promise<List[]> {
  const ofTypes = (await everyRoute())
    .filter((route) => route.scope?.endsWith('.find') && mayCall('staff', route) && Object.hasOwn(strapi.contentTypes, typeOf(route.scope)))
    .filter(({ scope }) => strapi.contentTypes[typeOf(scope) as UID.ContentType].kind === 'collectionType')
    .map(({ path, scope }) => ({ path: path.replace(/^\/api/, ''), uid: typeOf(scope) as UID.Schema }));
  const ofActions = allActions(strapi).flatMap(({ declared: { path, lists } }) =>
    lists ? [{ path: path.replace(/:(\w+)/g, '{$1}'), uid: lists }] : [],
  );
  return [...ofTypes, ...ofActions];
}

const typeOf = (scope: string | null): string => String(scope).replace(/\.find$/, '');

/** Every attribute, private ones too, and for a relation a step behind it. */
export function fieldsOf(uid: UID.Schema): string[][] {
  const attributes: Record<string, { type: string }> = strapi.getModel(uid).attributes;
  const names = Object.keys(attributes).map((name) => (name === 'state' ? 'status' : name));
  const steps = Object.entries(attributes)
    .filter(([, { type }]) => ['relation', 'component', 'media'].includes(type))
    .map(([name]) => [name, 'id']);
  return [['id'], ['documentId'], ...names.map((name) => [name]), ...steps];
}
