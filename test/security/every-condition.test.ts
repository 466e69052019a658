/** Every list × every field × every operator × a value that nobody expects: the house heeds it or refuses it by name, and never breaks. */
import { parse } from 'qs';
import type { DomainError } from '#domain/errors';
import { errorOf } from '../helpers/api';
import { category, customerWithCart, dish, person, PICKUP, venue, type Person } from '../helpers/house';
import { everyList, fieldsOf, type List } from '../helpers/lists';
import { table } from '../helpers/tables';

/** A net of many questions, on a slow machine, too. */
jest.setTimeout(400_000);

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
/** So many of each kind are sent to the house, others in each run that has another seed. */
const SENT = { heeded: 1_500, refused: 200 };

const some = <T>(all: T[], count: number, next: () => number): T[] =>
  all.length <= count ? all : Array.from({ length: count }, () => all.splice(Math.floor(next() * all.length), 1)[0] as T);

it('is heeded, or refused by name', async () => {
  const lists = await everyList();
  expect(lists.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/dishes', '/orders', '/bookings', '/users', '/categories/{id}/dishes']),
  );
  const isSaid = (name: string, said: unknown) => JSON.stringify(said).includes(name);
  const all = lists.flatMap((list) => [...questions(list)].map((one) => ({ list, ...one, refusal: refusalOf(list, one.query) })));
  const refused = all.filter(({ refusal }) => refusal !== null);
  const nameless = refused.filter(({ name, refusal }) => !isSaid(name, refusal?.details));
  expect(nameless.map(({ query, refusal }) => [query.slice(0, 120), String(refusal)])).toEqual([]);
  const heeded = all.filter(({ refusal }) => refusal === null);
  const combinations = `${all.length} combinations, ${refused.length} refused before anything is read`;

  const next = drawn(7);
  const waiting = [...some(heeded, SENT.heeded, next), ...some(refused, SENT.refused, next)];
  const counted: Record<number, number> = {};
  const wrong: unknown[] = [];
  const ask = async ({ list, name, query, refusal }: (typeof waiting)[number]) => {
    const answer = await staff.call('get', `${addressOf(list)}?${query}&pagination[pageSize]=1`);
    counted[answer.status] = (counted[answer.status] ?? 0) + 1;
    if (answer.status === 200 && !refusal) return;
    const { message, details } = errorOf(answer);
    const isByName = details.code === 'request.too_many_values' || isSaid(name, [message, details]);
    if (answer.status !== 400 || !isByName) wrong.push([answer.status, list.path, query.slice(0, 120), message]);
  };
  const askOn = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await ask(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  process.stdout.write(`every condition: ${lists.length} lists, ${combinations}; of those sent by status ${JSON.stringify(counted)}\n`);
  expect(wrong).toEqual([]);
  expect(counted[200]).toBeGreaterThan(300);
});
