/** Categories and dishes with their pictures. */
import type { Core } from '@strapi/strapi';
import { categories } from '../categories';
import { dishes } from '../dishes';
import type { SeedDish } from '../types';
import type { People } from './people';
import { loadPicture } from './pictures';
import { milliseconds } from './times';
import type { Ids } from './venues';

const AT_ONCE = 4;

export async function loadMenu(strapi: Core.Strapi, { venues, people }: { venues: Ids; people: People }): Promise<Ids> {
  const sections: Ids = new Map();
  for (const category of categories) {
    const image = await loadPicture(strapi, category.image, category.name);
    const made = await strapi.documents('api::category.category').create({ data: { ...category, image } as never });
    sections.set(category.slug, made.documentId);
  }
  const ids: Ids = new Map();
  const waiting = [...dishes];
  const work = async () => {
    for (let dish = waiting.shift(); dish; dish = waiting.shift())
      ids.set(dish.slug, await loadDish(strapi, dish, { sections, venues, people }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  strapi.log.info(`${ids.size} dishes in ${sections.size} categories are on the menu.`);
  return ids;
}

async function loadDish(strapi: Core.Strapi, dish: SeedDish, known: { sections: Ids; venues: Ids; people: People }): Promise<string> {
  const data = {
    ...dish,
    image: await loadPicture(strapi, dish.image, dish.name),
    category: known.sections.get(dish.category),
    cook: dish.cook ? (known.people.get(dish.cook)?.id ?? null) : null,
    venues: dish.venues.map((slug) => known.venues.get(slug)),
    servedFrom: dish.servedFrom && milliseconds(dish.servedFrom),
    servedUntil: dish.servedUntil && milliseconds(dish.servedUntil),
  };
  const made = await strapi.documents('api::dish.dish').create({ data: data as never });
  return made.documentId;
}
