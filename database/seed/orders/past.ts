/** What is behind us: handed over, closed, called off. */
import { EMBANKMENT, STATION_SQUARE } from '../venues';
import type { OrderVerb, SeedOrder } from '../types';
import { AYLIN, JONAS, PAVEL, TOMAS, VERA } from './addresses';

const HOUR = 60;
const DAY = 24 * HOUR;

const handedOver: OrderVerb[] = ['accept', 'start', 'ready', 'deliver'];
const broughtHome: OrderVerb[] = ['accept', 'start', 'ready', 'dispatch', 'deliver'];

const delivered: SeedOrder[] = [
  {
    customer: 'customer@samovar.test',
    venue: STATION_SQUARE,
    fulfilment: 'pickup',
    lines: [
      { dish: 'espresso', quantity: 1, options: [{ group: 'Shot', option: 'Double' }] },
      { dish: 'cabbage-pirozhki', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 35,
    wantedInMinutes: null,
    moves: handedOver,
  },
  {
    customer: 'jonas@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'lamb-plov', quantity: 2, options: [] },
      { dish: 'sea-buckthorn-tea', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    delivery: JONAS,
    placedMinutesAgo: 75,
    wantedInMinutes: -20,
    moves: broughtHome,
  },
  {
    customer: 'pavel@samovar.test',
    venue: null,
    fulfilment: 'delivery',
    lines: [
      { dish: 'draniki', quantity: 2, options: [] },
      { dish: 'cabbage-rolls', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    delivery: PAVEL,
    placedMinutesAgo: 110,
    wantedInMinutes: -45,
    moves: broughtHome,
  },
];

const completed: SeedOrder[] = [
  {
    customer: 'customer@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'siberian-pelmeni', quantity: 2, options: [{ group: 'Sauce', option: 'Butter and pepper' }] },
      { dish: 'moscow-borscht', quantity: 1, options: [{ group: 'Portion', option: 'Large, 600 ml' }] },
      { dish: 'medovik-honey-cake', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    delivery: VERA,
    placedMinutesAgo: 2 * HOUR + 20,
    wantedInMinutes: null,
    moves: [...broughtHome, 'complete'],
  },
  {
    customer: 'sofia@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'dine_in',
    lines: [
      { dish: 'barrel-pickles', quantity: 1, options: [] },
      { dish: 'grilled-trout', quantity: 2, options: [] },
      { dish: 'tea-in-podstakannik', quantity: 2, options: [{ group: 'On the side', option: 'Lemon' }] },
    ],
    paymentMethod: 'card',
    note: 'Table 5, by the window.',
    placedMinutesAgo: 3 * HOUR,
    wantedInMinutes: null,
    moves: [...handedOver, 'complete'],
  },
  {
    customer: 'linh@samovar.test',
    venue: STATION_SQUARE,
    fulfilment: 'pickup',
    lines: [
      {
        dish: 'iced-latte',
        quantity: 2,
        options: [
          { group: 'Milk', option: 'Almond drink' },
          { group: 'Syrups', option: 'Salted caramel' },
        ],
      },
      { dish: 'kartoshka-cake', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 5 * HOUR,
    wantedInMinutes: null,
    moves: [...handedOver, 'complete'],
  },
  {
    customer: 'customer2@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [
      { dish: 'chicken-kyiv', quantity: 2, options: [{ group: 'Side', option: 'Fried potatoes with dill' }] },
      { dish: 'olivier-salad', quantity: 2, options: [] },
    ],
    paymentMethod: 'cash',
    delivery: TOMAS,
    placedMinutesAgo: DAY + 2 * HOUR,
    wantedInMinutes: -(DAY + HOUR),
    moves: [...broughtHome, 'complete'],
  },
  {
    customer: 'aylin@samovar.test',
    venue: null,
    fulfilment: 'delivery',
    lines: [{ dish: 'adjarian-khachapuri', quantity: 1, options: [] }],
    paymentMethod: 'cash',
    delivery: AYLIN,
    placedMinutesAgo: DAY + 4 * HOUR,
    wantedInMinutes: null,
    moves: [...broughtHome, 'complete'],
  },
  {
    customer: 'customer@samovar.test',
    venue: null,
    fulfilment: 'pickup',
    lines: [
      { dish: 'cherry-vareniki', quantity: 2, options: [] },
      { dish: 'draniki', quantity: 1, options: [] },
    ],
    paymentMethod: 'cash',
    placedMinutesAgo: 3 * DAY,
    wantedInMinutes: -(3 * DAY - 90),
    moves: [...handedOver, 'complete'],
  },
  {
    customer: 'customer@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'pickup',
    lines: [
      {
        dish: 'plombir-ice-cream',
        quantity: 2,
        options: [
          { group: 'Scoops', option: 'Vanilla plombir' },
          { group: 'Scoops', option: 'Chocolate' },
        ],
      },
      { dish: 'napoleon-cake', quantity: 1, options: [] },
    ],
    paymentMethod: 'card',
    placedMinutesAgo: 6 * DAY,
    wantedInMinutes: null,
    moves: [...handedOver, 'complete'],
  },
];

const calledOff: SeedOrder[] = [
  {
    customer: 'linh@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'pickup',
    lines: [{ dish: 'mushroom-soup-in-rye', quantity: 1, options: [] }],
    paymentMethod: 'card',
    placedMinutesAgo: 50,
    wantedInMinutes: null,
    moves: ['cancel'],
    reason: 'Ordered twice by mistake.',
  },
  {
    customer: 'customer2@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [{ dish: 'pork-shashlik', quantity: 2, options: [{ group: 'Sauce', option: 'Garlic yoghurt' }] }],
    paymentMethod: 'card',
    delivery: TOMAS,
    placedMinutesAgo: 2 * HOUR,
    wantedInMinutes: null,
    moves: ['accept', 'start', 'cancel'],
    reason: 'The charcoal grill failed; the guest was called.',
  },
  {
    customer: 'aylin@samovar.test',
    venue: EMBANKMENT,
    fulfilment: 'delivery',
    lines: [{ dish: 'caesar-with-chicken', quantity: 6, options: [{ group: 'With', option: 'Without meat' }] }],
    paymentMethod: 'cash',
    delivery: AYLIN,
    placedMinutesAgo: 95,
    wantedInMinutes: null,
    moves: ['reject'],
    reason: 'The address is outside our delivery area.',
  },
  {
    customer: 'hanna@samovar.test',
    venue: null,
    fulfilment: 'pickup',
    lines: [{ dish: 'khinkali-with-beef', quantity: 3, options: [] }],
    paymentMethod: 'cash',
    placedMinutesAgo: DAY,
    wantedInMinutes: null,
    moves: ['reject'],
    reason: 'I am away today, sorry. Tomorrow again!',
  },
  {
    customer: 'jonas@samovar.test',
    venue: STATION_SQUARE,
    fulfilment: 'pickup',
    lines: [{ dish: 'cappuccino', quantity: 1, options: [{ group: 'Milk', option: 'Lactose-free milk' }] }],
    paymentMethod: 'card',
    placedMinutesAgo: 4 * HOUR,
    wantedInMinutes: null,
    moves: ['expire'],
  },
];

export const past: SeedOrder[] = [...delivered, ...completed, ...calledOff];
