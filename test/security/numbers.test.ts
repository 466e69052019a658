/** Every number that anybody may send has bounds, and they are within what its column holds: read from the running application. */
import { z } from 'zod';
import { allActions } from '#platform/actions/all-actions';

interface Numeric {
  type: string;
  min?: number;
  max?: number;
  column?: { args?: [number, number] };
}

const OF_THE_HOUSE = /^(api::|plugin::kafka|[a-z-]+\.[a-z-]+$)/;
/** Only the house itself writes them, by SQL. */
const NEVER_SENT = /^(plugin::kafka|api::rate)/;
const INT4 = 2_147_483_647;
const holds: Record<string, (attribute: Numeric) => number> = {
  integer: () => INT4,
  float: () => Number.MAX_VALUE,
  decimal: ({ column }) => (column?.args ? 10 ** (column.args[0] - column.args[1]) : 10 ** 8),
};

const fields = () =>
  Object.entries({ ...strapi.contentTypes, ...strapi.components })
    .filter(([uid]) => OF_THE_HOUSE.test(uid) && !NEVER_SENT.test(uid))
    .flatMap(([uid, { attributes }]) =>
      Object.entries(attributes as unknown as Record<string, Numeric>)
        // The database counts it, and it is refused from outside.
        .filter(([name, { type }]) => type in holds && name !== 'revision')
        .map(([name, attribute]) => ({ where: `${uid}.${name}`, attribute })),
    );

it('every numeric field of every type has a least and a most that its column holds', () => {
  const wrong = fields().filter(({ attribute: { type, min, max }, attribute }) => {
    const most = holds[type]?.(attribute) ?? 0;
    return min === undefined || max === undefined || min > max || Math.abs(min) >= most + 1 || max >= most + 1;
  });
  expect(wrong.map(({ where }) => where)).toEqual([]);
  expect(fields().length).toBeGreaterThan(40);
});

type Json = Record<string, unknown>;

/** Every number below, with the way there. */
function numbersIn(schema: unknown, way: string): { way: string; json: Json }[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => numbersIn(one, `${way}/${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const json = schema as Json;
  const own = json.type === 'number' || json.type === 'integer' ? [{ way, json }] : [];
  return [...own, ...Object.entries(json).flatMap(([name, inner]) => numbersIn(inner, `${way}/${name}`))];
}

it('every number of every action has a least and a most', () => {
  const numbers = allActions(strapi).flatMap(({ declared: { name, body, query } }) =>
    [body, query].flatMap((schema) => (schema ? numbersIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name) : [])),
  );
  const isBounded = ({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Json): boolean => {
    const [least, most] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum].map(Number);
    return [least, most].every((bound) => bound !== undefined && Math.abs(bound) <= 8.64e15);
  };
  expect(numbers.filter(({ json }) => !isBounded(json)).map(({ way }) => way)).toEqual([]);
  expect(numbers.length).toBeGreaterThan(30);
});
