/** The whole menu of the demo house. */
import { bakery } from './dishes/bakery';
import { breakfast } from './dishes/breakfast';
import { desserts } from './dishes/desserts';
import { drinks } from './dishes/drinks';
import { dumplings } from './dishes/dumplings';
import { mains } from './dishes/mains';
import { salads } from './dishes/salads';
import { soups } from './dishes/soups';
import type { SeedDish } from './types';

export const dishes: SeedDish[] = [...breakfast, ...soups, ...dumplings, ...mains, ...bakery, ...salads, ...desserts, ...drinks];
