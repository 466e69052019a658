/** The demo house obeys the house's own rules: its menu could be typed in, its orders could have been placed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bookings } from '../../database/seed/bookings';
import { categories } from '../../database/seed/categories';
import { dishes } from '../../database/seed/dishes';
import { momentAt } from '../../database/seed/loading/times';
import { events } from '../../database/seed/events';
import { orders } from '../../database/seed/orders';
import { panelPeople, PASSWORD, people } from '../../database/seed/people';
import { site } from '../../database/seed/site';
import { tables } from '../../database/seed/tables';
import type { Allergen, Diet, SeedBooking, SeedDish, SeedOrder } from '../../database/seed/types';
import { EMBANKMENT, venues } from '../../database/seed/venues';
import { wishes } from '../../database/seed/wishes';
import { checkOffer } from '#domain/bid/bid';
import { checkEvent, checkPublishable } from '#domain/event/event';
import { checkBookable } from '#domain/ticket/ticket';
import { overlaps } from '#domain/time';
import { choicesKey, type CartLine } from '#domain/cart/cart';
import { checkDish, chooseOptions, unitPriceOf, type Dish } from '#domain/dish/dish';
import { decideMove, finalStates, legalMoves, type Actor } from '#domain/machine';
import { toMinor } from '#domain/money';
import { draftOrder } from '#domain/order/checkout';
import { ORDER_COLUMNS, ORDER_MEANINGS, orderMachine, type OrderColumn, type OrderRow } from '#domain/order/order';
import { checkWantedAt } from '#domain/order/wanted-time';
import { checkVenue, type Venue } from '#domain/venue/venue';
import { bidsUntilOf, checkOpen } from '#domain/order/wish';

const IMAGES = path.join(__dirname, '../../database/seed/images');
const MINUTE = 60_000;
/** Friday, 19:30 in Berlin: the evening that the live orders tell of. */
const NOW = new Date('2026-06-12T17:30:00Z');

const staff: Actor = { kind: 'user', id: 1, roles: ['staff'] };
const job: Actor = { kind: 'job', id: null, roles: [] };
const cookId = (email: string | null): number | null => (email === null ? null : people.findIndex((person) => person.email === email) + 1);

const menuDish = (dish: SeedDish): Dish => ({
  ...dish,
  documentId: dish.slug,
  price: toMinor(dish.price),
  currency: 'EUR',
  isAvailable: true,
  soldOutUntil: null,
  cook: cookId(dish.cook),
  isCategoryActive: true,
  isCookSelling: true,
  cookPortionsLeft: null,
  optionGroups: dish.optionGroups.map((group) => ({
    ...group,
    options: group.options.map((option) => ({ ...option, priceDelta: toMinor(option.priceDelta), isDefault: option.isDefault ?? false })),
  })),
});

const menu = new Map(dishes.map((dish) => [dish.slug, menuDish(dish)]));

function dishOf(slug: string): Dish {
  const dish = menu.get(slug);
  if (!dish) throw new Error(`No dish is called ${slug}`);
  return dish;
}

function venueOf(slug: string | null): Venue | null {
  if (slug === null) return null;
  const venue = venues.find((candidate) => candidate.slug === slug);
  if (!venue) throw new Error(`No venue is called ${slug}`);
  return {
    ...venue,
    documentId: venue.slug,
    ordersPausedUntil: null,
    place: { latitude: venue.latitude, longitude: venue.longitude },
    deliveryRadiusKm: null,
    closures: [],
    deliveryFee: toMinor(venue.deliveryFee),
    freeDeliveryFrom: toMinor(venue.freeDeliveryFrom),
  };
}

const linesOf = (order: SeedOrder): CartLine[] =>
  order.lines.map((line, index) => {
    const dish = dishOf(line.dish);
    const priceAtAdd = unitPriceOf(dish, chooseOptions(dish, line.options));
    return { documentId: String(index), quantity: line.quantity, choices: line.options, priceAtAdd, dish };
  });

const placedAt = (order: SeedOrder): Date => new Date(NOW.getTime() - order.placedMinutesAgo * MINUTE);

const draft = (order: SeedOrder) =>
  draftOrder({
    lines: linesOf(order),
    venue: venueOf(order.venue),
    request: {
      fulfilment: order.fulfilment,
      wantedAt: order.wantedInMinutes === null ? null : new Date(NOW.getTime() + order.wantedInMinutes * MINUTE),
      paymentMethod: order.paymentMethod,
      acceptPriceChange: false,
      delivery: order.delivery ? { ...order.delivery } : null,
    },
    methods: ['cash', 'card'],
    now: placedAt(order),
  });

/** Plays the recipe on the order machine. */
function stateOf(order: SeedOrder): OrderRow['status'] {
  const facts = { kind: 'menu', fulfilment: order.fulfilment, customer: null, cook: null, cancelReason: null, deliveredAt: null } as const;
  return order.moves.reduce<OrderRow['status']>((status, verb, index) => {
    const row: OrderRow = { ...facts, status };
    const actor = verb === 'expire' ? job : staff;
    const move = legalMoves(orderMachine, row, actor).find((candidate) => candidate.verb === verb);
    if (!move) throw new Error(`An order that is ${status} has no move ${verb}`);
    const reason = index === order.moves.length - 1 ? (order.reason ?? null) : null;
    decideMove(orderMachine, { row, to: move.to, actor, reason, now: NOW });
    return move.to;
  }, 'placed');
}

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const told = (order: SeedOrder): string => `${order.customer}, ${order.lines.map((line) => line.dish).join(' + ')}`;

describe('the menu of the demo house', () => {
  test('is as large as a menu that a stranger would believe', () => {
    expect(venues).toHaveLength(2);
    expect(categories).toHaveLength(8);
    expect(dishes.length).toBeGreaterThanOrEqual(44);
    expect(dishes.filter((dish) => dish.optionGroups.length > 0).length).toBeGreaterThanOrEqual(12);
    for (const category of categories) expect(dishes.filter((dish) => dish.category === category.slug).length).toBeGreaterThanOrEqual(5);
  });

  test('gives every slug, name and rank once', () => {
    expect(repeated([...venues, ...categories].map((thing) => thing.slug))).toEqual([]);
    expect(repeated(dishes.map((dish) => dish.slug))).toEqual([]);
    expect(repeated(dishes.map((dish) => dish.name.toLowerCase()))).toEqual([]);
    expect(repeated(dishes.map((dish) => `${dish.category} ${dish.rank}`))).toEqual([]);
    expect(repeated(categories.map((category) => String(category.rank)))).toEqual([]);
  });

  test.each(venues)('could be kept by an owner: $name', (venue) => {
    const { deliveryFee, freeDeliveryFrom } = venue;
    const closures = venue.closures.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }));
    const fees = { deliveryFee: toMinor(deliveryFee), freeDeliveryFrom: toMinor(freeDeliveryFrom) };
    expect(() => checkVenue({ ...venue, ...fees, closures })).not.toThrow();
    expect(new Set(venue.hours.map((hours) => hours.weekday)).size).toBe(7);
    expect(venue.currency).toBe('EUR');
  });

  test.each(dishes)('could be typed in by an owner: $name', (dish) => {
    expect(() => checkDish(dishOf(dish.slug))).not.toThrow();
    expect(categories.map((category) => category.slug)).toContain(dish.category);
    for (const venue of dish.venues) expect(venues.map((place) => place.slug)).toContain(venue);
    if (dish.cook !== null) expect(people).toContainEqual(expect.objectContaining({ email: dish.cook, role: 'cook' }));
    for (const group of dish.optionGroups) for (const option of group.options) expect(dish.price + option.priceDelta).toBeGreaterThan(0);
  });

  test('offers a dish without choosing: the defaults fill every group that must be chosen', () => {
    for (const dish of menu.values()) expect(() => chooseOptions(dish, [])).not.toThrow();
  });

  test('shows home cooks, a breakfast hour, counted portions and one dish that is gone', () => {
    expect(new Set(dishes.map((dish) => dish.cook))).toEqual(new Set([null, 'cook@samovar.test', 'cook2@samovar.test']));
    expect(dishes.filter((dish) => dish.cook !== null).length).toBeGreaterThanOrEqual(4);
    for (const dish of dishes)
      expect([dish.servedFrom, dish.servedUntil]).toEqual(dish.category === 'breakfast' ? ['07:00', '11:00'] : [null, null]);
    expect(dishes.filter((dish) => dish.isSoldOut)).toHaveLength(1);
    expect(new Set(dishes.map((dish) => dish.portionsLeft))).toEqual(new Set([null, 6, 12]));
    expect(new Set(dishes.map((dish) => dish.station))).toEqual(new Set(['kitchen', 'grill', 'bar', 'bakery']));
  });

  test('promises no diet that its allergens deny', () => {
    const meat: Allergen[] = ['fish', 'crustaceans', 'molluscs'];
    const denied: Record<Diet, Allergen[]> = {
      vegan: ['eggs', 'milk', ...meat],
      vegetarian: meat,
      gluten_free: ['gluten'],
      lactose_free: ['milk'],
      halal: [],
    };
    for (const dish of dishes) {
      for (const diet of dish.diets)
        expect([dish.slug, diet, dish.allergens.filter((allergen) => denied[diet].includes(allergen))]).toEqual([dish.slug, diet, []]);
      if (dish.diets.includes('vegan')) expect(dish.diets).toEqual(expect.arrayContaining(['vegetarian', 'lactose_free']));
      expect(repeated([...dish.allergens, ...dish.diets])).toEqual([]);
    }
  });
});

describe('the texts of the demo house', () => {
  const options = dishes.flatMap((dish) => dish.optionGroups.flatMap((group) => [group, ...group.options]));
  const named = [...venues, ...categories, ...dishes, ...options, site];

  test('have a Russian word for every word', () => {
    const missing = named.flatMap((thing) =>
      Object.entries(thing.translations.ru).filter(
        ([field, text]) => !/[а-яё]/i.test(text) || !/[a-z]/i.test(String(thing[field as never])),
      ),
    );
    expect(missing).toEqual([]);
    for (const thing of [...categories, ...dishes]) expect(thing.translations.ru.description).not.toBe('');
  });

  test('are the same wherever the same English stands', () => {
    const words = new Map<string, Set<string>>();
    for (const thing of options) words.set(thing.name, (words.get(thing.name) ?? new Set()).add(thing.translations.ru.name));
    const torn = [...words].filter(([, russian]) => russian.size > 1);
    expect(torn).toEqual([]);
  });
});

describe('the pictures of the demo house', () => {
  const wanted = [...dishes, ...categories].map((thing) => thing.image);

  test('exist for every dish and category, and for nothing else', () => {
    expect(wanted.filter((image) => !existsSync(path.join(IMAGES, image)))).toEqual([]);
    expect(readdirSync(IMAGES).sort()).toEqual([...wanted].sort());
  });

  test('are light enough for a telephone', () => {
    const sizes = wanted.map((image) => statSync(path.join(IMAGES, image)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(17 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(900 * 1024);
  });
});

describe('the people of the demo house', () => {
  test('fill every role, at addresses that can never get mail', () => {
    expect(new Set(people.map((person) => person.role))).toEqual(new Set(['customer', 'cook', 'organizer', 'staff']));
    expect(panelPeople.map((person) => person.role)).toEqual(['owner', 'manager', 'host', 'kitchen', 'support']);
    const emails = [...people, ...panelPeople].map((person) => person.email);
    expect(repeated(emails)).toEqual([]);
    expect(repeated(people.map((person) => person.username))).toEqual([]);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9]+@samovar\.test$/);
    for (const name of ['customer', 'customer2', 'cook', 'cook2', 'organizer', 'staff']) expect(emails).toContain(`${name}@samovar.test`);
  });

  test('share a password that the house itself would accept', () => {
    expect(PASSWORD).toBe('Samovar-2026');
  });
});

describe('the orders of the demo house', () => {
  const columnOf = (order: (typeof orders)[number]): OrderColumn => ORDER_MEANINGS[stateOf(order)].column;

  test('stand in every column of a busy board, and end in every way', () => {
    const states = orders.map(stateOf);
    expect(new Set(orders.map(columnOf))).toEqual(new Set(ORDER_COLUMNS));
    expect(orders.length).toBeGreaterThanOrEqual(30);
    expect(orders.filter((order) => columnOf(order) !== 'done').length).toBeGreaterThanOrEqual(16);
    expect(finalStates(orderMachine).every((state) => states.includes(state))).toBe(true);
  });

  test.each(orders.map((order) => ({ order, told: told(order) })))('could have been placed on that evening: $told', ({ order }) => {
    expect(() => draft(order)).not.toThrow();
    expect(people).toContainEqual(expect.objectContaining({ email: order.customer, role: 'customer' }));
    expect(order.venue === null).toBe(order.lines.every((line) => dishOf(line.dish).cook !== null));
    expect(repeated(order.lines.map((line) => line.dish + choicesKey(line.options)))).toEqual([]);
    expect(order.fulfilment === 'delivery').toBe(order.delivery !== undefined);
  });

  test('show what is late, what is due soon and what is for later', () => {
    const open = orders.filter((order) => columnOf(order) !== 'done');
    const dueIn = open.map((order) => (draft(order).promisedAt.getTime() - NOW.getTime()) / MINUTE);
    expect(dueIn.filter((minutes) => minutes < 0).length).toBeGreaterThanOrEqual(3);
    expect(dueIn.filter((minutes) => minutes >= 0 && minutes <= 15).length).toBeGreaterThanOrEqual(5);
    expect(dueIn.filter((minutes) => minutes > 60).length).toBeGreaterThanOrEqual(2);
  });

  test('can be loaded at any hour: none needs the breakfast kitchen, and none eats up the counted portions', () => {
    const eaten = new Map<string, number>();
    for (const line of orders.flatMap((order) => order.lines)) eaten.set(line.dish, (eaten.get(line.dish) ?? 0) + line.quantity);
    for (const [slug, quantity] of eaten) {
      expect([slug, dishOf(slug).servedFrom]).toEqual([slug, null]);
      expect(quantity).toBeLessThan(dishOf(slug).portionsLeft ?? Infinity);
    }
  });

  test('expire after the venue’s patience and never before', () => {
    for (const order of orders.filter((candidate) => candidate.venue !== null)) {
      const patience = venues.find((venue) => venue.slug === order.venue)?.acceptWithinMinutes ?? 0;
      if (order.moves.length === 0) expect(order.placedMinutesAgo).toBeLessThan(patience / 2);
      if (order.moves.includes('expire')) expect(order.placedMinutesAgo).toBeGreaterThan(patience);
    }
  });
});

describe('the wishes of the demo house', () => {
  test.each(wishes)('could have been posted, bid on and cooked: $title', (wish) => {
    const at = (minutesAgo: number) => new Date(NOW.getTime() - minutesAgo * MINUTE);
    const wantedAt = new Date(NOW.getTime() + wish.wantedInMinutes * MINUTE);
    const posted = at(wish.postedMinutesAgo);
    checkWantedAt(wantedAt, posted);
    const bidsUntil = bidsUntilOf({ wantedAt, bidsUntil: null }, posted);
    const cooks = people.filter(({ role }) => role === 'cook').map(({ email }) => email);
    for (const { cook, price, madeMinutesAgo } of wish.bids) {
      expect(cooks).toContain(cook);
      checkOpen({ status: 'placed', bidsUntil }, at(madeMinutesAgo));
      checkOffer({ price: toMinor(price), currency: 'EUR', readyAt: wantedAt, wantedAt }, at(madeMinutesAgo));
      expect(madeMinutesAgo).toBeLessThan(wish.postedMinutesAgo);
    }
    if (wish.chosen) checkOpen({ status: 'placed', bidsUntil }, at(wish.chosen.minutesAgo));
    else expect([wish.moves, bidsUntil > NOW]).toEqual([[], true]);
    expect(people.some(({ email }) => email === wish.customer)).toBe(true);
  });
});

describe('the events of the demo house', () => {
  test.each(events)('could have been written, published and booked: $title', (event) => {
    const at = (minutesAgo: number) => new Date(NOW.getTime() - minutesAgo * MINUTE);
    const startsAt = momentAt(event.starts, 'Europe/Berlin', NOW);
    const endsAt = new Date(startsAt.getTime() + event.minutes * MINUTE);
    const { capacity, publishedMinutesAgo, bookings: booked } = event;
    const venue = venues.some(({ slug }) => slug === event.venue) ? 1 : null;
    checkEvent({ startsAt, endsAt, location: event.location ?? null, venue, capacity, seatsTaken: 0, price: toMinor(event.price) });
    expect([event.ends === 'draft', event.ends === 'finished']).toEqual([publishedMinutesAgo === null, endsAt < NOW]);
    if (publishedMinutesAgo !== null) checkPublishable({ startsAt }, at(publishedMinutesAgo));
    let seatsTaken = 0;
    for (const { guest, holders, minutesAgo, isGivenBack } of booked) {
      expect(people.some(({ email, role }) => email === guest && role === 'customer')).toBe(true);
      expect(minutesAgo).toBeLessThan(publishedMinutesAgo ?? 0);
      checkBookable(
        { status: 'published', startsAt, capacity, seatsTaken, isHostThere: true, ticketsPerPerson: 20, held: 0 },
        holders.length,
        at(minutesAgo),
      );
      seatsTaken += isGivenBack ? 0 : holders.length;
    }
    expect(event.images.filter((image) => !existsSync(path.join(IMAGES, image)))).toEqual([]);
    expect(categories.some(({ slug }) => slug === event.category)).toBe(true);
  });
});

describe('the tables of the demo house', () => {
  const restaurant = tables.filter((table) => table.venue === EMBANKMENT);

  test('are of every kind, for one guest to twenty-five, two of them closed', () => {
    expect(restaurant.length).toBeGreaterThanOrEqual(10);
    expect(new Set(restaurant.map((table) => table.kind))).toEqual(new Set(['regular', 'cabin', 'room']));
    const [seats, prices] = [restaurant.map((table) => table.seats), restaurant.map((table) => table.price)];
    expect([Math.min(...seats), Math.max(...seats), Math.min(...prices), Math.max(...prices)]).toEqual([1, 25, 10, 450]);
    expect(restaurant.filter((table) => table.isBookable === false)).toHaveLength(2);
  });

  test('have numbers of their own, stand apart on their plan, and join both ways with their neighbours', () => {
    expect(repeated(tables.map((table) => `${table.venue} ${table.number}`))).toEqual([]);
    for (const table of tables) {
      const beside = tables.filter((other) => other !== table && other.venue === table.venue && other.area === table.area);
      const near = beside.filter((other) => Math.hypot(other.position.x - table.position.x, other.position.y - table.position.y) < 15);
      expect([table.number, near.map((other) => other.number)]).toEqual([table.number, []]);
      for (const number of table.joinsWith ?? [])
        expect(beside.find((other) => other.number === number)?.joinsWith).toContain(table.number);
    }
  });
});

describe('the bookings of the demo house', () => {
  const spanOf = ({ starts, minutes, venue }: SeedBooking) => {
    const start = momentAt(starts, venues.find(({ slug }) => slug === venue)?.timezone ?? '', NOW);
    return { start, end: new Date(start.getTime() + minutes * MINUTE) };
  };
  const clash = (one: SeedBooking, other: SeedBooking): boolean =>
    one !== other && one.venue === other.venue && one.table === other.table && overlaps(spanOf(one), spanOf(other));

  test('stand in every state, with rivals for one table on one evening', () => {
    expect(bookings.length).toBeGreaterThanOrEqual(20);
    for (const state of ['requested', 'confirmed', 'declined', 'cancelled', 'seated', 'completed', 'no_show'] as const)
      expect(bookings.map((booking) => booking.ends)).toContain(state);
    const asked = bookings.filter((booking) => booking.ends === 'requested' && 'day' in booking.starts && booking.starts.day === 0);
    expect(asked.filter((booking) => asked.filter((other) => clash(booking, other)).length >= 2).length).toBeGreaterThanOrEqual(3);
  });

  test('fit their tables, and no two that keep one overlap at whatever hour the house is loaded', () => {
    const keeping = bookings.filter((booking) => ['confirmed', 'seated', 'walk_in', 'completed', 'no_show'].includes(booking.ends));
    for (const booking of bookings) {
      const table = tables.find((candidate) => candidate.venue === booking.venue && candidate.number === booking.table);
      expect([booking.name, table?.isBookable ?? true, booking.guests <= (table?.seats ?? 0)]).toEqual([booking.name, true, true]);
    }
    expect(keeping.filter((one) => keeping.some((other) => clash(one, other)))).toEqual([]);
    const soon = new Set(
      keeping
        .filter((booking) => 'inMinutes' in booking.starts && booking.ends !== 'completed' && booking.ends !== 'no_show')
        .map((booking) => booking.table),
    );
    expect(keeping.filter((booking) => 'day' in booking.starts && booking.starts.day === 0 && soon.has(booking.table))).toEqual([]);
  });
});
