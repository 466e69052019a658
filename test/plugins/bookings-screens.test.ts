/** The booking screens' server side: who may see and decide, what they show in how many statements, and that every step obeys the bookings' rules. */
import { errorOf, visitor } from '../helpers/api';
import { allIsTold, eventsOf, person, unique, venue } from '../helpers/house';
import { act, panelUser, strangerRole, type PanelUser } from '../helpers/panel';
import { byRequests, statementsOf } from '../helpers/statements';
import { HOUR, later, requested, statusOf, table, type TestBooking, type TestTable } from '../helpers/tables';
import { actionOf } from '#domain/machine';
import type { BookingDay, BookingView, Inbox, RequestView } from '../../src/plugins/backoffice/contract/bookings';
import type { Waitlist } from '../../src/plugins/backoffice/contract/waitlist';

let host: PanelUser;
let support: PanelUser;
beforeAll(async () => {
  [host, support] = await Promise.all([panelUser('samovar-host'), panelUser('samovar-support')]);
});

interface House {
  slug: string;
  documentId: string;
  tables: TestTable[];
}
/** A venue of its own with so many tables for four. */
async function house(tables: number, facts: object = {}): Promise<House> {
  const slug = unique('screens');
  const { documentId } = await venue({ slug, ...facts });
  return { slug, documentId, tables: await Promise.all(Array.from({ length: tables }, () => table({ venue: documentId, area: 'Hall' }))) };
}
const dayOf = async ({ slug }: House, day: string, who = host): Promise<BookingDay> =>
  (await who.call('get', `/backoffice/bookings/day?venue=${slug}&day=${day}`).expect(200)).body.data;
const viennaDay = (instant: Date): string =>
  new Date(instant.getTime() - 4 * HOUR).toLocaleDateString('en-CA', { timeZone: 'Europe/Vienna' });
const inbox = async (who = host): Promise<Inbox> => (await who.call('get', '/backoffice/bookings/requests').expect(200)).body.data;
const cardOf = async (booking: { documentId: string }, who = host): Promise<RequestView> => {
  const { requests } = await inbox(who);
  const card = requests.find(({ id }) => id === booking.documentId);
  if (!card) throw new Error(`No request ${booking.documentId} among ${requests.length}`);
  return card;
};
const move = (who: PanelUser, { documentId: id }: { documentId: string }, verb: string, note?: string) =>
  act(who.call, actionOf('booking', verb), { params: { id }, body: { ...(note && { note }) } });
const change = (who: PanelUser, { documentId: id }: { documentId: string }, body: object) =>
  act(who.call, 'changeBooking', { params: { id }, body });
const arrange = (who: PanelUser, { documentId: id }: { documentId: string }, body: object) =>
  act(who.call, 'changeTable', { params: { id }, body });
const set = (body: object) => act(host.call, 'setBooking', { body });
const sit = (body: object) => act(host.call, 'seatWalkIn', { body });
const verbs = ({ moves }: Pick<BookingView, 'moves'>): string[] => moves.map(({ verb }) => verb);
async function confirmed(at: TestTable, facts: object = {}): Promise<TestBooking> {
  const booking = await requested(at, facts);
  await move(host, booking, 'confirm').expect(200);
  return booking;
}

describe('rights', () => {
  const id = 'a'.repeat(24);
  const params = { id };
  const calls: [string, 'get' | 'post', string, object?][] = [
    ['the day', 'get', '/backoffice/bookings/day'],
    ['the requests', 'get', '/backoffice/bookings/requests'],
    ['the history', 'get', `/backoffice/bookings/${id}/history`],
    ['setting', 'post', '/panel/setBooking', {}],
    ['walking in', 'post', '/panel/seatWalkIn', {}],
    ['deciding', 'post', '/panel/confirmBooking', { params }],
    ['changing', 'post', '/panel/changeBooking', { params, body: { guests: 2 } }],
    ['arranging', 'post', '/panel/changeTable', { params, body: { isBookable: false } }],
    ['the waitlist', 'get', '/backoffice/waitlist'],
    ['joining it', 'post', '/panel/joinWaitlist', { body: { guests: 2, name: 'Vera' } }],
    ...['offerToWaiting', 'seatWaiting', 'skipWaiting', 'leaveWaitlist'].map((name): (typeof calls)[number] => [
      name,
      'post',
      `/panel/${name}`,
      { params },
    ]),
  ];

  it('are asked for: nothing without a panel token, nor with a guest’s', async () => {
    const guest = await person();
    for (const caller of [visitor, guest.call]) for (const [, method, path, body] of calls) await caller(method, path, body).expect(401);
  });

  it('are not everybody’s in the panel', async () => {
    const stranger = await panelUser(await strangerRole());
    for (const [, method, path, body] of calls)
      expect(errorOf(await stranger.call(method, path, body).expect(403)).details.code).toBe('request.forbidden');
  });

  it('let support look and touch nothing', async () => {
    const booking = await requested(await table());
    const card = await cardOf(booking, support);
    expect(card).toMatchObject({ moves: [], isEditable: false, email: expect.stringContaining('@') });
    expect((await inbox(support)).rights).toEqual({ manage: false, override: false, arrange: false });
    await move(support, booking, 'confirm').expect(403);
    await change(support, booking, { guests: 1 }).expect(403);
    await arrange(support, await table(), { isBookable: false }).expect(403);
    expect(await statusOf(booking)).toBe('requested');
  });

  it('hide how to reach guests from whom the Content Manager hides it', async () => {
    const code = await strangerRole();
    const [role, curious] = [await strapi.db.query('admin::role').findOne({ where: { code } }), await panelUser(code)];
    await strapi.service('admin::role').assignPermissions(role.id, [{ action: 'plugin::backoffice.bookings.read' }]);
    const booking = await requested(await table());
    expect(await cardOf(booking, curious)).toMatchObject({ name: 'Anna Guest', email: null, phone: null });
    expect((await cardOf(booking)).email).toMatch(/@/);
  });
});

describe('the requests', () => {
  it('come with rivals, whoever keeps the table, tables that are free and the guest’s past', async () => {
    const at = await house(3);
    const [wanted, free, taken] = at.tables as [TestTable, TestTable, TestTable];
    const email = `${unique('regular')}@samovar.test`;
    const before = await requested(wanted, { email, startsAt: later(40).toISOString(), endsAt: later(42).toISOString() });
    const missed = await requested(free, { email, startsAt: later(40).toISOString(), endsAt: later(42).toISOString() });
    await strapi.db.connection('bookings').where({ document_id: before.documentId }).update({ status: 'completed' });
    await strapi.db.connection('bookings').where({ document_id: missed.documentId }).update({ status: 'no_show' });
    await confirmed(taken, { startsAt: later(1).toISOString(), endsAt: later(3).toISOString() });
    const [mine, rival] = [await requested(wanted, { email: email.toUpperCase() }), await requested(wanted)];
    const other = await requested(wanted, { startsAt: later(2).toISOString(), endsAt: later(4).toISOString() });
    const card = await cardOf(mine);
    expect(card).toMatchObject({ rivals: [rival.documentId], keeper: null, history: { visits: 1, noShows: 1 } });
    expect(card.history.lastVisit).toBe(later(40).toISOString());
    expect(card.alternatives.map(({ id }) => id)).toEqual([free.documentId]);
    expect(verbs(card)).toEqual(['confirm', 'decline', 'cancel']);
    expect((await cardOf(other)).rivals).toEqual([]);
    await move(host, mine, 'confirm').expect(200);
    expect(await statusOf(rival)).toBe('declined');
    expect(await statusOf(other)).toBe('requested');
  });

  it('name whoever keeps the table when one comes too late', async () => {
    const at = await table();
    const winner = await confirmed(at);
    const late = await requested(await table({ venue: at.venue }));
    await strapi.db.connection('bookings').where({ document_id: late.documentId }).update({ table_id: at.id });
    const card = await cardOf(late);
    expect(card.keeper).toMatchObject({ number: winner.number, name: 'Anna Guest' });
    expect(verbs(card)).toEqual(['decline', 'cancel']);
    expect(errorOf(await move(host, late, 'confirm').expect(409)).details).toMatchObject({
      code: 'booking.table_taken',
      winner: winner.documentId,
    });
  });

  it('for a pair of tables meet whoever wants or keeps one of the two, and lose the confirmation to them', async () => {
    const at = await house(3);
    const [one, other, free] = at.tables as [TestTable, TestTable, TestTable];
    await arrange(host, one, { joinsWith: [other.documentId] }).expect(200);
    const pair = await requested(one, { joinedWith: other.documentId, guests: 6 });
    const [alone, beside] = [await requested(other), await requested(free)];
    expect(await cardOf(pair)).toMatchObject({
      table: one.documentId,
      joinedWith: [other.documentId],
      tableFacts: { number: `${one.number}+${other.number}`, seats: 8 },
      rivals: [alone.documentId],
      keeper: null,
    });
    expect([(await cardOf(alone)).rivals, (await cardOf(beside)).rivals]).toEqual([[pair.documentId], []]);
    await move(host, pair, 'confirm').expect(200);
    expect(await statusOf(alone)).toBe('declined');
    await strapi.db.connection('bookings').where({ document_id: alone.documentId }).update({ status: 'requested' });
    const late = await cardOf(alone);
    expect([verbs(late), late.keeper?.number]).toEqual([['decline', 'cancel'], pair.number]);
    expect(late.alternatives.map(({ id }) => id)).toEqual([free.documentId]);
    const { bookings } = await dayOf(at, viennaDay(later()));
    expect(bookings.find(({ id }) => id === alone.documentId)).toMatchObject({ keeper: { number: pair.number } });
    expect(bookings.find(({ id }) => id === pair.documentId)).toMatchObject({ joinedWith: [other.documentId], keeper: null });
    expect(errorOf(await change(host, pair, { table: free.documentId }).expect(400)).details.code).toBe('booking.too_many_guests');
    await change(host, pair, { table: free.documentId, guests: 4 }).expect(200);
    await change(host, pair, { table: one.documentId, joinedWith: other.documentId }).expect(200);
    expect(await statusOf(beside)).toBe('declined');
  });

  it('hold those who ask to cancel, until somebody does', async () => {
    const booking = await confirmed(await table());
    const asked = { cancel_requested_at: new Date() };
    await strapi.db.connection('bookings').where({ document_id: booking.documentId }).update(asked);
    const card = await cardOf(booking);
    expect(card.cancelRequestedAt).toBe(asked.cancel_requested_at.toISOString());
    expect(verbs(card)).toContain('cancel');
    await move(host, booking, 'cancel', 'As you wished').expect(200);
    expect((await inbox()).requests.map(({ id }) => id)).not.toContain(booking.documentId);
  });

  it('let a host keep the booking of a guest who asks to cancel: it stands, and the guest hears of it', async () => {
    const booking = await confirmed(await table());
    await strapi.db.connection('bookings').where({ document_id: booking.documentId }).update({ cancel_requested_at: new Date() });
    await move(host, booking, 'keep', 'We saved your table').expect(200);
    expect((await inbox()).requests.map(({ id }) => id)).not.toContain(booking.documentId);
    expect(await strapi.db.connection('bookings').where({ document_id: booking.documentId }).pluck('status')).toEqual(['confirmed']);
    expect((await eventsOf(booking.documentId)).map(({ name }) => name)).toContain('booking.cancel_refused');
    expect(errorOf(await move(host, booking, 'keep').expect(409)).details.code).toBe('booking.cancel_not_asked');
  });

  it('are one statement, however many there are', async () => {
    const at = await table();
    await Promise.all([requested(at), requested(at), requested(at)]);
    const { statements } = await statementsOf(() => inbox(), byRequests);
    expect(statements.filter((sql) => /\b(bookings|tables|venues)\b/.test(sql))).toHaveLength(1);
  });
});

describe('the day', () => {
  it('has the venue’s hours, its tables and all that takes or wants one, in the venue’s zone', async () => {
    const at = await house(2);
    const [first, second] = at.tables as [TestTable, TestTable];
    const [keeps, wants, over] = [await confirmed(first), await requested(second), await requested(second)];
    await move(host, over, 'decline', 'Sorry').expect(200);
    const day = await dayOf(at, viennaDay(later()));
    expect(day).toMatchObject({
      venue: { slug: at.slug, timezone: 'Europe/Vienna' },
      rights: { manage: true, override: false, arrange: true },
    });
    expect(day.open).toEqual([{ start: day.start, end: day.end }]);
    expect(day.tables.map(({ id }) => id).sort()).toEqual([first.documentId, second.documentId].sort());
    const byId = new Map(day.bookings.map((booking) => [booking.id, booking]));
    expect([...byId.keys()].sort()).toEqual([keeps.documentId, wants.documentId].sort());
    expect(verbs(byId.get(keeps.documentId)!)).toEqual(['cancel', 'seat', 'no-show']);
    expect(byId.get(wants.documentId)).toMatchObject({ status: 'requested', table: second.documentId, isEditable: true });
    expect((await dayOf(at, viennaDay(later(48)))).bookings).toEqual([]);
  });

  it('knows which tables join, whichever of the two says so', async () => {
    const at = await house(3);
    const [a, b, c] = at.tables as [TestTable, TestTable, TestTable];
    await arrange(host, a, { joinsWith: [b.documentId] }).expect(200);
    const { tables } = await dayOf(at, viennaDay(later()));
    const joins = new Map(tables.map(({ id, joinsWith }) => [id, joinsWith]));
    expect([joins.get(a.documentId), joins.get(b.documentId), joins.get(c.documentId)]).toEqual([[b.documentId], [a.documentId], []]);
  });

  it('is two statements, however much is booked', async () => {
    const at = await house(3);
    for (const one of at.tables) await requested(one);
    const { statements } = await statementsOf(() => dayOf(at, viennaDay(later())), byRequests);
    expect(statements.filter((sql) => /\b(bookings|tables|venues)\b/.test(sql))).toHaveLength(2);
  });

  it('refuses a day that is none, and a venue that is not there, by name', async () => {
    const ask = (query: string) => host.call('get', `/backoffice/bookings/day?${query}`);
    expect(errorOf(await ask('day=tomorrow').expect(400)).details.errors?.[0]?.path).toEqual(['day']);
    expect(errorOf(await ask('day=2026-02-30').expect(400)).details.errors?.[0]?.path).toEqual(['day']);
    expect(errorOf(await ask('venue=nowhere').expect(400)).details.code).toBe('venue.unknown');
  });
});

describe('deciding', () => {
  it('goes along the legal moves, leaves one event each, and names who did it', async () => {
    const booking = await confirmed(await table());
    await move(host, booking, 'seat').expect(200);
    await move(host, booking, 'complete').expect(200);
    expect((await eventsOf(booking.documentId)).map(({ name }) => name)).toEqual([
      'booking.requested',
      'booking.confirmed',
      'booking.seated',
      'booking.completed',
    ]);
    const history = (await host.call('get', `/backoffice/bookings/${booking.documentId}/history`).expect(200)).body.data;
    expect(history.map(({ to }: { to: string }) => to)).toEqual(['requested', 'confirmed', 'seated', 'completed']);
    expect(history[1].who).toEqual({ kind: 'panel', name: 'Irina Falk' });
  });

  it('refuses an illegal move with the legal ones, and what is no move by name', async () => {
    const booking = await requested(await table());
    expect(errorOf(await move(host, booking, 'seat').expect(409)).details).toMatchObject({
      code: 'booking.illegal_transition',
      legal: ['confirmed', 'declined', 'cancelled'],
    });
    errorOf(await move(host, booking, 'eat').expect(404));
    await move(host, { documentId: 'z'.repeat(24) }, 'confirm').expect(404);
  });

  it('has one winner when two hosts confirm rivals at once', async () => {
    const at = await table();
    const rivals = await Promise.all([requested(at), requested(at)]);
    const answers = await Promise.all(rivals.map((rival) => move(host, rival, 'confirm')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('moving', () => {
  it('to a free table and time is kept and told; to a taken one it is refused with whom it belongs to', async () => {
    const at = await house(2);
    const [from, to] = at.tables as [TestTable, TestTable];
    const [mine, other] = [await confirmed(from), await confirmed(to)];
    const refusal = errorOf(await change(host, mine, { table: to.documentId }).expect(409));
    expect(refusal.details).toMatchObject({ code: 'booking.table_taken', winner: other.documentId, winnerNumber: other.number });
    expect(refusal.message).toContain(to.number);
    const moved = { table: to.documentId, startsAt: later(2).toISOString(), endsAt: later(5).toISOString() };
    await change(host, mine, moved).expect(200);
    const { bookings } = await dayOf(at, viennaDay(later(2)));
    expect(bookings.find(({ id }) => id === mine.documentId)).toMatchObject(moved);
    const event = (await eventsOf(mine.documentId)).at(-1);
    expect(event).toMatchObject({ name: 'booking.changed', payload: { fields: Object.keys(moved) } });
  });

  it('over requests declines them, as confirming does', async () => {
    const at = await house(2);
    const [from, to] = at.tables as [TestTable, TestTable];
    const [mine, loser] = [await confirmed(from), await requested(to)];
    await change(host, mine, { table: to.documentId }).expect(200);
    expect(await statusOf(loser)).toBe('declined');
  });

  it('two bookings to one free place at once: one lands', async () => {
    const at = await house(3);
    const [a, b, free] = at.tables as [TestTable, TestTable, TestTable];
    const both = [await confirmed(a), await confirmed(b)];
    const answers = await Promise.all(both.map((booking) => change(host, booking, { table: free.documentId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets seated guests stay longer or change the table, but not come at another time', async () => {
    const at = await house(2);
    const [here, there] = at.tables as [TestTable, TestTable];
    const booking = await confirmed(here);
    const begun = new Date(Date.now() - 2 * HOUR);
    await strapi.db.connection('bookings').where({ document_id: booking.documentId }).update({ starts_at: begun });
    await move(host, booking, 'seat').expect(200);
    await change(host, booking, { endsAt: new Date(Date.now() + 2 * HOUR).toISOString() }).expect(200);
    await change(host, booking, { table: there.documentId }).expect(200);
    const refusal = errorOf(await change(host, booking, { startsAt: later().toISOString() }).expect(409));
    expect(refusal.details).toMatchObject({ code: 'booking.guests_are_here', errors: [{ path: ['startsAt'] }] });
    await confirmed(here, { startsAt: later().toISOString() });
  });

  it('asks for something to change, and for fields that there are', async () => {
    const booking = await requested(await table());
    expect(errorOf(await change(host, booking, {}).expect(400)).details.code).toBe('request.invalid');
    expect(errorOf(await change(host, booking, { state: 'confirmed' }).expect(400)).details.errors?.[0]?.path).toEqual(['state']);
  });
});

describe('setting a booking', () => {
  const wish = (at: TestTable, facts: object = {}) => ({
    table: at.documentId,
    startsAt: later().toISOString(),
    endsAt: later(2).toISOString(),
    guests: 2,
    name: 'Boris',
    ...facts,
  });

  it('is confirmed at once, without a contact if need be, and refused where the table is taken', async () => {
    const at = await table();
    const made = (await set(wish(at)).expect(201)).body.data;
    expect(made).toEqual({ documentId: expect.any(String), status: 'confirmed' });
    expect(errorOf(await set(wish(at, { name: 'Vera' })).expect(409)).details.code).toBe('booking.table_taken');
    const faults = errorOf(await set(wish(at, { name: ' ', phone: 'later' })).expect(400));
    expect(faults.details.errors?.map(({ path }) => path[0])).toEqual(['name', 'phone']);
  });

  it('may be more than the kitchen’s pace only by the word of somebody who has that right', async () => {
    const [at, manager] = [await table(), await panelUser('samovar-manager')];
    expect(errorOf(await set(wish(at, { override: true })).expect(403)).details.code).toBe('request.forbidden');
    errorOf(await set({ data: wish(at, { override: true }) }).expect(403));
    await act(manager.call, 'setBooking', { body: wish(at, { override: true }) }).expect(201);
    await set(wish(await table(), { override: false })).expect(201);
  });

  it('seats guests at the door until the next ones come', async () => {
    const at = await table();
    const nextAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 45 * 60_000);
    await set(wish(at, { startsAt: nextAt.toISOString(), endsAt: new Date(nextAt.getTime() + HOUR).toISOString() })).expect(201);
    const walkIn = { table: at.documentId, guests: 3, name: 'From the street' };
    const { documentId: id, status } = (await sit(walkIn).expect(201)).body.data;
    expect(status).toBe('seated');
    const row = await strapi.db.connection('bookings').where({ document_id: id }).first();
    expect(row.ends_at).toEqual(nextAt);
    expect((await eventsOf(id)).map(({ name }) => name)).toEqual(['booking.confirmed', 'booking.seated']);
    expect(errorOf(await sit(walkIn).expect(409)).details.code).toBe('booking.table_taken');
    expect(errorOf(await sit({ ...walkIn, guests: 5 }).expect(400)).details.code).toBe('booking.too_many_guests');
  });

  it('seats one of two parties that reach for the same table', async () => {
    const at = await table();
    const party = { table: at.documentId, guests: 2 };
    const answers = await Promise.all(['Left', 'Right'].map((name) => sit({ ...party, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is the same over the API', async () => {
    const [staff, guest, at] = [await person('staff'), await person(), await table()];
    await guest.call('post', '/api/bookings/walk-in', { table: at.documentId, guests: 2 }).expect(403);
    const seated = (await staff.call('post', '/api/bookings/walk-in', { table: at.documentId, guests: 2 }).expect(201)).body.data;
    expect(seated).toMatchObject({ status: 'seated', name: 'Walk-in', guests: 2 });
  });
});

describe('the floor', () => {
  it('places, closes and joins tables under the tables’ own rules', async () => {
    const at = await house(1);
    const [mine] = at.tables as [TestTable];
    await arrange(host, mine, { position: { x: 12.5, y: 80 } }).expect(200);
    await arrange(host, mine, { isBookable: false }).expect(200);
    const day = await dayOf(at, viennaDay(later()));
    expect(day.tables).toEqual([expect.objectContaining({ position: { x: 12.5, y: 80 }, isBookable: false, seats: 4, shape: 'square' })]);
    expect(errorOf(await arrange(host, mine, { position: { x: 101, y: 0 } }).expect(400)).details.errors?.[0]?.path).toEqual([
      'position',
      'x',
    ]);
    expect(errorOf(await arrange(host, mine, { joinsWith: [(await table()).documentId] }).expect(400)).details.code).toBe(
      'table.joins_wrong',
    );
    expect(errorOf(await arrange(host, mine, { seats: 40 }).expect(400)).details.errors?.[0]?.path).toEqual(['seats']);
    await arrange(host, { documentId: 'z'.repeat(24) }, { isBookable: true }).expect(404);
  });
});

it('names the requests that seat most together, also where one of them wants a pair of tables', async () => {
  const at = await house(0);
  const one = await table({ venue: at.documentId });
  const other = await table({ venue: at.documentId, joinsWith: [one.documentId] });
  const [pair, single] = [await requested(one, { joinedWith: other.documentId, guests: 6 }), await requested(other, { guests: 3 })];
  expect(await cardOf(single)).toMatchObject({ rivals: [pair.documentId], seatsMost: [pair.documentId] });
  expect(await cardOf(pair)).toMatchObject({ rivals: [single.documentId], seatsMost: [pair.documentId] });
  const [third, staff] = [await requested(one, { guests: 4 }), await person('staff')];
  const together = expect.arrayContaining([single.documentId, third.documentId]);
  for (const request of [pair, single, third]) {
    expect(await cardOf(request)).toMatchObject({ seatsMost: together });
    const { body } = await staff.call('get', `/api/bookings/${request.documentId}`).expect(200);
    expect(body.data.seatsMost).toEqual(together);
    expect(body.data.seatsMost).toHaveLength(2);
  }
});

describe('the waitlist', () => {
  it('lists the legal steps, tells contacts and steps only to whom they are granted, and keeps who ended for a day', async () => {
    const at = await house(1);
    const [only] = at.tables as [TestTable];
    const listFor = async (who: PanelUser): Promise<Waitlist> =>
      (await who.call('get', `/backoffice/waitlist?venue=${at.slug}`).expect(200)).body.data;
    const joins = (name: string, startsAt: Date | null) =>
      act(host.call, 'joinWaitlist', { body: { venue: at.slug, guests: 3, name, startsAt, phone: '+43 1 5550177' } }).expect(201);
    const step = (id: string, name: 'offerToWaiting' | 'skipWaiting') => act(host.call, name, { params: { id } });
    const stands = async () => (await listFor(host)).entries.map(({ name, status, moves }) => [name, status, moves.join(' ')]);
    const kept = await confirmed(only);
    expect((await joins('Wanda', later())).body.data).toEqual({ documentId: expect.any(String), status: 'waiting' });
    expect(await listFor(host)).toMatchObject({
      entries: [{ position: 1, isHere: false, phone: '+4315550177', offer: null, venue: { slug: at.slug } }],
      rights: { manage: true },
    });
    expect(await listFor(support)).toMatchObject({ entries: [{ name: 'Wanda', moves: [] }], rights: { manage: false } });
    await host.call('get', `/backoffice/waitlist?venue=${at.slug}&limit=0`).expect(400);
    expect(await stands()).toEqual([['Wanda', 'waiting', 'offer skip leave']]);
    const { id } = (await listFor(host)).entries[0]!;
    expect(errorOf(await step(id, 'offerToWaiting').expect(409)).details.code).toBe('waitlist.nothing_fits');
    // Otherwise a reaction to the joining would offer the table first.
    await allIsTold();
    await strapi.db.connection('bookings').where({ document_id: kept.documentId }).delete();
    expect((await step(id, 'offerToWaiting').expect(200)).body.data).toEqual({ documentId: id, status: 'offered' });
    expect((await listFor(host)).entries[0]?.offer).toMatchObject({ table: only.number, startsAt: later().toISOString() });
    // The table is theirs tomorrow: nobody sits down today.
    expect(await stands()).toEqual([['Wanda', 'offered', 'skip leave']]);
    await strapi.db
      .connection('waitlist_entries')
      .where({ document_id: id })
      .update({ offer_starts_at: new Date(Date.now() + 29 * 60_000) });
    expect(await stands()).toEqual([['Wanda', 'offered', 'seat skip leave']]);
    await step(id, 'skipWaiting').expect(200);
    expect(await stands()).toEqual([['Wanda', 'skipped', '']]);
    const next = (await joins('Yann', later())).body.data;
    expect((await stands()).map(([name]) => name)).toEqual(['Yann', 'Wanda']);
    const short = (await host.call('get', `/backoffice/waitlist?venue=${at.slug}&limit=1`).expect(200)).body.data;
    expect([short.total, short.entries.map((entry: { name: string }) => entry.name)]).toEqual([2, ['Yann']]);
    await strapi.db.connection('waitlist_entries').where({ document_id: next.documentId }).delete();
    await strapi.db
      .connection('waitlist_entries')
      .where({ document_id: id })
      .update({ updated_at: new Date(Date.now() - 25 * HOUR) });
    expect(await stands()).toEqual([]);
  });
});
