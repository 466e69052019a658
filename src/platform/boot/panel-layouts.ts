/** Applies `config/panel.ts` to the Content Manager, when that file has changed since: what an owner rearranged in between stays. */
import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

interface View {
  title: string;
  list?: readonly string[];
  sort?: string;
  form: readonly string[];
  labels?: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
  readOnly?: readonly string[];
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

type Attributes = Readonly<Record<string, { pluginOptions?: { panel?: { size?: number | undefined } | undefined } | undefined }>>;

interface Configurations {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

export async function applyPanelLayouts(strapi: Core.Strapi): Promise<void> {
  const views = { types: viewsOf(strapi, 'types'), components: viewsOf(strapi, 'components') };
  const placed = Object.keys({ ...views.types, ...views.components }).map((uid) =>
    formOf([], strapi.getModel(uid as UID.Schema).attributes as Attributes),
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([views, placed]))
    .digest('hex');
  const store = strapi.store({ type: 'core', name: 'samovar_panel' });
  if ((await store.get({ key: 'hash' })) === hash) return;
  await applyAll(strapi.plugin('content-manager').service('content-types') as Configurations, strapi, views.types);
  await applyAll(strapi.plugin('content-manager').service('components') as Configurations, strapi, views.components);
  await store.set({ key: 'hash', value: hash });
}

const viewsOf = (strapi: Core.Strapi, kind: string) => strapi.config.get(`panel.${kind}`) as Readonly<Record<string, View>>;

async function applyAll(service: Configurations, strapi: Core.Strapi, views: Readonly<Record<string, View>>): Promise<void> {
  for (const [uid, view] of Object.entries(views)) {
    const model = strapi.getModel(uid as UID.Schema) as { uid: string; attributes: Attributes };
    const known = await service.findConfiguration(model);
    await service.updateConfiguration(model, withView(known, view, model.attributes));
  }
}

/** The stored configuration, dressed by the view; fields that nobody places are hidden. */
export function withView(known: Configuration, view: View, attributes: Attributes): Configuration {
  const edit = formOf(view.form, attributes);
  const placed = edit.flat().map(({ name }) => name);
  const metadatas = Object.fromEntries(
    Object.entries(known.metadatas).map(([name, metadata]) => {
      const label = view.labels?.[name] ?? inWords(name);
      const description = view.hints?.[name] ?? '';
      const editable = !(view.readOnly ?? []).includes(name);
      const visible = !(name in attributes) || placed.includes(name);
      return [
        name,
        { edit: { ...metadata.edit, ...(name !== 'id' && { label, description, editable, visible }) }, list: { ...metadata.list, label } },
      ];
    }),
  );
  const [sortBy, sortOrder] = (view.sort ?? '').split(':');
  const settings = {
    ...known.settings,
    mainField: view.title,
    ...(sortBy && { defaultSortBy: sortBy, defaultSortOrder: sortOrder, pageSize: 50 }),
  };
  return { settings, metadatas, layouts: { edit, list: view.list ? [...view.list] : known.layouts.list } };
}

/** The rows that the view names, and below them the fields that say in their schema that they want a place: `pluginOptions.panel.size`, of 12. */
export function formOf(form: readonly string[], attributes: Attributes): { name: string; size: number }[][] {
  const named = cellsOf(form);
  const known = new Set(named.flat().map(({ name }) => name));
  const own = Object.entries(attributes).flatMap(([name, { pluginOptions }]) => {
    const size = pluginOptions?.panel?.size;
    return size && !known.has(name) ? [[{ name, size }]] : [];
  });
  return [...named, ...own];
}

/** 'name:6 slug:6' → name and slug side by side, each half as wide as the form */
export const cellsOf = (form: readonly string[]): { name: string; size: number }[][] =>
  form.map((row) =>
    row.split(' ').map((cell) => {
      const [name = '', size] = cell.split(':');
      return { name, size: Number(size) };
    }),
  );

/** "portionsLeft" → "Portions left" */
export const inWords = (name: string): string => {
  const words = name
    .replace(/^is(?=[A-Z])/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/ At$/, '')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
