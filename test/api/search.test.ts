/** `_q` finds a row by its words, by an index that is about all of them; whoever adds a text adds it there. */
import { panelUser } from '../helpers/panel';
import { dish, person, unique, venue, type Person } from '../helpers/house';
import { visitor } from '../helpers/api';
import { statementsOf } from '../helpers/statements';

const { isWords } = running<typeof import('../../src/platform/documents/search')>('src/platform/documents/search');
const INDEXED = `
  select t.relname as table, array_agg(a.attname::text) as columns
  from pg_class c join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = i.indrelid
  join pg_depend d on d.objid = c.oid and d.refobjid = t.oid and d.refobjsubid > 0
  join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
  where c.relname = t.relname || '_search' group by 1`;

interface Attribute {
  type: string;
  columnName?: string;
  searchable?: boolean;
}

/** A house has dozens of them, whatever its age, or no list of them is searched. */
const SMALL = ['canned_answers', 'categories', 'devices', 'notice_preferences', 'sites', 'tables', 'venues'];

let staff: Person;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
});

it('every text that somebody may look for is in its table’s index', async () => {
  const { rows } = await strapi.db.connection.raw<{ rows: { table: string; columns: string[] }[] }>(INDEXED);
  const missing: string[] = [];
  let seen = 0;
  for (const { table, columns } of rows) {
    const type = [...strapi.db.metadata.values()].find(({ tableName }) => tableName === table);
    for (const [name, attribute] of Object.entries((type?.attributes ?? {}) as Record<string, Attribute>)) {
      if (!isWords([name, attribute])) continue;
      seen += 1;
      if (!columns.includes(attribute.columnName ?? name)) missing.push(`${table}.${attribute.columnName ?? name}`);
    }
  }
  console.log(`${rows.length} tables are searched by an index of words, ${seen} texts`);
  expect(missing).toEqual([]);
  expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(['orders', 'bookings', 'dishes', 'up_users', 'events', 'tickets']));
});

it('whatever grows and has texts has such an index', async () => {
  const { rows } = await strapi.db.connection.raw<{ rows: { table: string }[] }>(INDEXED);
  const indexed = rows.map(({ table }) => table);
  const types = [...strapi.db.metadata.values()].filter(({ uid }) => uid.startsWith('api::') || uid === 'plugin::users-permissions.user');
  const texts = types.filter(({ attributes }) => Object.entries(attributes as Record<string, Attribute>).some(isWords));
  expect(
    texts
      .map(({ tableName }) => tableName)
      .filter((table) => !indexed.includes(table))
      .sort(),
  ).toEqual(SMALL);
});

describe('a dish is found', () => {
  const [name, cream] = [unique('Pelmeni'), unique('cream')];
  let made: { id: number; documentId: string };
  beforeAll(async () => {
    made = (await dish({ name, description: `with 50% ${cream}_x`, station: 'grill' })) as never;
  });
  const found = async (text: string, who: 'guest' | 'staff' = 'staff'): Promise<string[]> => {
    const path = `/api/dishes?_q=${encodeURIComponent(text)}&pagination[pageSize]=100`;
    const { body } = await (who === 'staff' ? staff.call('get', path) : visitor('get', path)).expect(200);
    return body.data.map(({ documentId }: { documentId: string }) => documentId);
  };
  it.each([
    ['by a part of its name', () => name.slice(2, 14).toUpperCase()],
    ['by its description', () => cream],
    ['by its documentId', () => made.documentId],
    ['by its number', () => String(made.id)],
    ['by what stands in two of its texts, one after the other', () => `${name} ${name.toLowerCase().slice(0, 6)}`],
  ])('%s', async (_, text) => {
    expect(await found(text())).toContain(made.documentId);
    expect(await found(text(), 'guest')).toContain(made.documentId);
  });
  it.each([
    ['no signs that stand for others', () => `${cream}%x`],
    ['no part of a documentId', () => made.documentId.slice(0, 12)],
    ['no other word', () => unique('nowhere')],
  ])('by %s', async (_, text) => {
    expect(await found(text())).not.toContain(made.documentId);
    expect(await found(text(), 'guest')).not.toContain(made.documentId);
  });
});

it('the Content Manager’s search goes by the index, and a guest is found by both names', async () => {
  const admin = await panelUser('strapi-super-admin');
  const [first, last] = [unique('Anna'), unique('Orlova')];
  const guest = await person();
  await guest.call('patch', '/api/users/me', { name: first, surname: last }).expect(200);
  const list = `/content-manager/collection-types/plugin::users-permissions.user?page=1&pageSize=10&_q=${encodeURIComponent(`${first} ${last}`)}`;
  const { result, statements } = await statementsOf(() => admin.call('get', list).expect(200));
  expect(result.body.results.map(({ email }: { email: string }) => email)).toEqual([guest.email]);
  expect(statements.filter((sql) => /"password"::text|"t0"."username"::text/i.test(sql))).toEqual([]);
});
