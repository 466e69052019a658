/** A booking's life, as guests and staff live it. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, person, venue, type Person } from '../helpers/house';
import { later, requested, statusOf, table, wishFor } from '../helpers/tables';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});

const refused = async (at: { documentId: string }, facts: object, status = 400) =>
  errorOf(await visitor('post', '/api/bookings', wishFor(at, facts)).expect(status)).details;
const decide = (booking: { documentId: string }, verb: string, note?: string) =>
  staff.call('post', `/api/bookings/${booking.documentId}/${verb}`, note === undefined ? {} : { note });

describe('a request', () => {
  it('needs no account, one way to answer, and keeps the price it was quoted', async () => {
    const at = await table({ price: 12.5 });
    const byMail = await requested(at, { note: 'By the window' });
    expect(byMail).toMatchObject({
      status: 'requested',
      price: 12.5,
      currency: 'EUR',
      guests: 2,
      note: 'By the window',
      number: expect.stringMatching(/^B-\d+$/),
    });
    expect(byMail.manageUrl).toMatch(/\/api\/bookings\/manage\/[\w-]{43}$/);
    await requested(at, { email: undefined, phone: '+43 1 5550123' });
    expect((await refused(at, { email: undefined })).code).toBe('booking.contact_missing');
    expect((await refused(at, { email: 'not-an-address' })).errors?.[0]?.path).toEqual(['email']);
    expect((await refused(at, { phone: 'call me' })).errors?.[0]?.path).toEqual(['phone']);
    await staff.call('patch', `/api/tables/${at.documentId}`, { price: 100 }).expect(200);
    expect((await staff.call('get', `/api/bookings/${byMail.documentId}`).expect(200)).body.data.price).toBe(12.5);
    expect(await requested(at)).toMatchObject({ price: 100 });
    const [event] = await eventsOf(byMail.documentId);
    expect(event).toMatchObject({
      name: 'booking.requested',
      payload: expect.objectContaining({ to: 'requested', guests: 2, price: 12.5 }),
    });
    expect(JSON.stringify(event?.payload)).not.toMatch(/samovar\.test|Anna/);
  });

  it('says why it is refused', async () => {
    const at = await table({ seats: 2 });
    expect((await refused({ documentId: 'a'.repeat(24) }, {})).code).toBe('table.unknown');
    expect((await refused(await table({ isBookable: false }), {})).code).toBe('table.closed');
    expect((await refused(at, { guests: 3 })).code).toBe('booking.too_many_guests');
    expect((await refused(at, { startsAt: new Date(Date.now() - 1000).toISOString(), endsAt: undefined })).code).toBe('booking.in_past');
    expect((await refused(at, { endsAt: later(-1).toISOString() })).code).toBe('booking.ends_before_start');
    expect((await refused(at, { status: 'confirmed', price: 0, user: 1 })).errors?.map((error) => error.path[0]).sort()).toEqual([
      'price',
      'status',
      'user',
    ]);
    const shut = await venue({ closures: [{ startsAt: later(1), endsAt: later(3) }] });
    expect((await refused(await table({ venue: shut.documentId }), {})).code).toBe('booking.past_closing');
    const slow = await venue({ noticeMinutes: 43_200, bookingsPausedUntil: later(1) });
    const slowTable = await table({ venue: slow.documentId });
    expect((await refused(slowTable, { startsAt: later(-24).toISOString(), endsAt: undefined })).code).toBe('booking.notice_too_short');
    expect((await refused(slowTable, {}, 409)).code).toBe('booking.paused');
  });

  it('of the same guest for the same table and time is the first one, in parallel too and however the contact is typed', async () => {
    const at = await table();
    const wish = wishFor(at, { email: 'Same.Guest@samovar.test', phone: '+43 (1) 555-0199' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor('post', '/api/bookings', wish)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const first = answers.find((answer) => answer.status === 201)!.body.data;
    for (const other of answers.filter((answer) => answer.status === 409))
      expect(errorOf(other).details).toMatchObject({ code: 'booking.already_requested', booking: first.documentId, number: first.number });
    expect((await refused(at, { email: 'same.guest@SAMOVAR.test' }, 409)).booking).toBe(first.documentId);
    expect((await refused(at, { email: undefined, phone: '+4315550199' }, 409)).booking).toBe(first.documentId);
    await requested(at, { email: 'same.guest@samovar.test', startsAt: later(2).toISOString(), endsAt: later(4).toISOString() });
  });

  it('is refused where somebody is confirmed, with places that are free and without naming who', async () => {
    const house = (await venue()).documentId;
    const [at, beside] = [await table({ venue: house }), await table({ venue: house })];
    await decide(await requested(at), 'confirm').expect(200);
    const refusal = await refused(at, {}, 409);
    expect(refusal).toMatchObject({
      code: 'booking.table_taken',
      alternatives: [
        expect.objectContaining({ table: beside.documentId, startsAt: later().toISOString() }),
        expect.anything(),
        expect.anything(),
      ],
    });
    expect(refusal).not.toHaveProperty('winner');
  });
});

describe('a decision', () => {
  it('for one declines the requests that overlap, each on its own with alternatives, and lets the next hour be', async () => {
    const at = await table();
    const winner = await requested(at);
    const overlapping = await requested(at, { startsAt: later(1).toISOString(), endsAt: later(3).toISOString() });
    const adjacent = await requested(at, { startsAt: later(2).toISOString(), endsAt: later(4).toISOString() });
    const open = (await staff.call('get', `/api/bookings/${overlapping.documentId}`).expect(200)).body.data;
    expect(open.rivals.map((rival: { documentId: string }) => rival.documentId)).toEqual([winner.documentId, adjacent.documentId]);
    expect(open.seatsMost).toEqual([winner.documentId, adjacent.documentId]);
    expect((await decide(winner, 'confirm').expect(200)).body.data).toMatchObject({ status: 'confirmed', decisionSource: 'staff' });
    expect([await statusOf(overlapping), await statusOf(adjacent)]).toEqual(['declined', 'requested']);
    const [, event] = await eventsOf(overlapping.documentId);
    const { id } = await strapi.db.connection('bookings').where({ document_id: winner.documentId }).first('id');
    expect(event).toMatchObject({
      name: 'booking.declined',
      payload: { lostTo: id, alternatives: expect.arrayContaining([expect.objectContaining({ table: at.documentId })]) },
    });
    const late = errorOf(await decide(overlapping, 'confirm').expect(409));
    expect(late.details).toMatchObject({ code: 'booking.table_taken', winner: winner.documentId, winnerNumber: winner.number });
    expect((await decide(adjacent, 'confirm').expect(200)).body.data.status).toBe('confirmed');
  });

  it('moves only along the table, and tells which moves there are', async () => {
    const at = await table();
    const booking = await requested(at);
    expect(errorOf(await decide(booking, 'seat').expect(409)).details).toMatchObject({
      code: 'booking.illegal_transition',
      legal: ['confirmed', 'declined', 'cancelled'],
    });
    await decide(booking, 'confirm').expect(200);
    await decide(booking, 'seat').expect(200);
    await decide(booking, 'complete').expect(200);
    expect(errorOf(await decide(booking, 'cancel').expect(409)).details).toMatchObject({ code: 'booking.illegal_transition', legal: [] });
    expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual([
      'booking.requested',
      'booking.confirmed',
      'booking.seated',
      'booking.completed',
    ]);
    const declined = await requested(at, { startsAt: later(5).toISOString(), endsAt: later(6).toISOString() });
    expect((await decide(declined, 'decline', 'A wedding that day').expect(200)).body.data).toMatchObject({
      status: 'declined',
      decisionNote: 'A wedding that day',
    });
    const missed = await requested(at, { startsAt: later(7).toISOString(), endsAt: later(8).toISOString() });
    await decide(missed, 'confirm').expect(200);
    expect((await decide(missed, 'no-show').expect(200)).body.data.status).toBe('no_show');
    await decide({ documentId: 'b'.repeat(24) }, 'confirm').expect(404);
  });

  it('is the staff’s alone', async () => {
    const booking = await requested(await table());
    const guest = await person();
    for (const verb of ['confirm', 'decline', 'seat', 'complete', 'no-show']) {
      expect((await guest.call('post', `/api/bookings/${booking.documentId}/${verb}`)).status).toBe(403);
      expect((await visitor('post', `/api/bookings/${booking.documentId}/${verb}`)).status).toBe(401);
    }
    expect(await statusOf(booking)).toBe('requested');
  });

  it('in the panel’s own form obeys the same rules', async () => {
    const at = await table();
    const [one, two] = [await requested(at), await requested(at)];
    await strapi
      .documents('api::booking.booking')
      .update({ documentId: one.documentId, data: { state: 'confirmed', startsAt: later(9), price: 0 } as never })
      .catch((refusal: { code: string }) => expect(refusal.code).toBe('booking.move_not_yours'));
    expect([await statusOf(one), await statusOf(two)]).toEqual(['requested', 'requested']);
    await expect(strapi.documents('api::booking.booking').delete({ documentId: one.documentId })).rejects.toMatchObject({
      code: 'booking.never_deleted',
    });
    await expect(strapi.documents('api::booking.booking').create({ data: { number: 'X' } as never })).rejects.toMatchObject({
      code: 'booking.made_by_request',
    });
  });
});

describe('staff', () => {
  it('set a booking for a guest: confirmed at once, and the requests that overlap have lost', async () => {
    const at = await table();
    const rival = await requested(at);
    const set = (await staff.call('post', '/api/bookings/direct', wishFor(at, { email: undefined, phone: undefined })).expect(201)).body
      .data;
    expect(set).toMatchObject({ status: 'confirmed', decisionSource: 'staff' });
    expect(await statusOf(rival)).toBe('declined');
    expect((await eventsOf(set.documentId)).map((event) => event.name)).toEqual(['booking.confirmed']);
    const again = errorOf(await staff.call('post', '/api/bookings/direct', wishFor(at)).expect(409));
    expect(again.details).toMatchObject({ code: 'booking.table_taken', winner: set.documentId });
    expect((await (await person()).call('post', '/api/bookings/direct', wishFor(at))).status).toBe(403);
  });

  it('change a booking, and cannot drag it onto another', async () => {
    const house = (await venue()).documentId;
    const [at, beside] = [await table({ venue: house }), await table({ venue: house, seats: 2 })];
    const [mine, other] = [await requested(at), await requested(beside)];
    await decide(mine, 'confirm').expect(200);
    await decide(other, 'confirm').expect(200);
    const patch = (facts: object) => staff.call('patch', `/api/bookings/${mine.documentId}`, facts);
    expect((await patch({ price: 5.5, note: 'Cake' }).expect(200)).body.data).toMatchObject({ price: 5.5, note: 'Cake' });
    expect(errorOf(await patch({ table: beside.documentId }).expect(409)).details).toMatchObject({
      code: 'booking.table_taken',
      winner: other.documentId,
    });
    expect(errorOf(await patch({ guests: 5 }).expect(400)).details.code).toBe('booking.too_many_guests');
    const moved = (await patch({ table: beside.documentId, startsAt: later(2).toISOString() }).expect(200)).body.data;
    expect(moved).toMatchObject({
      startsAt: later(2).toISOString(),
      endsAt: later(4).toISOString(),
      table: { documentId: beside.documentId },
    });
    expect(errorOf(await patch({}).expect(400)).details.code).toBe('request.invalid');
    await decide(mine, 'cancel').expect(200);
    expect(errorOf(await patch({ price: 1 }).expect(409)).details.code).toBe('booking.no_longer_editable');
  });

  it('read all, the active ones by themselves; guests read their own', async () => {
    const at = await table();
    const [guest, stranger] = [await person(), await person()];
    const mine = (await guest.call('post', '/api/bookings', wishFor(at)).expect(201)).body.data;
    const past = await requested(at);
    await decide(past, 'decline').expect(200);
    const ids = async (who: Person, query = '') =>
      (await who.call('get', `/api/bookings?filters[table][number][$eq]=${at.number}${query}`).expect(200)).body.data.map(
        (row: { documentId: string }) => row.documentId,
      );
    expect((await ids(staff)).sort()).toEqual([mine.documentId, past.documentId].sort());
    expect(await ids(staff, '&active=true')).toEqual([mine.documentId]);
    expect(await ids(staff, '&active=false')).toEqual([past.documentId]);
    expect(await ids(guest)).toEqual([mine.documentId]);
    expect(await ids(stranger)).toEqual([]);
    expect((await guest.call('get', `/api/bookings/${mine.documentId}`).expect(200)).body.data).not.toHaveProperty('rivals');
    expect((await stranger.call('get', `/api/bookings/${mine.documentId}`)).status).toBe(404);
    expect((await stranger.call('post', `/api/bookings/${mine.documentId}/cancel`)).status).toBe(404);
    expect((await visitor('get', '/api/bookings')).status).toBe(401);
    const text = JSON.stringify((await staff.call('get', '/api/bookings').expect(200)).body);
    expect(text).not.toMatch(/manageTokenHash|manageUrl|manage_token/);
    expect((await staff.call('get', '/api/bookings?filters[manageTokenHash][$startsWith]=a')).status).toBe(400);
  });
});

describe('a guest who cancels', () => {
  it('does so at once in time, and later only asks', async () => {
    const guest = await person();
    const early = await table();
    const mine = (await guest.call('post', '/api/bookings', wishFor(early)).expect(201)).body.data;
    await decide(mine, 'confirm').expect(200);
    expect((await guest.call('post', `/api/bookings/${mine.documentId}/cancel`, { note: 'Ill' }).expect(200)).body.data).toMatchObject({
      status: 'cancelled',
      decisionSource: 'guest',
    });
    const strict = await table({ venue: (await venue({ freeCancelHours: 720 })).documentId });
    const soon = { startsAt: later(-24 * 3).toISOString(), endsAt: later(-24 * 3 + 2).toISOString() };
    const late = (await guest.call('post', '/api/bookings', wishFor(strict, soon)).expect(201)).body.data;
    await decide(late, 'confirm').expect(200);
    const asked = (await guest.call('post', `/api/bookings/${late.documentId}/cancel`, { note: 'Ill' }).expect(200)).body.data;
    expect(asked).toMatchObject({ status: 'confirmed', cancelRequestedAt: expect.any(String) });
    expect(errorOf(await guest.call('post', `/api/bookings/${late.documentId}/cancel`).expect(409)).details.code).toBe(
      'booking.cancel_asked',
    );
    expect((await eventsOf(late.documentId)).map((event) => event.name)).toEqual([
      'booking.requested',
      'booking.confirmed',
      'booking.cancel_requested',
    ]);
    expect((await decide(late, 'cancel').expect(200)).body.data.status).toBe('cancelled');
  });
});
