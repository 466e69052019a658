/** Events and tickets over the API: who writes, who reads, what is found, booked, given back, let in. */
import { errorOf, visitor } from '../helpers/api';
import { booked, drafted, eventFacts, inHours, published, type TestEvent } from '../helpers/events';
import { category, eventsOf, PASSWORD, person, type Person, unique, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { eventually } from '../helpers/patience';
import { byRequests, statementsOf } from '../helpers/statements';

let house: string;
let organizer: Person;
let other: Person;
let guest: Person;
let staff: Person;
beforeAll(async () => {
  house = (await venue({ name: 'Rose Street Kitchen', address: 'Rose Street 1' })).documentId;
  [organizer, other, guest, staff] = await Promise.all([person('organizer'), person('organizer'), person(), person('staff')]);
});

const codeOf = (response: Parameters<typeof errorOf>[0]): string => errorOf(response).details.code;
const path = ({ documentId }: { documentId: string }): string => `/api/events/${documentId}`;
const names = async ({ documentId }: { documentId: string }): Promise<string[]> => (await eventsOf(documentId)).map(({ name }) => name);
const titles = async (query: string): Promise<string[]> =>
  (await visitor('get', `/api/events?pagination[pageSize]=100&${query}`).expect(200)).body.data.map(({ title }: TestEvent) => title);
const seatsOf = async (event: TestEvent): Promise<number> => (await visitor('get', path(event)).expect(200)).body.data.seatsLeft;

describe('an event', () => {
  it('is written by organizers, is seen by others once it is published, and keeps all its facts', async () => {
    const { documentId: section } = await category();
    const ingredients = [
      { name: 'Flour', amount: 0.5, unit: 'kg' },
      { name: 'Egg', amount: 2, unit: 'pcs' },
    ];
    const facts = eventFacts({
      venue: house,
      location: null,
      category: section,
      difficulty: 'hard',
      price: 45,
      tags: ['dumplings'],
      ingredients,
      description: 'By hand',
    });
    expect(codeOf(await visitor('post', '/api/events', facts).expect(401))).toBe('request.unauthenticated');
    await guest.call('post', '/api/events', facts).expect(403);
    const event: TestEvent = (await organizer.call('post', '/api/events', facts).expect(201)).body.data;
    expect(event).toMatchObject({
      ...facts,
      venue: { documentId: house },
      category: { documentId: section },
      status: 'draft',
      seatsLeft: 12,
      currency: 'EUR',
    });
    for (const call of [visitor, guest.call, other.call]) await call('get', path(event)).expect(404);
    await organizer.call('get', path(event)).expect(200);
    expect(codeOf(await guest.call('post', `${path(event)}/tickets`, {}).expect(409))).toBe('event.not_on_sale');
    await other.call('post', `${path(event)}/publish`).expect(404);
    await organizer.call('post', `${path(event)}/publish`).expect(200);
    const shown = (await visitor('get', `/api/events/${event.slug}`).expect(200)).body.data;
    expect(shown).toMatchObject({
      documentId: event.documentId,
      ingredients,
      timezone: 'Europe/Vienna',
      place: 'Rose Street Kitchen, Rose Street 1',
    });
    expect(shown.organizer.displayName).toEqual(expect.any(String));
    expect(await names(event)).toEqual(['event.draft', 'event.published']);
  });

  it('has a Latin web name, and two of one title in one instant have two', async () => {
    const title = `Мастер-класс ${Date.now()}`;
    const made = await Promise.all([1, 2, 3].map(() => drafted({ title }, organizer)));
    expect(made.every(({ slug }) => /^master-klass-\d+/.test(slug))).toBe(true);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  it.each([
    ['an end before the start', { endsAt: inHours(1) }, 'endsAt'],
    ['no place', { location: null }, 'location'],
    ['no seats', { capacity: 0 }, 'capacity'],
    ['an ingredient of nothing', { ingredients: [{ name: 'Air', amount: 0, unit: 'kg' }] }, 'ingredients.0.amount'],
    ['an unknown measure', { ingredients: [{ name: 'Air', amount: 1, unit: 'pud' }] }, 'ingredients.0.unit'],
    ['somebody else as organizer', { organizer: 1 }, 'organizer'],
    ['another status', { status: 'published' }, 'status'],
    ['a section that is not there', { category: 'z'.repeat(24) }, 'category'],
    ['a picture that is not there', { images: [999_999_999] }, 'images'],
  ])('with %s is refused, naming the field', async (_, facts, field) => {
    const { details } = errorOf(await organizer.call('post', '/api/events', eventFacts(facts)).expect(400));
    expect(details.errors?.map(({ path: at }) => at.join('.'))).toEqual([field]);
  });

  it('is found by each of the filters and by all of them together', async () => {
    const word = unique('Varenye');
    const { documentId: section } = await category();
    const one = await published({
      title: `${word} one`,
      category: section,
      difficulty: 'easy',
      startsAt: inHours(24),
      endsAt: inHours(26),
    });
    const two = await published({ title: `${word} two`, difficulty: 'hard', price: 30, capacity: 2, tags: ['Jam'] }, one.organizer);
    await drafted({ title: `${word} draft` }, one.organizer);
    const [first, last] = [one.title, two.title];
    expect(await titles(`search=${word}`)).toEqual([first, last]);
    expect(await titles(`search=${word.toUpperCase()}&sort=startsAt:desc`)).toEqual([last, first]);
    expect(await titles(`search=${one.slug}`)).toEqual([first]);
    expect(await titles(`search=${word}&category=${section}`)).toEqual([first]);
    expect(await titles(`search=${word}&difficulty=hard`)).toEqual([last]);
    expect(await titles(`search=${word}&from=${inHours(48)}`)).toEqual([last]);
    expect(await titles(`search=${word}&to=${inHours(48)}`)).toEqual([first]);
    expect(await titles(`search=${word}&maxPrice=0`)).toEqual([first]);
    expect(await titles(`search=${word}&minPrice=10&freeSeats=2&tag=jam&difficulty=hard`)).toEqual([last]);
    await booked(two, guest);
    expect(await titles(`search=${word}&freeSeats=2`)).toEqual([first]);
    expect(await titles(`search=100%`)).not.toContain(first);
    const mine = await one.organizer.call('get', '/api/events?status=draft').expect(200);
    expect(mine.body.data.map(({ title }: TestEvent) => title)).toEqual([`${word} draft`]);
    expect((await visitor('get', '/api/events?status=draft').expect(200)).body.data).toEqual([]);
    const page = (await visitor('get', `/api/events?search=${word}&pagination[pageSize]=1&pagination[page]=5`).expect(200)).body;
    expect(page).toEqual({ data: [], meta: { pagination: { page: 5, pageSize: 1, pageCount: 2, total: 2 } } });
    expect(codeOf(await visitor('get', '/api/events?difficulty=hurd').expect(400))).toBe('request.invalid');
  });

  it('is changed by its organizer and the staff alone, whole or in part, never below what is sold', async () => {
    const event = await published({ price: 10, description: 'Old' }, organizer);
    await booked(event, guest, { quantity: 2 });
    await other.call('patch', path(event), { title: 'Mine' }).expect(404);
    await other.call('delete', path(event)).expect(404);
    await guest.call('patch', path(event), { title: 'Mine' }).expect(403);
    const { details } = errorOf(await organizer.call('patch', path(event), { capacity: 1 }).expect(400));
    expect(details).toMatchObject({ code: 'event.seats_are_sold', taken: 2 });
    await staff.call('patch', path(event), { difficulty: 'medium' }).expect(200);
    const whole = (await organizer.call('put', path(event), eventFacts({ title: 'Anew', capacity: 2 })).expect(200)).body.data;
    expect(whole).toMatchObject({ title: 'Anew', price: 0, description: null, difficulty: 'easy', seatsLeft: 0, isSoldOut: true });
    const told = (await eventsOf(event.documentId)).filter(({ name }) => name === 'event.changed');
    expect(told.map(({ payload }) => payload.fields)).toEqual([['difficulty'], expect.arrayContaining(['startsAt', 'title', 'price'])]);
  });

  it('is called off, not deleted; its tickets come back, and it stays as it was', async () => {
    const event = await published({}, organizer);
    const [ticket] = await booked(event, guest);
    await organizer.call('delete', path(event)).expect(204);
    await visitor('get', path(event)).expect(404);
    const mine = (await guest.call('get', `/api/tickets/${ticket?.documentId}`).expect(200)).body.data;
    expect(mine).toMatchObject({ status: 'cancelled', cancelledBy: 'event', event: { status: 'cancelled' } });
    expect(codeOf(await organizer.call('patch', path(event), { title: 'Again' }).expect(409))).toBe('event.no_longer_editable');
    expect(codeOf(await organizer.call('post', `${path(event)}/publish`).expect(409))).toBe('event.illegal_transition');
    expect(codeOf(await guest.call('post', `${path(event)}/tickets`, {}).expect(409))).toBe('event.not_on_sale');
  });

  it('that lies in the past is neither published nor booked', async () => {
    const event = await drafted({ startsAt: inHours(-5), endsAt: inHours(-3) }, organizer);
    expect(codeOf(await organizer.call('post', `${path(event)}/publish`).expect(400))).toBe('event.starts_in_past');
    const begun = await published({}, organizer);
    await strapi.db
      .connection('events')
      .where({ document_id: begun.documentId })
      .update({ starts_at: new Date(Date.now() - 60_000) });
    expect(codeOf(await guest.call('post', `${path(begun)}/tickets`, {}).expect(409))).toBe('event.begun');
  });
});

it('an event that has ended is finished by itself, and by one of many', async () => {
  const { finishEvents } = running<typeof import('../../src/api/event/jobs/finish')>('src/api/event/jobs/finish');
  const [over, coming] = [await published({}, organizer), await published({}, organizer)];
  const past = { starts_at: new Date(Date.now() - 120_000), ends_at: new Date(Date.now() - 60_000) };
  await strapi.db.connection('events').where({ document_id: over.documentId }).update(past);
  await Promise.all([finishEvents(strapi), finishEvents(strapi)]);
  expect([await names(over), await names(coming)]).toEqual([
    ['event.draft', 'event.published', 'event.finished'],
    ['event.draft', 'event.published'],
  ]);
  await visitor('get', path(over)).expect(404);
});

describe('a ticket', () => {
  it('is booked by somebody signed in, with a name, a price and a code of its own', async () => {
    const event = await published({ price: 45, capacity: 4 }, organizer);
    await visitor('post', `${path(event)}/tickets`, {}).expect(401);
    for (const quantity of [0, -1, 1.5, 21]) await guest.call('post', `${path(event)}/tickets`, { quantity }).expect(400);
    const made = await booked(event, guest, { quantity: 3, holders: ['Anna', 'Boris'] });
    expect(made.map(({ holderName, price, status }) => [holderName, price, status])).toEqual([
      ['Anna', 45, 'confirmed'],
      ['Boris', 45, 'confirmed'],
      [expect.stringMatching(/^customer-/), 45, 'confirmed'],
    ]);
    expect(new Set(made.map(({ code }) => code)).size).toBe(3);
    const { details } = errorOf(await guest.call('post', `${path(event)}/tickets`, { quantity: 2 }).expect(409));
    expect(details).toMatchObject({ code: 'ticket.sold_out', left: 1, wanted: 2 });
    expect(await seatsOf(event)).toBe(1);
    expect((await guest.call('get', '/api/tickets').expect(200)).body.data.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(made.map(({ code }) => code)),
    );
  });

  it('is its owner’s: others do not see it; given back, its seat is free', async () => {
    const event = await published({ capacity: 1 }, organizer);
    const [ticket] = await booked(event, guest);
    const at = `/api/tickets/${ticket?.documentId}`;
    const stranger = await person();
    for (const call of [stranger.call, other.call]) {
      await call('get', at).expect(404);
      await call('post', `${at}/cancel`, {}).expect(404);
    }
    expect((await guest.call('post', `${at}/cancel`, { reason: 'Ill' }).expect(200)).body.data).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'holder',
      cancelReason: 'Ill',
    });
    expect(codeOf(await guest.call('post', `${at}/cancel`, {}).expect(409))).toBe('ticket.illegal_transition');
    expect(await seatsOf(event)).toBe(1);
    await booked(event, stranger);
    expect(await seatsOf(event)).toBe(0);
  });

  it('is let in once, at the right door, by the organizer or the staff', async () => {
    const [event, elsewhere] = [await published({}, organizer), await published({}, organizer)];
    const [one, two] = await booked(event, guest, { quantity: 2 });
    const scan = (who: Person, code = '', more: object = {}) => who.call('post', '/api/tickets/check-in', { code, ...more });
    await scan(guest, one?.code).expect(403);
    expect(codeOf(await scan(other, one?.code).expect(404))).toBe('ticket.unknown_code');
    expect(codeOf(await scan(organizer, 'ZZZZ-ZZZZ').expect(404))).toBe('ticket.unknown_code');
    expect(codeOf(await scan(organizer, one?.code, { event: elsewhere.documentId }).expect(409))).toBe('ticket.other_event');
    const seen = (await scan(organizer, one?.code.toLowerCase().replace(/-/g, ''), { event: event.documentId }).expect(200)).body.data;
    expect(seen).toMatchObject({ documentId: one?.documentId, status: 'checked_in', checkedInBy: expect.stringMatching(/^organizer-/) });
    const { details } = errorOf(await scan(staff, one?.code).expect(409));
    expect(details).toMatchObject({ code: 'ticket.already_checked_in', at: seen.checkedInAt, by: seen.checkedInBy });
    await guest.call('post', `/api/tickets/${two?.documentId}/cancel`, {}).expect(200);
    expect(codeOf(await scan(organizer, two?.code).expect(409))).toBe('ticket.cancelled');
    const list = (await organizer.call('get', `${path(event)}/attendees`).expect(200)).body.data;
    expect(list.map(({ status }: { status: string }) => status).sort()).toEqual(['cancelled', 'checked_in']);
    expect(JSON.stringify(list)).not.toContain(one?.code);
    await other.call('get', `${path(event)}/attendees`).expect(404);
    await guest.call('get', `${path(event)}/attendees`).expect(403);
  });
});

it('a ticket is a picture for the door and a file for the calendar, for its owner alone', async () => {
  const event = await published({ title: 'Чай, варенье; пастила' }, organizer);
  const [ticket] = await booked(event, guest);
  const at = `/api/tickets/${ticket?.documentId}`;
  const picture = await guest.call('get', `${at}/qr.svg`).expect(200).expect('Content-Type', 'image/svg+xml');
  expect(String(picture.body ?? picture.text)).toContain('<svg');
  expect(picture.headers['cache-control']).toBe('private, no-store');
  const file = await guest
    .call('get', `${at}/ticket.ics`)
    .expect(200)
    .expect('Content-Type', /^text\/calendar/);
  expect(file.text).toContain(`UID:event-${event.documentId}@samovar`);
  expect(file.text).toContain('SUMMARY:Чай\\, варенье\\; пастила');
  for (const name of ['qr.svg', 'ticket.ics']) {
    await visitor('get', `${at}/${name}`).expect(401);
    await other.call('get', `${at}/${name}`).expect(404);
  }
  await guest.call('post', `${at}/cancel`, {}).expect(200);
  expect(codeOf(await guest.call('get', `${at}/qr.svg`).expect(409))).toBe('ticket.cancelled');
  expect((await guest.call('get', `${at}/ticket.ics`).expect(200)).text).toContain('METHOD:CANCEL');
});

it('what is published and to come is a calendar for everybody, read again only when something changed', async () => {
  const [shown, draft, off] = [
    await published({ title: 'Чай, варенье' }, organizer),
    await drafted({}, organizer),
    await published({}, organizer),
  ];
  await organizer.call('post', `${path(off)}/cancel`, {}).expect(200);
  const past = await published({}, organizer);
  const ended = { starts_at: inHours(-3), ends_at: inHours(-1) };
  await strapi.db.connection('events').where({ document_id: past.documentId }).update(ended);
  const read = (headers: Record<string, string> = {}) => visitor('get', '/api/events/calendar.ics', undefined, headers);
  const first = await read()
    .expect(200)
    .expect('Content-Type', 'text/calendar; charset=utf-8')
    .expect('Cache-Control', /public/);
  const lines = first.text.replace(/\r\n /g, '').split('\r\n');
  expect([lines[0], ...lines.slice(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  const entries = lines.join('\n').split('BEGIN:VEVENT').slice(1);
  const mine = entries.find((entry) => entry.includes(`UID:event-${shown.documentId}@samovar`)) ?? '';
  expect(mine).toContain('SUMMARY:Чай\\, варенье');
  expect(mine).toMatch(/DTSTART:\d{8}T\d{6}Z\n/);
  for (const { documentId } of [draft, off, past]) expect(first.text).not.toContain(documentId);
  const etag = String(first.headers.etag);
  expect((await read({ 'If-None-Match': etag }).expect(304)).text).toBeFalsy();
  await organizer.call('patch', path(shown), { title: 'Пряники' }).expect(200);
  expect((await read({ 'If-None-Match': etag }).expect(200)).text).toContain('Пряники');
  await visitor('get', '/api/events/calendar.ics?zzz=1').expect(400);
});

it('the calendar leaves out what is run by somebody who may run no events', async () => {
  const host = await person('organizer');
  const { documentId } = await published({}, host);
  const shows = async () => (await visitor('get', '/api/events/calendar.ics').expect(200)).text.replace(/\r\n /g, '').includes(documentId);
  expect(await shows()).toBe(true);
  await strapi.db.connection('up_users').where({ id: host.id }).update({ blocked: true });
  expect(await shows()).toBe(false);
});

it('whoever leaves gives the seats back; whoever runs an event cancels it first', async () => {
  const [host, leaver] = [await person('organizer'), await person()];
  const event = await published({ capacity: 3 }, host);
  await booked(event, leaver, { quantity: 2 });
  expect(codeOf(await host.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(409))).toBe('account.live_events');
  await leaver.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
  expect(await seatsOf(event)).toBe(3);
});

it('the panel writes events by the same rules', async () => {
  const { call: panel } = await panelUser('samovar-owner');
  const uid = 'api::event.event';
  const facts = eventFacts();
  const counted = errorOf(await panel('post', `/content-manager/collection-types/${uid}`, { ...facts, seatsTaken: 7 }).expect(400));
  expect(counted.details.errors?.[0]?.path).toEqual(['seatsTaken']);
  const made = await panel('post', `/content-manager/collection-types/${uid}`, facts).expect(201);
  const { documentId } = made.body.data;
  const at = `/content-manager/collection-types/${uid}/${documentId}`;
  await panel('put', at, { ...facts, endsAt: facts.startsAt }).expect(400);
  await panel('put', at, { ...facts, state: 'published' }).expect(200);
  expect(await names({ documentId })).toEqual(['event.draft', 'event.published']);
  const row = await strapi.db.connection('events').where({ document_id: documentId }).first();
  expect([row.status, row.seats_taken, row.organizer_id]).toEqual(['published', 0, null]);
});

it('an event that thousands hold tickets for is called off in as few statements as a small one, and each holder hears of it', async () => {
  const HOLDERS = 1700;
  const mark = unique('many');
  const sql = (text: string, values: unknown[]) => strapi.db.connection.raw(text, values as never);
  const event = await published({ capacity: HOLDERS });
  await sql(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked, created_at, updated_at, published_at)
     select ?||n, ?||n, ?||n||'@samovar.test', 'local', true, false, now(), now(), now() from generate_series(1, ${HOLDERS}) n`,
    [mark, mark, mark],
  );
  await sql(
    `insert into tickets (document_id, code, status, event_id, owner_id, price, currency, purchase, holder_name, booked_at, created_at, updated_at, published_at)
     select u.document_id, u.document_id, 'confirmed', e.id, u.id, 10, 'EUR', u.document_id, 'One of many', now() at time zone 'utc', now(), now(), now()
     from up_users u, events e where u.username like ? || '%' and e.document_id = ?`,
    [mark, event.documentId],
  );
  try {
    const cancel = () => event.organizer.call('post', `/api/events/${event.documentId}/cancel`, {}).expect(200);
    const { statements } = await statementsOf(cancel, byRequests);
    expect(statements.length).toBeLessThan(60);
    const told = strapi.db.connection('outbox_events').where({ name: 'ticket.cancelled' }).whereLike('key', `${mark}%`);
    expect(await told.count('* as count')).toEqual([{ count: String(HOLDERS) }]);
    const facts = { from: 'confirmed', to: 'cancelled', cancelledBy: 'event', price: 10 };
    expect(await eventsOf(`${mark}1`)).toEqual([expect.objectContaining({ payload: expect.objectContaining(facts) })]);
    const letters = () =>
      strapi.db.connection('notifications').where({ about: event.documentId, template: 'event-cancelled', channel: 'email' });
    expect(await eventually(async () => (await letters().pluck('id')).length === HOLDERS)).toBe(true);
  } finally {
    await sql('delete from notifications where about = ?', [event.documentId]);
    await sql(`delete from tickets where document_id like ? || '%'`, [mark]);
    await sql(`delete from up_users where username like ? || '%'`, [mark]);
  }
});

describe('the door', () => {
  const scan = (who: Person, code = '', more: object = {}) => who.call('post', '/api/tickets/check-in', { code, ...more });

  it('is shut outside its hours; who opens it all the same does so by name, and that is kept', async () => {
    const event = await published({ doorsOpenMinutes: 60 });
    const { organizer } = event;
    const [early, normal] = await booked(event, await person(), { quantity: 2 });
    const refused = codeOf(await scan(organizer, early?.code).expect(409));
    expect(refused).toBe('ticket.door_closed');
    const letIn = (await scan(organizer, early?.code, { override: true }).expect(200)).body.data;
    expect(letIn).toMatchObject({ status: 'checked_in', isAdmittedOutsideHours: true, checkedInBy: expect.any(String) });
    expect((await eventsOf(early?.documentId ?? '')).at(-1)?.payload).toMatchObject({ to: 'checked_in', isAdmittedOutsideHours: true });
    await organizer.call('patch', `/api/events/${event.documentId}`, { doorsOpenMinutes: 10_080 }).expect(200);
    expect((await scan(organizer, normal?.code, { override: true }).expect(200)).body.data.isAdmittedOutsideHours).toBe(false);
  });

  it('is shut in the panel’s form, too', async () => {
    const event = await published({ doorsOpenMinutes: 60 });
    const [ticket] = await booked(event, await person());
    const owner = await panelUser('strapi-super-admin');
    const form = `/content-manager/collection-types/api::ticket.ticket/${ticket?.documentId}`;
    expect(codeOf(await owner.call('put', form, { state: 'checked_in' }).expect(409))).toBe('ticket.door_closed');
  });

  it('lets somebody out again who was let in by mistake: the ticket can be given back and used once more', async () => {
    const event = await published();
    const guest = await person();
    const [ticket] = await booked(event, guest);
    const undo = `/api/events/${event.documentId}/attendees/${ticket?.documentId}/undo-check-in`;
    expect(codeOf(await event.organizer.call('post', undo, {}).expect(409))).toBe('ticket.illegal_transition');
    await scan(event.organizer, ticket?.code).expect(200);
    await guest.call('post', undo, {}).expect(403);
    await (await person('organizer')).call('post', undo, {}).expect(404);
    const undone = (await event.organizer.call('post', undo, {}).expect(200)).body.data;
    expect(undone).toMatchObject({ status: 'confirmed', checkedInAt: null, checkedInBy: null });
    await scan(event.organizer, ticket?.code).expect(200);
    await event.organizer.call('post', undo, {}).expect(200);
    await guest.call('post', `/api/tickets/${ticket?.documentId}/cancel`, {}).expect(200);
  });
});

it('one ticket is cancelled by the organizer, with a reason; the seat is free and another’s event is out of reach', async () => {
  const [event, other] = [await published({ capacity: 1 }), await published()];
  const guest = await person();
  const [ticket] = await booked(event, guest);
  const at = ({ documentId }: TestEvent) => `/api/events/${documentId}/attendees/${ticket?.documentId}/cancel`;
  await event.organizer.call('post', at(event), {}).expect(400);
  await other.organizer.call('post', at(other), { reason: 'Mine' }).expect(404);
  await other.organizer.call('post', at(event), { reason: 'Mine' }).expect(404);
  const done = (await event.organizer.call('post', at(event), { reason: 'The table is broken' }).expect(200)).body.data;
  expect(done).toMatchObject({ status: 'cancelled', cancelledBy: 'house', cancelReason: 'The table is broken' });
  expect((await guest.call('get', `/api/tickets/${ticket?.documentId}`).expect(200)).body.data.cancelReason).toBe('The table is broken');
  await booked(event, await person());
});

it('one person holds so many tickets of an event in all, and no more', async () => {
  const event = await published({ ticketsPerPerson: 3 });
  const guest = await person();
  const path = `/api/events/${event.documentId}/tickets`;
  expect(codeOf(await guest.call('post', path, { quantity: 4 }).expect(409))).toBe('ticket.too_many');
  const [first] = await booked(event, guest, { quantity: 3 });
  expect(codeOf(await guest.call('post', path, {}).expect(409))).toBe('ticket.too_many');
  await guest.call('post', `/api/tickets/${first?.documentId}/cancel`, {}).expect(200);
  await booked(event, guest);
  await booked(event, await person(), { quantity: 3 });
});

it('an event that has ended is over at once: nobody finds it, changes it, calls it off or comes in', async () => {
  const event = await published();
  const [ticket] = await booked(event, await person());
  await strapi.db
    .connection('events')
    .where({ document_id: event.documentId })
    .update({ starts_at: new Date(Date.now() - 7_200_000), ends_at: new Date(Date.now() - 1000) });
  const path = `/api/events/${event.documentId}`;
  await visitor('get', path).expect(404);
  const { organizer } = event;
  expect(codeOf(await organizer.call('patch', path, { title: 'Later' }).expect(409))).toBe('event.no_longer_editable');
  expect(codeOf(await organizer.call('post', `${path}/cancel`, { reason: 'x' }).expect(409))).toBe('event.no_longer_editable');
  expect(codeOf(await organizer.call('post', '/api/tickets/check-in', { code: ticket?.code }).expect(409))).toBe('ticket.door_closed');
});

it('attendees are found by name, counted by status; tickets are found by event, status and whether they are still to come', async () => {
  const [event, later] = [await published(), await published()];
  const guest = await person();
  const [anna] = await booked(event, guest, { quantity: 2, holders: ['Anna 100%', 'Boris'] });
  await booked(later, guest);
  await event.organizer.call('post', '/api/tickets/check-in', { code: anna?.code }).expect(200);
  const list = async (query: string) =>
    (await event.organizer.call('get', `/api/events/${event.documentId}/attendees?${query}`).expect(200)).body;
  const found = await list('search=anna%20100%25');
  expect(found.data.map(({ holderName }: { holderName: string }) => holderName)).toEqual(['Anna 100%']);
  expect(found.meta).toMatchObject({ pagination: { total: 1 }, counts: { confirmed: 1, checked_in: 1, cancelled: 0 } });
  expect((await list('status=confirmed')).data).toHaveLength(1);
  expect((await list('search=0%25')).data).toHaveLength(1);
  expect((await list('search=Anna%25s')).data).toEqual([]);
  const mine = async (query: string): Promise<number> =>
    (await guest.call('get', `/api/tickets?${query}`).expect(200)).body.meta.pagination.total;
  expect(await mine('')).toBe(3);
  expect(await mine(`event=${event.documentId}`)).toBe(2);
  expect(await mine(`event=${event.documentId}&status=checked_in`)).toBe(1);
  expect([await mine('when=coming'), await mine('when=past')]).toEqual([3, 0]);
  await guest.call('get', '/api/tickets?status=lost').expect(400);
});
