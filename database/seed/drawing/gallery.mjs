/** Every picture by the palette it is laid on. */
import { breads } from './pictures/breads.mjs';
import { breakfast } from './pictures/breakfast.mjs';
import { cakes } from './pictures/cakes.mjs';
import { coldCategories } from './pictures/cold-categories.mjs';
import { coldDrinks } from './pictures/cold-drinks.mjs';
import { dumplings } from './pictures/dumplings.mjs';
import { hotDrinks } from './pictures/hot-drinks.mjs';
import { ovenAndGrill } from './pictures/oven-and-grill.mjs';
import { pirozhki } from './pictures/pirozhki.mjs';
import { salads } from './pictures/salads.mjs';
import { soups } from './pictures/soups.mjs';
import { stove } from './pictures/stove.mjs';
import { sweets } from './pictures/sweets.mjs';
import { warmCategories } from './pictures/warm-categories.mjs';
import { zakuski } from './pictures/zakuski.mjs';

const dishes = {
  breakfast,
  soups,
  dumplings,
  mains: { ...stove, ...ovenAndGrill },
  bakery: { ...pirozhki, ...breads },
  salads: { ...salads, ...zakuski },
  desserts: { ...cakes, ...sweets },
  drinks: { ...hotDrinks, ...coldDrinks },
};
const categories = { ...warmCategories, ...coldCategories };

export const GALLERY = Object.fromEntries(
  Object.entries(dishes).map(([palette, pictures]) => [palette, { ...pictures, ...categories[palette] }]),
);
