/** Friday evening on the board: what is cooking, packed and on the road. */
import { EMBANKMENT, STATION_SQUARE } from '../venues';
import type { SeedOrder } from '../types';
import { AYLIN, HANNA, TOMAS, VERA } from './addresses';

const preparing: SeedOrder[] = [
  {
    customer: 'customer@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'beef-stroganoff', quantity: 2, options: [{ group: 'Side', option: 'Mashed potatoes' }] },
      { dish: 'herring-under-a-fur-coat', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    delivery: VERA,
    placedMinutesAgo: 38,
    wantedInMinutes: null,
    moves: ['accept', 'start'],
  },
  {
    customer: 'jonas@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'dine_in',
    lines: [
      { dish: 'lamb-manti', quantity: 1, options: [] },
      { dish: 'potato-vareniki', quantity: 1, options: [] },
      { dish: 'bread-kvass', quantity: 2, options: [] },
    ],
    paymentMethod: 'cash',
    note: 'Table 11.',
    placedMinutesAgo: 17,
    wantedInMinutes: null,
    moves: ['accept', 'start'],
  },
  {
    customer: 'aylin@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'stuffed-peppers', quantity: 2, options: [] },
      { dish: 'mushroom-soup-in-rye', quantity: 1, options: [] },
      { dish: 'medovik-honey-cake', quantity: 2, options: [] },
    ],
    paymentMethod: 'card',
    note: 'No onion in the soup, please.',
    delivery: AYLIN,
    placedMinutesAgo: 21,
    wantedInMinutes: 7,
    moves: ['accept', 'start'],
  },
  {
    customer: 'customer2@samovar.test',
    venue: null,
    fulfilment: 'delivery',
    lines: [
      { dish: 'adjarian-khachapuri', quantity: 2, options: [] },
      { dish: 'aubergine-walnut-rolls', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    delivery: TOMAS,
    placedMinutesAgo: 26,
    wantedInMinutes: 4,
    moves: ['accept', 'start'],
  },
];

const leaving: SeedOrder[] = [
  {
    customer: 'linh@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'pickup',
    lines: [
      { dish: 'salmon-pelmeni', quantity: 1, options: [] },
      { dish: 'fishermans-ukha', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 24,
    wantedInMinutes: -5,
    moves: ['accept', 'start', 'ready'],
  },
  {
    customer: 'pavel@samovar.test',
    venue: STATION_SQUARE,
    fulfilment: 'pickup',
    lines: [
      { dish: 'vanilla-raf', quantity: 2, options: [{ group: 'Size', option: 'Medium, 300 ml' }] },
      { dish: 'meat-pirozhki', quantity: 3, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 11,
    wantedInMinutes: 3,
    moves: ['accept', 'start', 'ready'],
  },
  {
    customer: 'sofia@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'pot-roast', quantity: 1, options: [] },
      { dish: 'meat-solyanka', quantity: 1, options: [{ group: 'Portion', option: 'Small, 250 ml' }] },
      { dish: 'berry-pavlova', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    delivery: { ...TOMAS, house: '7', phone: '+49 176 04069075' },
    placedMinutesAgo: 44,
    wantedInMinutes: -3,
    moves: ['accept', 'start', 'ready', 'dispatch'],
  },
  {
    customer: 'hanna@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'siberian-pelmeni', quantity: 1, options: [{ group: 'Sauce', option: 'Vinegar and mustard' }] },
      { dish: 'cranberry-mors', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    delivery: HANNA,
    placedMinutesAgo: 33,
    wantedInMinutes: 12,
    moves: ['accept', 'start', 'ready', 'dispatch'],
  },
];

export const underway: SeedOrder[] = [...preparing, ...leaving];
