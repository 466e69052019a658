/** Whatever is wrong with what anybody sends, who reads Russian is told in Russian: every action of the running application, every field of it. */
import type { z } from 'zod';
import { detailsOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import { allActions } from '#platform/actions/all-actions';
import { parseInput, type Schemas, type Shape } from '#platform/actions/input';
import { errorOf, visitor } from '../helpers/api';
import { everyList } from '../helpers/lists';
import { person } from '../helpers/house';

const WRONG: unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    '-',
    'x'.repeat(20_000),
    'two\nlines',
    '\u202eturned',
    'a' + '\u0301'.repeat(30),
    'https://evil.example',
    '9'.repeat(60),
  ],
  ...[-1e15, -1, 0, 0.00001, 1e15, true, [], [null], [-1], Array.from({ length: 2000 }, () => 'a'), {}, { x: 1 }, { en: { name: 1 } }],
];
const CYRILLIC = /[а-яё]/i;
const untold = new Set<string>();
let tried = 0;

function tell(schemas: Schemas<Shape, Shape, Shape>, sent: object): void {
  tried += 1;
  try {
    parseInput(schemas, sent);
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const { errors = [], fields } = detailsOf(refusal, 'ru');
    for (const message of [...errors.map((error) => error.message ?? ''), ...(fields as string[])])
      if (!CYRILLIC.test(message)) untold.add(message.slice(0, 200));
  }
}

it('says what is wrong with each field of each action', () => {
  for (const { declared } of allActions(strapi)) {
    for (const part of ['params', 'query', 'body'] as const) {
      const schema = declared[part] as Shape | undefined;
      if (!schema) continue;
      const fields = Object.keys(schema.shape);
      tell({ [part]: schema }, { [part]: { unheardOf: 1 } });
      for (const value of WRONG) for (const field of fields) tell({ [part]: schema }, { [part]: { [field]: value } });
      for (const [field, inner] of Object.entries(schema.shape as Record<string, z.ZodType>))
        for (const deep of innerOf(inner)) for (const value of WRONG) tell({ [part]: schema }, { [part]: { [field]: deep(value) } });
    }
  }
  console.info(`fields that were told what is wrong: ${tried} tries, untold in Russian: ${untold.size}`);
  expect([...untold]).toEqual([]);
  expect(tried).toBeGreaterThan(5000);
});

/** A list of it, an object with it at each name. */
function innerOf(schema: z.ZodType): ((value: unknown) => unknown)[] {
  const { def } = schema as unknown as { def: { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> } };
  if (def.innerType) return innerOf(def.innerType);
  if (def.element) return [(value) => [value], ...innerOf(def.element).map((deep) => (value: unknown) => [deep(value)])];
  return Object.keys(def.shape ?? {}).map((name) => (value) => ({ [name]: value }));
}

it('says what is wrong with a question about a list', async () => {
  const staff = await person('staff');
  const questions = [
    'sort=nothing',
    'sort[name]=up',
    'fields=',
    'populate=nothing',
    'status=placed',
    'filters=1',
    '_q[a]=1',
    'pagination[page]=0',
  ];
  const conditions = [
    'filters[id][$between]=1',
    'filters[nothing]=1',
    'filters[id][$contains]=a',
    'filters[id][$eq]=maybe',
    'filters[$or]=1',
    'filters[id]=x',
  ];
  const said = [];
  for (const { path } of (await everyList()).filter(({ path: at }) => !at.includes('{')))
    for (const question of [...questions, ...conditions]) {
      const response = await staff.call('get', `/api${path}?${question}`, undefined, { 'Accept-Language': 'ru' });
      if (response.status !== 400) continue;
      const { message, details } = errorOf(response);
      said.push(message, ...(details.errors ?? []).map((error: { message: string }) => error.message));
    }
  expect([...new Set(said)].filter((message) => !CYRILLIC.test(String(message)))).toEqual([]);
  expect(said.length).toBeGreaterThan(100);
  const { body } = await visitor('post', '/api/bookings', {}, { 'Accept-Language': 'ru' }).expect(400);
  expect(body.error.message).toContain('table: нужно указать');
});
