/** Names in web addresses. */
import fc from 'fast-check';
import { freeSlug, isSlug, slugOf } from '#domain/slug';

it.each([
  ['Winter specials', 'winter-specials'],
  ['Борщ московский', 'borshch-moskovskiy'],
  ['日本', 'ri-ben'],
  ['초밥', 'cobab'],
  ['Crème brûlée à la carte', 'creme-brulee-a-la-carte'],
  ['Straße 5½', 'strasse-51-2'],
  ['  --Tea & Cake!--  ', 'tea-cake'],
  ['🍕', 'dish'],
  ['', 'dish'],
  ['abcdefghijklmnopqrstuvwx', 'dish-abcdefghijklmnopqrstuvwx'],
])('%j becomes %j', (text, slug) => expect(slugOf(text, 'dish')).toBe(slug));

it('whatever was typed, it is one, and no longer than it may be', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 150 }),
      (text) => isSlug(slugOf(text, 'dish')) && slugOf(text, 'dish').length <= 105,
    ),
  );
  for (const letter of ['Ж', 'щ', '日', 'a', 'W ']) expect(isSlug(slugOf(letter.repeat(150), 'dish'))).toBe(true);
});

it('the next of one name is counted', () => {
  expect(freeSlug('soup', new Set())).toBe('soup');
  expect(freeSlug('soup', new Set(['soup', 'soup-2', 'soup-ii']))).toBe('soup-3');
});
