/** Every list × every field × every operator × a value that nobody expects: the house heeds it or refuses it by name, and never breaks. */
import { parse } from 'qs';
import type { DomainError } from '#domain/errors';
import { errorOf } from '../helpers/api';
import { category, customerWithCart, dish, person, PICKUP, venue, type Person } from '../helpers/house';
import { everyList, fieldsOf, type List } from '../helpers/lists';
import { table } from '../helpers/tables';

const OPERATORS = ['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between', '$null', '$notNull']
  .concat(['$contains', '$containsi', '$notContains', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'])
  .concat(['$not', '$and', '$or', '$jsonSupersetOf', '$near', '']);

/** As they stand behind the operator in the address. */
const HOSTILE = [
  '=milk',
  '=',
  '',
  '=null',
  '=true',
  '=maybe',
  '=0',
  '=-1',
  '=1e999',
  '=99999999999999999999',
  '=1.5',
  '=NaN',
  '=%00',
  '=%25_%5C',
]
  .concat(["='%3B--", '=2026-02-30', '=2026-11-30T10:00:00Z', '=24:00', '=%D0%B1%D0%BE%D1%80%D1%89', '=%F0%9F%8D%B2', '=[]', '={}'])
  .concat(['[0]=1&§[1]=2', '[0]=a', '[]=', '[x]=1', '[$eq]=1', '[$not][$not]=x', '[id]=1', '[150]=1', '[0][0]=1', `=${'x'.repeat(3000)}`]);

/** Always the same ones: a failure can be repeated. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const VALUES_EACH = 2;
const AT_ONCE = 8;

let staff: Person;
let ids: Record<string, string>;
beforeAll(async () => {
  const place = await venue();
  const section = await category();
  const soup = await dish({ category: section.documentId, allergens: ['milk'] });
  await table({ venue: place.documentId });
  staff = await person('staff');
  const guest = await customerWithCart([soup, 1]);
  await guest.call('post', '/api/orders', PICKUP).expect(201);
  const { body } = await staff.call('get', '/api/profiles').expect(200);
  ids = { '/categories': section.documentId, '/profiles': body.data[0].documentId };
});

const addressOf = ({ path }: List): string => `/api${path.replace(/\{id\}/, ids[path.slice(0, path.indexOf('/', 1))] ?? 'none')}`;

interface Question {
  name: string;
  query: string;
}
function* questions(list: List): Generator<Question> {
  const next = drawn(20_261_130);
  for (const field of fieldsOf(list.uid))
    for (const operator of OPERATORS)
      for (let turn = 0; turn < VALUES_EACH; turn += 1) {
        const key = `filters[${field.join('][')}]${operator && `[${operator}]`}`;
        const value = HOSTILE[Math.floor(next() * HOSTILE.length)] ?? '';
        yield { name: field[0] ?? '', query: `${key}${value.replaceAll('§', key)}` };
      }
  for (const field of fieldsOf(list.uid))
    for (const word of ['sort', 'fields', 'populate'])
      for (const form of [
        `=${field.join('.')}`,
        `[${field.join('][')}]=asc`,
        `[${field[0]}][x]=1`,
        `=${field[0]}:up`,
        `[0][0]=${field[0]}`,
      ])
        yield { name: '', query: `${word}${form}` };
}

/** The check itself, without a request: what it refuses the house never sees, so that only some of those are asked. */
function refusalOf(list: List, query: string): DomainError | null {
  const { listQuestion } = running<typeof import('#platform/actions/query-check')>('src/platform/actions/query-check');
  try {
    listQuestion(strapi, list.uid, parse(query, { strictNullHandling: true, arrayLimit: 100, depth: 64 }));
    return null;
  } catch (refusal) {
    return refusal as DomainError;
  }
}
const ASKED_OF_REFUSED = 1 / 20;

it('is heeded, or refused by name', async () => {
  const lists = await everyList();
  expect(lists.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/dishes', '/orders', '/bookings', '/users', '/categories/{id}/dishes']),
  );
  const [wrong, unasked] = [[] as unknown[], drawn(7)];
  const counted: Record<string, number> = {};
  const count = (what: string) => (counted[what] = (counted[what] ?? 0) + 1);
  const isSaid = (name: string, said: unknown) => JSON.stringify(said).includes(name);
  const ask = async (list: List, { name, query }: Question) => {
    const refusal = refusalOf(list, query);
    if (refusal && !isSaid(name, [refusal.code, refusal.details])) wrong.push([list.path, query.slice(0, 120), String(refusal)]);
    if (refusal) count('refused before anything is read');
    if (refusal && unasked() > ASKED_OF_REFUSED) return;
    const answer = await staff.call('get', `${addressOf(list)}?${query}&pagination[pageSize]=1`);
    count(String(answer.status));
    if (answer.status === 200 && !refusal) return;
    const { message, details } = errorOf(answer);
    const isByName = details.code === 'request.too_many_values' || isSaid(name, [message, details]);
    if (answer.status !== 400 || !isByName) wrong.push([answer.status, list.path, query.slice(0, 120), message]);
  };
  const waiting = lists.flatMap((list) => [...questions(list)].map((question) => ({ list, question })));
  const next = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await ask(one.list, one.question);
  };
  const combinations = waiting.length;
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  process.stdout.write(`every condition: ${lists.length} lists, ${combinations} combinations, by answer ${JSON.stringify(counted)}\n`);
  expect(wrong).toEqual([]);
  expect(counted['200']).toBeGreaterThan(500);
}, 300_000);
