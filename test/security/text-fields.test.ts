/**
 * Every text field of the house × hostile texts: what is one line takes no lines, no field takes what can't be kept. The fields are read from
 * the running application, so that a new one is in the net by itself.
 */
import type { z } from 'zod';
import type { UID } from '@strapi/strapi';
import { panelUser, type PanelUser } from '../helpers/panel';
import { HOSTILE, isLine, isText } from './texts';

/** A net of many questions, on a slow machine, too. */
jest.setTimeout(400_000);

const all = Object.entries(HOSTILE);

interface Attribute {
  type: string;
  private?: boolean;
  component?: UID.Component;
}
const attributesOf = (uid: string) => Object.entries(strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>);
const isMany = ({ type }: Attribute): boolean => type === 'text' || type === 'richtext';
const isTyped = (attribute: Attribute): boolean => attribute.type === 'string' || isMany(attribute);
const typesOfTheHouse = () => Object.keys(strapi.contentTypes).filter((uid): uid is `api::${string}.${string}` => uid.startsWith('api::'));

/** By name: attributes that take many lines, wherever they stand. */
const manyLined = (): Set<string> =>
  new Set(
    [...typesOfTheHouse(), ...(Object.keys(strapi.components) as UID.Component[])].flatMap((uid) =>
      attributesOf(uid).flatMap(([name, attribute]) => (isMany(attribute) ? [name] : [])),
    ),
  );

const tally = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const print = (what: string, counts: ReadonlyMap<string, number>): void => {
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  process.stdout.write(`${what}: ${sum} tried, ${JSON.stringify(Object.fromEntries([...counts].sort()))}\n`);
};

describe('what actions take', () => {
  /** Compared or looked for, and shown to nobody. Telegram's own fields are signed as they are; a name is made of them that is one. */
  const UNSEEN =
    /^(password|passwordConfirmation|currentPassword|identifier|refreshToken|search|text|tag|q|_q|specialty|key|hold|token|first_name|last_name|photo_url)$/;
  /** Texts of the house's own, in which a line is a paragraph. */
  const PARAGRAPHS = new Set(['body']);

  interface Leaf {
    action: string;
    path: string[];
    schema: z.ZodType;
  }
  type Def = {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    in?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    options?: z.ZodType[];
  };
  const defOf = (schema: z.ZodType): Def => schema.def as never;

  /** Every place where a string may stand, with the schema that takes it. */
  function leavesOf(schema: z.ZodType, action: string, path: string[] = []): Leaf[] {
    const def = defOf(schema);
    if (def.shape) return Object.entries(def.shape).flatMap(([name, inner]) => leavesOf(inner, action, [...path, name]));
    if (def.options) return def.options.flatMap((inner) => leavesOf(inner, action, path));
    const inner = def.innerType ?? def.element;
    if (inner) return leavesOf(inner, action, path);
    if (def.type === 'pipe' && def.in && defOf(def.in).type !== 'string') return leavesOf(def.in, action, path);
    return ['string', 'pipe'].includes(def.type) ? [{ action, path, schema }] : [];
  }

  it('a free text refuses what can’t be kept, and what breaks a line unless its attribute has many', async () => {
    const { allActions } = running<typeof import('../../src/platform/actions/all-actions')>('src/platform/actions/all-actions');
    const leaves = allActions(strapi as never).flatMap(({ declared }) =>
      [declared.body, declared.panelBody].flatMap((body) => (body ? leavesOf(body as z.ZodType, declared.name) : [])),
    );
    const free = leaves.filter(({ schema, path }) => schema.safeParse('Anna Berg').success && !UNSEEN.test(path.at(-1) ?? ''));
    const many = new Set([...manyLined(), ...PARAGRAPHS]);
    const counts = new Map<string, number>();
    const wrong = free.flatMap(({ action, path, schema }) =>
      all.flatMap(([name, text]) => {
        const taken = schema.safeParse(text);
        tally(counts, taken.success ? 'taken' : 'refused');
        const mayTake = many.has(path.at(-1) ?? '') ? isText(text) : isLine(taken.success ? String(taken.data) : text);
        return taken.success && !mayTake ? [`${action}: ${path.join('.')} takes ${name}`] : [];
      }),
    );
    print(`free texts of actions (${free.length} of ${leaves.length} strings)`, counts);
    expect(free.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });
});

describe('what the panel’s forms take', () => {
  let owner: PanelUser;
  beforeAll(async () => {
    owner = await panelUser('samovar-owner');
  });

  interface Refused {
    error?: { details?: { errors?: { path: (string | number)[]; message: string }[] } };
  }
  const faultsAt = (body: Refused, name: string): string[] =>
    (body.error?.details?.errors ?? []).filter(({ path }) => path[0] === name).map(({ message }) => message);

  /** As the house's own code writes it, in the shape of an answer. */
  const written = (uid: UID.ContentType, data: object): Promise<Refused> =>
    strapi
      .documents(uid)
      .create({ data } as never)
      .then(
        () => ({}),
        (error: NonNullable<Refused['error']>) => ({ error }),
      );

  it('each attribute says no by its name, and nothing is a fault of the house', async () => {
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const uid of typesOfTheHouse()) {
      const fields = attributesOf(uid).filter(([, attribute]) => isTyped(attribute) && !attribute.private);
      for (const [name, text] of all) {
        if (fields.length === 0) continue;
        // Refused before anybody looks at types, by the first place that has it.
        const isBroken = /[\0\p{Surrogate}]/u.test(text);
        // All fields at once: each names itself.
        const values = Object.fromEntries(fields.map(([field]) => [field, text]));
        const answer = await owner.call('post', `/content-manager/collection-types/${uid}`, JSON.parse(JSON.stringify(values)) as object);
        tally(counts, String(answer.status));
        if (answer.status >= 500) wrong.push(`${uid}: ${name} → ${answer.status}`);
        // A type that nobody makes by hand is written by the same pipeline all the same.
        const refused = answer.status === 403 ? await written(uid as UID.ContentType, values) : answer.body;
        for (const [field, attribute] of fields) {
          const may = isMany(attribute) ? isText(text) : isLine(text);
          if (answer.status >= 400 && !may && !isBroken && faultsAt(refused, field).length === 0)
            wrong.push(`${uid}.${field} takes ${name}`);
          if (answer.status < 300 && !may) wrong.push(`${uid}.${field} keeps ${name}`);
        }
      }
    }
    print('attributes of the panel’s forms', counts);
    expect(wrong).toEqual([]);
  });

  it('components, lists of words and other languages are texts, too', async () => {
    const section = { name: 'Soups', translations: { ru: { name: 'Супы\r\nBcc: x', description: 'две\nстроки' } } };
    const category = await owner.call('post', '/content-manager/collection-types/api::category.category', section);
    expect([category.status, category.body.error.details.errors]).toEqual([
      400,
      [{ path: ['translations', 'ru', 'name'], message: 'has line breaks' }],
    ]);
    const dish = await owner.call('post', '/content-manager/collection-types/api::dish.dish', {
      name: 'Soup',
      optionGroups: [{ name: 'Size', options: [{ name: 'Large\u202e' }] }],
    });
    expect(dish.body.error.details.errors).toEqual([
      { path: ['optionGroups', 0, 'options', 0, 'name'], message: 'has invisible characters that change the direction of writing' },
    ]);
    const event = await owner.call('post', '/content-manager/collection-types/api::event.event', {
      title: 'Evening',
      tags: ['ok', 'b\u2028ad'],
    });
    expect(event.body.error.details.errors).toEqual([{ path: ['tags', 1], message: 'has line breaks' }]);
  });
});
