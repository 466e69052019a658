/** Everything that is held about a person. A type that gets a relation to the user later is exported without anybody remembering it. */
import type { Core } from '@strapi/strapi';
import { openSessions } from '../sessions/sessions';
import { personById, type PersonView } from './person-view';

const USER = 'plugin::users-permissions.user';
const PROFILE = 'api::profile.profile';
const NOT_SHOWN = ['createdBy', 'updatedBy', 'locale', 'localizations'];

interface Attribute {
  type: string;
  target?: string;
  relation?: string;
  private?: boolean;
  component?: string;
}

export interface PersonExport {
  account: PersonView | null;
  sessions: unknown[];
  /** Type → rows, each with the role in which the person stands to it. */
  records: Record<string, unknown[]>;
}

export async function exportPerson(strapi: Core.Strapi, id: number): Promise<PersonExport> {
  const records: Record<string, unknown[]> = {};
  for (const [uid, attributes] of typesOf(strapi)) {
    for (const [relation, attribute] of Object.entries(attributes)) {
      const where = whereMine(relation, attribute, id);
      if (!where) continue;
      const rows = await rowsOf(strapi, { uid, attributes, relation, where });
      if (rows.length > 0) records[uid] = [...(records[uid] ?? []), ...rows];
    }
  }
  return { account: await personById(strapi, id), sessions: await openSessions(strapi, id), records };
}

/** What is tied to the account, or to the profile that stands for it. */
function whereMine(relation: string, { type, target, relation: kind }: Attribute, id: number): object | null {
  if (type !== 'relation' || !kind?.endsWith('ToOne')) return null;
  if (target === USER) return { [relation]: id };
  return target === PROFILE ? { [relation]: { user: id } } : null;
}

const typesOf = (strapi: Core.Strapi): [string, Record<string, Attribute>][] =>
  Object.entries(strapi.contentTypes)
    .filter(([uid]) => uid !== USER && (uid.startsWith('api::') || uid.startsWith('plugin::')))
    .map(([uid, type]) => [uid, (type as { attributes: Record<string, Attribute> }).attributes]);

async function rowsOf(
  strapi: Core.Strapi,
  { uid, attributes, relation, where }: { uid: string; attributes: Record<string, Attribute>; relation: string; where: object },
): Promise<unknown[]> {
  const inner = Object.entries(attributes).filter(
    ([, { type, target }]) => type === 'component' || (type === 'relation' && target !== USER),
  );
  const populate = Object.fromEntries(inner.filter(([name]) => !NOT_SHOWN.includes(name)).map(([name]) => [name, true]));
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({ where, populate });
  return rows.map((row) => ({ as: relation, ...shown(row, attributes) }));
}

const shown = (row: Record<string, unknown>, attributes: Record<string, Attribute>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !NOT_SHOWN.includes(name) && (attributes[name]?.type === 'relation' || !attributes[name]?.private))
      .map(([name, value]) => [name, attributes[name]?.type === 'relation' ? referencesOf(value) : value]),
  );

/** What is linked is named, not copied: it may hold what others said. */
function referencesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referencesOf);
  return value && typeof value === 'object' ? (value as { documentId?: string }).documentId : value;
}
