/** How a type reads in the panel is what config/panel.ts says of it: rows a page, columns, words, what can't be typed in, what is hidden. */
import { cellsOf, inWords, withView } from '#platform/boot/panel-layouts';
import { errorOf } from '../helpers/api';
import { panelUser } from '../helpers/panel';

const field = {
  edit: { label: 'old', description: '', editable: true, visible: true, placeholder: 'kept' },
  list: { label: 'old', sortable: true },
};
const FIELDS = ['number', 'portionsLeft', 'total', 'secretNote', 'spiciness'];
const ATTRIBUTES = { ...Object.fromEntries(FIELDS.map((name) => [name, {}])), spiciness: { pluginOptions: { panel: { size: 4 } } } };
const known = {
  settings: { pageSize: 10, mainField: 'id', searchable: true, defaultSortBy: 'id', defaultSortOrder: 'ASC' },
  metadatas: Object.fromEntries(['id', ...FIELDS, 'createdAt'].map((name) => [name, field])),
  layouts: { edit: [[{ name: 'number', size: 12 }]], list: ['id', 'number'] },
};
const view = {
  title: 'number',
  list: ['total', 'number', 'createdAt'],
  sort: 'createdAt:DESC',
  form: ['number:6 total:6', 'portionsLeft:12'],
  labels: { total: 'To pay' },
  hints: { total: 'With delivery.' },
  readOnly: ['total'],
};

describe('a view', () => {
  const { settings, metadatas, layouts } = withView(known, view, ATTRIBUTES);

  it('shows fifty a page, newest first, under its title; what it does not speak of stays', () => {
    expect(settings).toEqual({ pageSize: 50, mainField: 'number', defaultSortBy: 'createdAt', defaultSortOrder: 'DESC', searchable: true });
    expect(metadatas.total?.edit.placeholder).toBe('kept');
    expect(metadatas.total?.list.sortable).toBe(true);
  });

  it('has the columns in its order and the form row by row', () => {
    expect(layouts.list).toEqual(['total', 'number', 'createdAt']);
    const rows = [
      [
        { name: 'number', size: 6 },
        { name: 'total', size: 6 },
      ],
      [{ name: 'portionsLeft', size: 12 }],
      // It says so itself, in its schema.
      [{ name: 'spiciness', size: 4 }],
    ];
    expect(layouts.edit).toEqual(rows);
  });

  it('calls fields by its words, else by their own name in words, in form and list alike', () => {
    expect([metadatas.total?.edit.label, metadatas.total?.list.label, metadatas.total?.edit.description]).toEqual([
      'To pay',
      'To pay',
      'With delivery.',
    ]);
    expect([metadatas.portionsLeft?.edit.label, metadatas.portionsLeft?.list.label]).toEqual(['Portions left', 'Portions left']);
  });

  it('locks what is read-only, hides what the form does not place, and leaves the row’s own id alone', () => {
    const shown = (name: string) => [metadatas[name]?.edit.editable, metadatas[name]?.edit.visible];
    expect(shown('total')).toEqual([false, true]);
    expect(shown('number')).toEqual([true, true]);
    expect(shown('secretNote')).toEqual([true, false]);
    expect(metadatas.id?.edit).toEqual(field.edit);
  });

  it('of a component keeps the list that was there and its page', () => {
    const plain = withView(known, { title: 'number', form: ['number:12'] }, ATTRIBUTES);
    expect(plain.layouts.list).toEqual(['id', 'number']);
    expect(plain.settings.pageSize).toBe(10);
  });
});

it('words come from names', () => {
  expect(['isActive', 'placedAt', 'portionsLeft', 'id'].map(inWords)).toEqual(['Active', 'Placed', 'Portions left', 'Id']);
  expect(cellsOf(['name:6 slug:6'])).toEqual([
    [
      { name: 'name', size: 6 },
      { name: 'slug', size: 6 },
    ],
  ]);
});

it('the running panel has them: every view of config/panel.ts is the stored configuration', async () => {
  const views = strapi.config.get('panel.types') as Record<string, { title: string; list: string[]; sort: string; readOnly?: string[] }>;
  expect(Object.keys(views)).toEqual(expect.arrayContaining(['api::order.order', 'api::dish.dish', 'api::booking.booking']));
  for (const [uid, { title, list, sort, readOnly = [] }] of Object.entries(views)) {
    const stored = await strapi.plugin('content-manager').service('content-types').findConfiguration({ uid });
    expect([uid, stored.layouts.list]).toEqual([uid, list]);
    const { mainField, pageSize, defaultSortBy, defaultSortOrder } = stored.settings;
    expect([uid, mainField, pageSize, `${defaultSortBy}:${defaultSortOrder}`]).toEqual([uid, title, 50, sort]);
    for (const name of readOnly) expect([uid, name, stored.metadatas[name].edit.editable]).toEqual([uid, name, false]);
  }
});

it('a relation that the role may not read is refused', async () => {
  const [kitchen, owner] = [await panelUser('samovar-kitchen'), await panelUser('samovar-owner')];
  const customers = '/content-manager/relations/api::order.order/customer';
  errorOf(await kitchen.call('get', customers).expect(403));
  await owner.call('get', customers).expect(200);
});
