/** Every relation of every type against the deletion of what it leads to: by the API and the panel, one and many, and by a hand in the database. */
import { refusalOfDatabase } from '#platform/postgres/refusals';
import { errorOf } from '../helpers/api';
import { person, type Person } from '../helpers/house';
import { panelUser, type PanelUser } from '../helpers/panel';
import { rowOf, type Made } from '../helpers/rows';

interface Reference {
  from: string;
  attribute: string;
  to: string;
  isMany: boolean;
  goesAlong: boolean;
}

/** Strapi knows of more than one to-many relation that leads back; those are the other side of these. */
const references = (): Reference[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .flatMap(({ uid, attributes }) =>
      Object.entries(attributes as object as Record<string, Record<string, any>>)
        .filter(
          ([name, { type, mappedBy, target }]) =>
            type === 'relation' && !mappedBy && !target.startsWith('admin::') && name !== 'localizations',
        )
        .map(([attribute, { target, relation, pluginOptions }]) => ({
          from: uid,
          attribute,
          to: target,
          isMany: relation === 'manyToMany',
          goesAlong: pluginOptions?.foreignKey?.onDelete === 'cascade' || (target === uid && relation === 'manyToMany'),
        })),
    );

const tally: Record<string, number> = {};
const count = (status: number): void => void (tally[status] = (tally[status] ?? 0) + 1);
jest.setTimeout(400_000);

let owner: PanelUser;
let manager: Person;
beforeAll(async () => {
  owner = await panelUser('strapi-super-admin');
  manager = await person('manager');
});
afterAll(() => console.info(`deletions: ${Object.values(tally).reduce((a, b) => a + b, 0)} tried, by code: ${JSON.stringify(tally)}`));

const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;

async function pair({ from, attribute, to, isMany }: Reference): Promise<{ parent: Made; child: Made }> {
  const parent = await rowOf(
    to,
    to === 'plugin::users-permissions.user' ? { username: `u${Math.random()}`, confirmed: true, blocked: false } : {},
  );
  const others =
    attribute === 'follower' || attribute === 'followed'
      ? { [attribute === 'follower' ? 'followed' : 'follower']: (await rowOf(to)).id }
      : {};
  return { parent, child: await rowOf(from, { [attribute]: isMany ? [parent.id] : parent.id, ...others }) };
}

async function isHeld({ from, attribute }: Reference, parent: Made, child: Made): Promise<boolean> {
  const row = await strapi.db.query(from as never).findOne({ where: { id: child.id }, populate: [attribute] });
  const held = row?.[attribute] as Made | Made[] | null | undefined;
  return Array.isArray(held) ? held.some(({ id }) => id === parent.id) : held?.id === parent.id;
}

const panelPath = (uid: string): string => `/content-manager/collection-types/${uid}`;

it('every relation is held by a foreign key that refuses or takes along: none is emptied', async () => {
  const { rows } = await strapi.db.connection.raw(
    `select conrelid::regclass::text as table, conname, confdeltype from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')
      and conname !~ '(created_by|updated_by)_id_fk$'`,
  );
  const ours = new Set(
    Object.values(strapi.contentTypes)
      .filter(({ uid }) => uid.startsWith('api::'))
      .map(({ uid }) => tableOf(uid)),
  );
  expect(rows.filter(({ table }: { table: string }) => ours.has(table))).toEqual([]);
});

it('what hangs on a row keeps it from being deleted, with how many of what', async () => {
  const wrong: unknown[] = [];
  const held = references().filter(({ goesAlong }) => !goesAlong);
  for (const reference of held) {
    const { to } = reference;
    const { parent, child } = await pair(reference);
    const plural = strapi.contentTypes[to as 'api::dish.dish'].info.pluralName;
    const answers = [
      await owner.call('delete', `${panelPath(to)}/${parent.documentId}`),
      await owner.call('post', `${panelPath(to)}/actions/bulkDelete`, { documentIds: [parent.documentId] }),
      await manager.call('delete', `/api/${plural}/${parent.documentId}`),
    ];
    for (const [door, answer] of answers.entries()) {
      count(answer.status);
      // Over the API a person is closed and an order hidden: what hangs on them stays.
      const isRefused = door < 2 ? answer.status === 409 : answer.status < 500;
      if (!isRefused || !(await isHeld(reference, parent, child)))
        wrong.push({ ...reference, door, status: answer.status, body: answer.body });
      else if (door < 2) errorOf(answer);
    }
    const fault = await strapi.db
      .connection(tableOf(to))
      .where({ id: parent.id })
      .delete()
      .catch((error: unknown) => error);
    if (refusalOfDatabase(fault)?.code !== 'request.in_use') wrong.push({ ...reference, door: 'database', fault });
  }
  expect(wrong).toEqual([]);
  expect(held.length).toBeGreaterThan(20);
  expect(tally[409]).toBeGreaterThan(held.length);
});

it('what goes along with a row is gone with it', async () => {
  for (const reference of references().filter(({ goesAlong }) => goesAlong)) {
    const { parent, child } = await pair(reference);
    await strapi.db.connection(tableOf(reference.to)).where({ id: parent.id }).delete();
    expect([reference.from, await isHeld(reference, parent, child)]).toEqual([reference.from, false]);
    if (reference.from !== reference.to)
      expect(await strapi.db.query(reference.from as never).findOne({ where: { id: child.id } })).toBeNull();
  }
});

it('the refusal counts, in the reader’s language', async () => {
  const venue = await rowOf('api::venue.venue');
  for (let n = 0; n < 3; n += 1) await rowOf('api::booking.booking', { venue: venue.id });
  await rowOf('api::order.order', { venue: venue.id });
  const path = `${panelPath('api::venue.venue')}/${venue.documentId}`;
  const english = errorOf(await owner.call('delete', path).expect(409));
  expect(english).toMatchObject({ message: expect.stringContaining('bookings (3), orders (1)'), details: { code: 'request.in_use' } });
  expect(errorOf(await owner.call('delete', path, undefined, { 'Accept-Language': 'ru' }).expect(409)).message).toContain(
    'брони (3), заказы (1)',
  );
});
