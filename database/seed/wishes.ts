/** What guests of the demo house wish for that no menu has, and what the home cooks ask for it. */
import type { SeedWish } from './types';
import { AYLIN, HANNA, JONAS, TOMAS, VERA } from './orders/addresses';

const GALINA = 'cook@samovar.test';
const NINO = 'cook2@samovar.test';
const HOUR = 60;
const DAY = 24 * HOUR;

export const wishes: SeedWish[] = [
  {
    customer: 'customer@samovar.test',
    title: 'Honey cake for a birthday',
    description: 'Medovik with at least eight layers for my mother’s seventieth. “70” on top in walnuts, please.',
    preferences: 'Sour cream rather than custard.',
    requirements: 'No peanuts in the kitchen that day.',
    servings: 16,
    budget: 75,
    delivery: VERA,
    postedMinutesAgo: 5 * HOUR,
    wantedInMinutes: 3 * DAY,
    bids: [
      { cook: GALINA, price: 68, message: 'Ten layers, baked the evening before so that it rests.', madeMinutesAgo: 4 * HOUR },
      { cook: NINO, price: 72.5, message: 'With Georgian walnuts from my aunt.', madeMinutesAgo: 2 * HOUR },
    ],
    moves: [],
  },
  {
    customer: 'customer2@samovar.test',
    title: 'Khinkali evening for eight',
    description: 'Five khinkali each, half with beef, half with mushrooms, raw and floured: we cook them ourselves.',
    servings: 8,
    budget: 60,
    delivery: TOMAS,
    asks: NINO,
    postedMinutesAgo: 50,
    wantedInMinutes: 2 * DAY,
    bids: [],
    moves: [],
  },
  {
    customer: 'jonas@samovar.test',
    title: 'Lenten lunch for the office',
    description: 'Mushroom soup, buckwheat with onions and a big vinegret, in boxes that can be reheated.',
    requirements: 'Vegan; allergens written on each box.',
    servings: 10,
    delivery: JONAS,
    postedMinutesAgo: 3 * HOUR,
    wantedInMinutes: DAY + 4 * HOUR,
    bids: [],
    moves: [],
  },
  {
    customer: 'hanna@samovar.test',
    title: 'Family plov',
    description: 'One cauldron of plov with lamb and quince, for the evening.',
    servings: 6,
    budget: 55,
    delivery: HANNA,
    postedMinutesAgo: DAY,
    wantedInMinutes: 2 * HOUR,
    bids: [
      { cook: NINO, price: 59, madeMinutesAgo: 20 * HOUR },
      { cook: GALINA, price: 52, message: 'With barberries. I bring the cauldron hot.', madeMinutesAgo: 19 * HOUR },
    ],
    chosen: { cook: GALINA, minutesAgo: 18 * HOUR },
    moves: ['start'],
  },
  {
    customer: 'aylin@samovar.test',
    title: 'Adjarian breakfast',
    description: 'Four open khachapuri and a bowl of tomatoes with walnuts, warm at the door.',
    servings: 4,
    budget: 45,
    delivery: AYLIN,
    postedMinutesAgo: 4 * DAY,
    wantedInMinutes: -2 * DAY,
    bids: [{ cook: NINO, price: 42, message: 'Out of the oven half an hour before.', madeMinutesAgo: 3 * DAY + 20 * HOUR }],
    chosen: { cook: NINO, minutesAgo: 3 * DAY + 8 * HOUR },
    moves: ['start', 'ready', 'dispatch', 'deliver', 'complete'],
  },
];
