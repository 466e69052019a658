/** What a form sends of a row, and what two savers have to agree about. */
import { changedIn, conflictsIn, settled, stepped } from '../../src/plugins/backoffice/admin/saving/changes';

const read = {
  id: 3,
  name: 'Borscht',
  description: null,
  price: 8.5,
  portionsLeft: 10,
  category: { count: 1 },
  optionGroups: [{ id: 1, name: 'Size', options: [{ id: 2, name: 'Large' }] }],
};
const UNTOUCHED = { connect: [], disconnect: [] };

it('sends what was changed, and nothing that the form only carries along', () => {
  const groups = [{ id: 1, name: 'Size', __temp_key__: 'a0', options: [{ id: 2, name: 'Large', __temp_key__: 'a1' }] }];
  const form = { ...read, description: '', category: UNTOUCHED, optionGroups: groups, name: 'Borsch' };
  expect(changedIn(form, read)).toEqual({ name: 'Borsch' });
  expect(changedIn({ ...form, portionsLeft: null }, read)).toEqual({ name: 'Borsch', portionsLeft: null });
  expect(changedIn({ optionGroups: [...groups, { name: 'Heat' }] }, read)).toHaveProperty('optionGroups');
  expect(changedIn({ category: { connect: [{ id: 5 }], disconnect: [] } }, read)).toHaveProperty('category');
});

it('asks about what both have changed, and about nothing else', () => {
  const theirs = { ...read, price: 9, portionsLeft: 6, name: 'Ukha' };
  expect(conflictsIn({ mine: { description: 'Hot' }, read, theirs })).toEqual([]);
  expect(conflictsIn({ mine: { price: 9 }, read, theirs })).toEqual([]);
  expect(conflictsIn({ mine: { price: 7, description: 'Hot' }, read, theirs })).toEqual([
    { field: 'price', read: 8.5, mine: 7, theirs: 9 },
  ]);
});

it('saves what was chosen', () => {
  const theirs = { ...read, price: 9, portionsLeft: 6, name: 'Ukha' };
  const mine = { price: 7, portionsLeft: 14, name: 'Borsch', description: 'Hot' };
  const conflicts = conflictsIn({ mine, read, theirs });
  expect(settled(mine, conflicts, { price: 'theirs', portionsLeft: 'step', name: 'mine' })).toEqual({
    portionsLeft: 10,
    name: 'Borsch',
    description: 'Hot',
  });
});

it.each<[unknown, unknown, unknown, number | null]>([
  [10, 14, 6, 10],
  [8.5, 9, 8.9, null],
  [10, 2, 6, null],
  [null, 4, 6, null],
  ['a', 'b', 'c', null],
])('from %j to %j here and to %j there is %j in steps', (before, mine, theirs, sum) => {
  expect(stepped({ field: 'portionsLeft', read: before, mine, theirs })).toBe(sum);
});
