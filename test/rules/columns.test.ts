/** A text that an attribute takes has room in its column: Strapi makes one of 255 letters of every `string`, whatever it says it takes. */
import { components, contentTypes } from './schemas';

const ROOM = 255;
type Sized = { type: string; maxLength?: number; column?: { type: string } };

it('the longest line of every attribute fits', () => {
  const all = Object.entries({ ...contentTypes, ...components }).flatMap(([uid, { attributes }]) =>
    Object.entries(attributes).map(([name, attribute]) => ({ name: `${uid}: ${name}`, ...(attribute as Sized) })),
  );
  const lines = all.filter(({ type }) => type === 'string');
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter(({ maxLength = 0, column }) => maxLength > ROOM && column?.type !== 'text').map(({ name }) => name)).toEqual([]);
});
