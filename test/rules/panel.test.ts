/** The panel shows every type by a view that fits it, in words of both languages, and finds nothing by what is private. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { components, types } from '../../config/panel';
import type { PanelView } from '../../config/panel-views';
import { cellsOf, formOf } from '#platform/boot/panel-layouts';
import { components as parts, contentTypes, type Schema } from './schemas';

const root = path.resolve(__dirname, '../..');

it('no search finds by what is private: text and numbers of ours that nobody may read are not searched', () => {
  const found = Object.entries(contentTypes)
    .filter(([uid]) => uid.startsWith('api::'))
    .flatMap(([uid, { attributes }]) =>
      Object.entries(attributes)
        .filter(
          ([, { type, private: isPrivate, searchable }]) =>
            isPrivate && searchable !== false && !['relation', 'component', 'json', 'boolean', 'datetime'].includes(type),
        )
        .map(([name]) => `${uid} ${name}`),
    );
  expect(found).toEqual([]);
});

describe('the panel', () => {
  type Words = Record<'types' | 'values' | 'fields' | 'components' | 'hints', Record<string, Record<string, string>>>;
  const folder = path.join(root, 'src/admin/content');
  const json = (file: string): Record<string, Partial<Words>> => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as never;
  const ofTypes = readdirSync(path.join(folder, 'types')).map((file) => json(path.join('types', file)));
  const [english, russian] = ['en', 'ru'].map((language) => {
    const all = [json(`${language}.json`) as Partial<Words>, ...ofTypes.map((names) => names[language] ?? {})];
    const merged = (part: keyof Words): object => Object.assign({}, ...all.map((names) => names[part] ?? {})) as object;
    return {
      types: merged('types'),
      values: merged('values'),
      fields: merged('fields'),
      components: merged('components'),
      hints: merged('hints'),
    };
  }) as [Words, Words];
  const BY_STRAPI = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];
  const wordsFor = ({ attributes }: Schema, view: Omit<PanelView, 'list' | 'sort'> & Partial<PanelView>): string[] => {
    const used = [
      view.title,
      ...(view.list ?? []),
      ...(view.sort ? [view.sort.split(':')[0] ?? ''] : []),
      ...cellsOf(view.form).flatMap((row) => row.map(({ name }) => name)),
      ...Object.keys({ ...view.labels, ...view.hints }),
      ...(view.readOnly ?? []),
    ];
    return used.filter((name) => !(name in attributes) && !BY_STRAPI.includes(name));
  };
  const visible = Object.entries({ ...contentTypes, ...parts }).filter(
    ([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false,
  );

  it.each(visible)('has a view of %s that names fields it has, in rows as wide as the form', (uid, model) => {
    const view = types[uid] ?? components[uid];
    expect(view).toBeDefined();
    expect(wordsFor(model, view as PanelView)).toEqual([]);
    const wide = cellsOf(view?.form ?? []).filter((row) => row.reduce((sum, { size }) => sum + size, 0) > 12);
    expect(wide).toEqual([]);
  });

  it.each(visible)('calls %s, its fields and its choices by a word of each language', (uid, { attributes, info }) => {
    const view: Partial<PanelView> & Pick<PanelView, 'form'> = types[uid] ?? components[uid] ?? { form: [] };
    const shown = [...(view.list ?? []), ...formOf(view.form, attributes).flatMap((row) => row.map(({ name }) => name))];
    const labels = { ...russian.fields, ...russian.components }[uid] ?? {};
    expect(shown.filter((name) => !(name in labels))).toEqual([]);
    const said = [...(uid in types ? [info.displayName] : []), ...Object.values(attributes).flatMap((attribute) => attribute.enum ?? [])];
    for (const { types: names, values } of [english, russian])
      expect(said.filter((word) => !(word in { ...names, ...values }))).toEqual([]);
  });

  it('says what stands below a field in each language, and nothing that stands nowhere', () => {
    const hints = Object.values({ ...types, ...components }).flatMap((view: Partial<PanelView>) => Object.values(view.hints ?? {}));
    expect(hints.length).toBeGreaterThan(40);
    expect(Object.keys(russian.hints).sort()).toEqual([...new Set(hints)].sort());
    expect(Object.values(russian.hints).filter((text: unknown) => typeof text !== 'string' || !/\p{Script=Cyrillic}/u.test(text))).toEqual(
      [],
    );
  });

  it('has no view of what is not there', () => {
    const there = visible.map(([uid]) => uid);
    expect([...Object.keys(types), ...Object.keys(components)].filter((uid) => !there.includes(uid))).toEqual([]);
  });
});
