/** The queue for a table: joined without an account, offered what frees, passed on when nobody answers. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, person, unique, venue, type Person } from '../helpers/house';
import { later, table, wishFor, type TestTable } from '../helpers/tables';
import { becomes, eventually } from '../helpers/patience';

const jobs = () => running<typeof import('../../src/api/booking/jobs/waitlist')>('src/api/booking/jobs/waitlist');
const BROWSER = { Accept: 'text/html', 'Accept-Language': 'en' };
let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});

interface Entry {
  documentId: string;
  number: string;
  status: string;
  position: number | null;
  manageUrl: string;
  [fact: string]: unknown;
}

/** A venue with one table for four, which is taken for the evening. */
async function fullHouse(): Promise<{ house: string; at: TestTable; kept: string }> {
  const house = (await venue()).documentId;
  const at = await table({ venue: house, seats: 4 });
  const { body } = await staff.call('post', '/api/bookings/direct', wishFor(at)).expect(201);
  return { house, at, kept: body.data.documentId };
}
const joins = (house: string, facts: object = {}) =>
  visitor('post', '/api/waitlist', {
    ...{ venue: house, startsAt: later().toISOString(), guests: 3, name: 'Wanda <b>Waits</b>' },
    ...{ email: `${unique('waits')}@samovar.test`, ...facts },
  });
const joined = async (house: string, facts: object = {}): Promise<Entry> => (await joins(house, facts).expect(201)).body.data;
const linkOf = ({ manageUrl }: Entry): string => new URL(manageUrl).pathname;
const listed = async (house: string): Promise<Entry[]> => (await staff.call('get', `/api/waitlist?venue=${house}`).expect(200)).body.data;
const statusesIn = async (house: string) => (await listed(house)).map(({ status }) => status);
/** Events reach the queue a moment later. */
const until = (house: string, wanted: string[]) => becomes(() => statusesIn(house), wanted);
const runOut = (entry: Entry) =>
  strapi.db
    .connection('waitlist_entries')
    .where({ document_id: entry.documentId })
    .update({ offer_expires_at: new Date(Date.now() - 1000) });

it('offers a table that frees to the first in the queue alone, passes it on, and makes it a booking by one press', async () => {
  const { house, at, kept } = await fullHouse();
  const [first, second] = [await joined(house), await joined(house, { guests: 2 })];
  expect([first.position, second.position, first.quotedMinutes]).toEqual([1, 2, null]);
  const page = await staff.call('get', `/api/waitlist?venue=${house}&pagination[page]=2&pagination[pageSize]=1`).expect(200);
  expect(page.body).toMatchObject({ data: [{ documentId: second.documentId }], meta: { pagination: { page: 2, pageCount: 2, total: 2 } } });
  await staff.call('get', `/api/waitlist?pagination[zzz]=1`).expect(400);
  await staff.call('post', `/api/bookings/${kept}/cancel`).expect(200);
  await until(house, ['offered', 'waiting']);
  expect((await listed(house))[0]).toMatchObject({ offer: { table: at.number, startsAt: later().toISOString() } });
  expect(errorOf(await visitor('post', '/api/bookings', wishFor(at)).expect(409)).details.code).toBe('booking.table_held');

  await runOut(first);
  expect(errorOf(await visitor('post', `${linkOf(first)}/accept`).expect(409)).details.code).toBe('waitlist.offer_over');
  expect(await jobs().endWaits(strapi)).toBeGreaterThan(0);
  await until(house, ['expired', 'offered']);

  const link = linkOf(second);
  for (let look = 0; look < 3; look += 1) {
    const page = await visitor('get', link, undefined, BROWSER).expect(200);
    expect(page.text).toContain('Take this table');
    expect(page.text).toContain('Wanda &lt;b&gt;Waits&lt;/b&gt;');
  }
  expect(await statusesIn(house)).toEqual(['expired', 'offered']);
  const presses = await Promise.all(Array.from({ length: 4 }, () => visitor('post', `${link}/accept`)));
  expect(presses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const bookings = await strapi.db.connection('bookings').where({ table_id: at.id, status: 'confirmed' });
  expect(bookings).toHaveLength(1);
  expect(bookings[0]).toMatchObject({
    channel: 'waitlist',
    decision_source: 'guest',
    guests: 2,
    document_id: presses[0]?.body.data.booking,
  });
  expect((await eventsOf(second.documentId)).map(({ name }) => name)).toEqual(['waitlist.waiting', 'waitlist.offered', 'waitlist.booked']);
  expect(JSON.stringify(await eventsOf(second.documentId))).not.toMatch(/Wanda|samovar\.test/);
  expect(await strapi.db.connection('table_holds').where({ table_id: at.id })).toEqual([]);
  expect((await visitor('get', link, undefined, BROWSER)).text).toContain('The table is yours');
});

it('lets guests leave, staff skip, offer out of turn and seat; each once, and the next one hears', async () => {
  const { house, at, kept } = await fullHouse();
  const [one, two, three] = [await joined(house), await joined(house), await joined(house)];
  const step = (entry: Entry, verb: string, body: object = {}) => staff.call('post', `/api/waitlist/${entry.documentId}/${verb}`, body);
  expect(errorOf(await step(one, 'offer').expect(409)).details.code).toBe('waitlist.nothing_fits');
  await staff.call('post', `/api/bookings/${kept}/cancel`).expect(200);
  await until(house, ['offered', 'waiting', 'waiting']);
  await step(one, 'skip').expect(200);
  await until(house, ['skipped', 'offered', 'waiting']);
  await visitor('post', `${linkOf(two)}/leave`, undefined, BROWSER).expect(200);
  await until(house, ['skipped', 'left', 'offered']);
  expect((await visitor('get', linkOf(two), undefined, BROWSER)).text).toContain('You left the queue');
  for (const entry of [two, three]) await visitor('post', `${linkOf(entry)}/join-again`).expect(409);
  expect((await step(three, 'seat').expect(200)).body.data).toMatchObject({ status: 'seated', booking: expect.any(String) });
  const sitting = await strapi.db.connection('bookings').where({ table_id: at.id, status: 'seated' });
  expect(sitting).toEqual([expect.objectContaining({ channel: 'waitlist', decision_source: 'staff' })]);
});

it('offers in every house by itself: one where it fails keeps no other waiting, and is named once', async () => {
  const shutAndWaited = async () => {
    const { house } = await fullHouse();
    const shut = await table({ venue: house, seats: 4, isBookable: false });
    const waits = await joined(house);
    const told = strapi.db.connection('outbox_events').where({ key: waits.documentId }).select('document_id');
    await eventually(() => strapi.db.connection('inbox').where({ consumer: 'waitlist' }).whereIn('event_id', told).first());
    await strapi.db.connection('tables').where({ id: shut.id }).update({ is_bookable: true });
    return { house, shut, waits };
  };
  const [broken, whole] = [await shutAndWaited(), await shutAndWaited()];
  const token = (hash: string | null) =>
    strapi.db.connection('waitlist_entries').where({ document_id: broken.waits.documentId }).update({ manage_token_hash: hash });
  await token(null);
  const said = jest.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
  try {
    expect(await jobs().offerTables(strapi)).toBeGreaterThan(0);
    const lines = said.mock.calls as unknown as [string][];
    expect(lines.filter(([line]) => line.startsWith('offerTables'))).toHaveLength(1);
  } finally {
    await token(unique('hash'));
    said.mockRestore();
  }
  expect((await listed(whole.house))[0]).toMatchObject({ status: 'offered', offer: { table: whole.shut.number } });
  expect(await statusesIn(broken.house)).toEqual(['waiting']);
});

it('tells whoever was skipped, and one press stands them at the end of the queue again, once', async () => {
  const { house } = await fullHouse();
  const [late, next] = [await joined(house), await joined(house)];
  await staff.call('post', `/api/waitlist/${late.documentId}/skip`).expect(200);
  await visitor('post', `${linkOf(next)}/leave`).expect(200);
  const link = linkOf(late);
  for (let look = 0; look < 3; look += 1)
    expect((await visitor('get', link, undefined, BROWSER).expect(200)).text).toContain('Join the queue again');
  expect(await statusesIn(house)).toEqual(['skipped', 'left']);
  const presses = await Promise.all(Array.from({ length: 4 }, () => visitor('post', `${link}/join-again`, undefined, BROWSER).expect(303)));
  expect(await statusesIn(house)).toEqual(['skipped', 'left', 'waiting']);
  const [again = '', ...others] = [...new Set(presses.map(({ headers }) => String(headers.location)))];
  expect(others).toEqual([]);
  expect((await visitor('get', again, undefined, BROWSER).expect(200)).text).toContain('You are waiting');
  expect((await listed(house))[2]).toMatchObject({ name: late.name, email: late.email, guests: 3, startsAt: later().toISOString() });
  const letters = () => strapi.db.connection('notifications').whereIn('about', [late.documentId, next.documentId]).pluck('template');
  await becomes(async () => (await letters()).sort(), ['waitlist-joined', 'waitlist-joined', 'waitlist-skipped']);
});

it('calls the house and its areas by their names in the guest’s language, on the page and in the letter; the staff read their own', async () => {
  const translated = { ru: { name: 'Сад' } };
  const names = { name: 'Tea House', translations: { ru: { name: 'Чайная' } }, areas: [{ name: 'Garden', translations: translated }] };
  const house = (await venue(names)).documentId;
  const at = await table({ venue: house, seats: 4, area: 'Garden' });
  const guest = await joined(house, { language: 'ru' });
  await until(house, ['offered']);
  const page = async (language: string) =>
    (await visitor('get', linkOf(guest), undefined, { ...BROWSER, 'Accept-Language': language }).expect(200)).text;
  // As the letters do, whatever the browser prefers.
  for (const browser of ['ru', 'en']) {
    const shown = await page(browser);
    for (const word of ['lang="ru"', `${at.number}, Сад`, 'Чайная']) expect(shown).toContain(word);
    expect(shown).not.toMatch(/Garden|Tea House/);
  }
  const other = await joined(house, { language: 'en', startsAt: later(5).toISOString() });
  const english = await visitor('get', linkOf(other), undefined, { ...BROWSER, 'Accept-Language': 'ru' }).expect(200);
  expect(english.text).toContain('lang="en"');
  expect((await listed(house))[0]).toMatchObject({ offer: { area: 'Garden' } });
  await staff.call('post', `/api/waitlist/${other.documentId}/leave`).expect(200);
  const letter = () =>
    strapi.db.connection('notifications').where({ template: 'waitlist-offered', about: guest.documentId }).first('payload');
  const told = JSON.stringify(await eventually(letter));
  expect(told).toMatch(/Чайная/);
  expect(told).toMatch(/Сад/);
});

it('quotes who stands at the door, and takes an offer back when the staff give the table away', async () => {
  const house = (await venue()).documentId;
  const at = await table({ venue: house, seats: 4 });
  await staff.call('post', '/api/bookings/walk-in', { table: at.documentId, guests: 2 }).expect(201);
  const here = await joined(house, { startsAt: undefined, guests: 4 });
  expect(here).toMatchObject({ isHere: true, position: 1 });
  expect(here.quotedMinutes as number).toBeGreaterThan(100);
  const [sitting] = await strapi.db.connection('bookings').where({ table_id: at.id });
  await staff.call('post', `/api/bookings/${sitting.document_id}/complete`).expect(200);
  await until(house, ['offered']);
  const friend = { table: at.documentId, guests: 2, name: 'A friend of the owner' };
  expect(errorOf(await staff.call('post', '/api/bookings/walk-in', friend).expect(409)).details.code).toBe('booking.table_held');
  await staff.call('post', '/api/bookings/walk-in', { ...friend, takesHeld: true }).expect(201);
  await until(house, ['waiting']);
  expect(errorOf(await visitor('post', `${linkOf(here)}/accept`).expect(409)).details.code).toBe('waitlist.offer_over');
});

it('refuses what makes no sense by the field, and the same guest twice', async () => {
  const { house } = await fullHouse();
  const refused = async (facts: object) => errorOf(await joins(house, facts).expect(400)).details;
  expect((await refused({ guests: 9 })).code).toBe('waitlist.too_many_guests');
  expect((await refused({ email: undefined })).code).toBe('booking.contact_missing');
  expect((await refused({ venue: 'nowhere' })).code).toBe('venue.unknown');
  expect((await refused({ status: 'offered' })).code).toBe('request.invalid');
  const email = `${unique('twice')}@samovar.test`;
  const first = await joined(house, { email });
  expect(errorOf(await joins(house, { email: email.toUpperCase() }).expect(409)).details).toMatchObject({ entry: first.documentId });
  const byHand = strapi
    .documents('api::booking.waitlist-entry' as never)
    .update({ documentId: first.documentId, data: { state: 'offered' } as never });
  await expect(byHand).rejects.toMatchObject({ code: 'waitlist.moved_on_its_page' });
  await visitor('get', `/api/waitlist?venue=${house}`).expect(401);
  await visitor('get', linkOf(first).slice(0, -2) + 'xx', undefined, BROWSER).expect(404);
  await strapi.db
    .connection('waitlist_entries')
    .where({ document_id: first.documentId })
    .update({ ends_at: later(-9999), starts_at: later(-9999) });
  await jobs().endWaits(strapi);
  expect(await statusesIn(house)).toEqual(['expired']);
});

it('keeps the kitchen’s pace over all that is offered at the same time', async () => {
  const house = (await venue({ paceCovers: 4 })).documentId;
  await Promise.all([table({ venue: house, seats: 4 }), table({ venue: house, seats: 4 })]);
  await joined(house, { guests: 4 });
  await until(house, ['offered']);
  await joined(house, { guests: 4 });
  await jobs().offerTables(strapi);
  expect(await statusesIn(house)).toEqual(['offered', 'waiting']);
});

it('gives nobody the link of another guest’s place, whatever address was typed', async () => {
  const { house } = await fullHouse();
  const email = `${unique('victim')}@samovar.test`;
  const pretender = await joined(house, { email, name: 'Mallory' });
  await staff.call('post', `/api/waitlist/${pretender.documentId}/skip`).expect(200);
  const real = await joined(house, { email, name: 'Vera Lind' });
  const answer = await visitor('post', `${linkOf(pretender)}/join-again`).expect(409);
  expect(errorOf(answer).details.code).toBe('waitlist.already_waiting');
  expect(answer.text).not.toContain(linkOf(real));
});
