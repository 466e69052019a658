/** The last seats: many buyers at the same instant, at one instance and at two, and giving back while others book. */
import { eventsOf, person, venue } from '../helpers/house';
import { booked, published, type TestEvent } from '../helpers/events';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { crowd, race, rewriting, tally, withoutRowLocks, type Answer, type Guest, type Shot } from './race';

jest.setTimeout(240_000);

const SEATS = 5;
const BUYERS = 20;
/** `RACE_ROUNDS=10` for two hundred buyers. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 1);

let second: string;
let buyers: Guest[];
beforeAll(async () => {
  await venue();
  [second, buyers] = await Promise.all([secondUrl(), crowd(BUYERS)]);
});

const WHERE = [
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const;

const rush = ({ documentId }: TestEvent, urls: readonly string[]): Promise<Answer[]> =>
  race(
    buyers.map(({ token }, index): Shot => {
      const url = urls[index % urls.length] as string;
      return { url, token, path: `/api/events/${documentId}/tickets`, body: { quantity: 1 } };
    }),
  );
const soldOf = async ({ documentId }: TestEvent): Promise<{ live: number; counted: number; ids: string[] }> => {
  const event = await strapi.db.connection('events').where({ document_id: documentId }).first();
  const ids = await strapi.db.connection('tickets').where({ event_id: event.id }).whereNot({ status: 'cancelled' }).pluck('document_id');
  return { live: ids.length, counted: event.seats_taken, ids };
};

it.each(WHERE)(`of ${BUYERS} buyers for ${SEATS} seats exactly ${SEATS} have one: %s`, async (_, urls) => {
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const event = await published({ capacity: SEATS });
    expect(tally(await rush(event, urls()))).toEqual({ 201: SEATS, '409 ticket.sold_out': BUYERS - SEATS });
    const { live, counted, ids } = await soldOf(event);
    expect([live, counted]).toEqual([SEATS, SEATS]);
    for (const id of ids) expect((await eventsOf(id)).map(({ name }) => name)).toEqual(['ticket.confirmed', 'ticket.booked']);
  }
});

it('what is called off while it is booked leaves nobody with a ticket', async () => {
  const event = await published({ capacity: 100 });
  const { documentId, organizer } = event;
  const shots = buyers.map(({ token }): Shot => ({ url: sharedUrl(), token, path: `/api/events/${documentId}/tickets`, body: {} }));
  shots.splice(BUYERS / 2, 0, { url: second, token: organizer.token, path: `/api/events/${documentId}/cancel`, body: {} });
  const counts = tally(await race(shots));
  expect(counts['200']).toBe(1);
  expect((counts['201'] ?? 0) + (counts['409 event.not_on_sale'] ?? 0)).toBe(BUYERS);
  expect(await soldOf(event)).toMatchObject({ live: 0, counted: 0 });
});

it('a code that is read ten times at once opens the door once', async () => {
  const event = await published();
  const [ticket] = await booked(event, await person());
  const shot = { token: event.organizer.token, path: '/api/tickets/check-in', body: { code: ticket?.code } };
  const answers = await race(Array.from({ length: 10 }, (_, index) => ({ ...shot, url: index % 2 ? second : sharedUrl() })));
  expect(tally(answers)).toEqual({ 200: 1, '409 ticket.already_checked_in': 9 });
});

describe('CONTROL', () => {
  const CHECK = 'alter table events add constraint events_seats_taken_range check (seats_taken between 0 and capacity)';

  it('without the lock and the check more are sold than there are seats', async () => {
    const event = await published({ capacity: SEATS });
    await strapi.db.connection.raw('alter table events drop constraint events_seats_taken_range');
    await rewriting(withoutRowLocks, () => rush(event, [sharedUrl()]));
    const { live } = await soldOf(event);
    await strapi.db.connection('events').where({ document_id: event.documentId }).update({ capacity: 100 });
    await strapi.db.connection.raw(CHECK);
    expect(live).toBeGreaterThan(SEATS);
  });

  it('without the lock alone the check still holds, and the refusal is the same', async () => {
    const event = await published({ capacity: SEATS });
    const counts = tally(await rewriting(withoutRowLocks, () => rush(event, [sharedUrl()])));
    expect(counts).toEqual({ 201: SEATS, '409 ticket.sold_out': BUYERS - SEATS });
    expect((await soldOf(event)).live).toBe(SEATS);
  });
});
