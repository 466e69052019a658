/** Friday evening on the board: what is new and what waits its turn. */
import { EMBANKMENT, STATION_SQUARE } from '../venues';
import type { SeedOrder } from '../types';
import { HANNA, JONAS, PAVEL } from './addresses';

const placed: SeedOrder[] = [
  {
    customer: 'hanna@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      {
        dish: 'siberian-pelmeni',
        quantity: 2,
        options: [
          { group: 'How many', option: 'Twenty-five' },
          { group: 'Sauce', option: 'Sour cream' },
          { group: 'Sauce', option: 'Adjika' },
        ],
      },
      { dish: 'olivier-salad', quantity: 1, options: [] },
      { dish: 'bread-kvass', quantity: 2, options: [] },
    ],
    paymentMethod: 'card',
    delivery: HANNA,
    placedMinutesAgo: 1,
    wantedInMinutes: null,
    moves: [],
  },
  {
    customer: 'linh@samovar.test',
    venue: STATION_SQUARE,
    fulfilment: 'pickup',
    lines: [
      {
        dish: 'cappuccino',
        quantity: 1,
        options: [
          { group: 'Size', option: 'Large, 400 ml' },
          { group: 'Milk', option: 'Oat drink' },
          { group: 'Syrups', option: 'Gingerbread' },
        ],
      },
      { dish: 'curd-vatrushka', quantity: 2, options: [] },
    ],
    paymentMethod: 'card',
    note: 'Name on the cup, please: Linh.',
    placedMinutesAgo: 2,
    wantedInMinutes: null,
    moves: [],
  },
  {
    customer: 'customer@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'dine_in',
    lines: [
      { dish: 'moscow-borscht', quantity: 2, options: [{ group: 'Portion', option: 'Regular, 400 ml' }] },
      { dish: 'barrel-pickles', quantity: 1, options: [] },
      { dish: 'beef-stroganoff', quantity: 1, options: [{ group: 'Side', option: 'Buckwheat' }] },
    ],
    paymentMethod: 'card',
    note: 'Table 7. One borscht without garlic buns.',
    placedMinutesAgo: 4,
    wantedInMinutes: null,
    moves: [],
  },
  {
    customer: 'jonas@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'lamb-plov', quantity: 4, options: [] },
      { dish: 'beetroot-vinegret', quantity: 2, options: [] },
      { dish: 'cranberry-mors', quantity: 4, options: [] },
    ],
    paymentMethod: 'card',
    note: 'For the office, four sets of cutlery.',
    delivery: JONAS,
    placedMinutesAgo: 9,
    wantedInMinutes: 95,
    moves: [],
  },
  {
    customer: 'aylin@samovar.test',
    venue: null,
    fulfilment: 'pickup',
    lines: [
      { dish: 'khinkali-with-beef', quantity: 2, options: [{ group: 'How many', option: 'Seven' }] },
      { dish: 'aubergine-walnut-rolls', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    placedMinutesAgo: 6,
    wantedInMinutes: 50,
    moves: [],
  },
];

const accepted: SeedOrder[] = [
  {
    customer: 'pavel@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'meat-solyanka', quantity: 1, options: [{ group: 'Portion', option: 'Large, 600 ml' }] },
      { dish: 'chicken-kyiv', quantity: 1, options: [{ group: 'Side', option: 'Mashed potatoes' }] },
      { dish: 'borodinsky-bread', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    note: 'Сдача с 50 евро, пожалуйста.',
    delivery: PAVEL,
    placedMinutesAgo: 12,
    wantedInMinutes: 30,
    moves: ['accept'],
  },
  {
    customer: 'sofia@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'dine_in',
    lines: [
      { dish: 'grilled-trout', quantity: 1, options: [] },
      { dish: 'caesar-with-chicken', quantity: 1, options: [{ group: 'With', option: 'Prawns' }] },
      { dish: 'sea-buckthorn-tea', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    note: 'Table 3, birthday: could the trout come with a candle?',
    placedMinutesAgo: 8,
    wantedInMinutes: null,
    moves: ['accept'],
  },
  {
    customer: 'customer2@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'pickup',
    lines: [
      { dish: 'pork-shashlik', quantity: 3, options: [{ group: 'Sauce', option: 'Tkemali' }] },
      { dish: 'barrel-pickles', quantity: 2, options: [] },
      { dish: 'napoleon-cake', quantity: 4, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 40,
    wantedInMinutes: 150,
    moves: ['accept'],
  },
  {
    customer: 'hanna@samovar.test',
    venue: null,
    fulfilment: 'delivery',
    lines: [
      { dish: 'cabbage-rolls', quantity: 2, options: [] },
      { dish: 'cherry-vareniki', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    delivery: HANNA,
    placedMinutesAgo: 22,
    wantedInMinutes: 40,
    moves: ['accept'],
  },
];

export const waiting: SeedOrder[] = [...placed, ...accepted];
