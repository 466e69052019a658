/** The link in a guest's mail: looking changes nothing, the button cancels once. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, PASSWORD, person, unique, venue } from '../helpers/house';
import { later, linkOf, requested, statusOf, table, wishFor } from '../helpers/tables';
import { eventually } from '../helpers/patience';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('shows the booking in the guest’s language and zone, escaped, with a button and no script', async () => {
  const house = await venue({ name: 'House <b>', timezone: 'Asia/Tashkent' });
  const booking = await requested(await table({ venue: house.documentId, area: 'Garden' }), {
    name: '<script>alert(1)</script>',
    note: '"quoted" & more',
  });
  const page = await visitor('get', linkOf(booking), undefined, { ...BROWSER, 'Accept-Language': 'en' }).expect(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.headers['referrer-policy']).toBe('same-origin');
  expect(page.text).toContain('<meta name="referrer" content="same-origin">');
  expect(page.text).toContain(`Your booking ${booking.number}`);
  expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page.text).toContain('House &lt;b&gt;');
  expect(page.text).not.toContain('<script');
  const local = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tashkent' }).format(later());
  expect(page.text).toContain(`${local}–`);
  expect(page.text).toMatch(/<form method="post" action="\/api\/bookings\/manage\/[\w-]{43}\/cancel">/);
});

it('speaks the booking’s language, as its mails do, whatever the browser prefers', async () => {
  const at = await table();
  for (const [language, browser, words] of [
    ['ru', 'en', 'Отменить бронь'],
    ['en', 'ru', 'Cancel'],
  ] as const) {
    const booking = await requested(at, { language });
    const page = await visitor('get', linkOf(booking), undefined, { ...BROWSER, 'Accept-Language': browser }).expect(200);
    expect(page.text).toContain(`lang="${language}"`);
    expect(page.text).toContain(words);
  }
});

it('calls the house and its areas by their names in the guest’s language, on the page, its offers and in the mail', async () => {
  const staff = await person('staff');
  const { documentId } = await venue({
    name: 'Tea House',
    translations: { ru: { name: 'Чайная' } },
    areas: [{ name: 'Garden', translations: { ru: { name: 'Сад' } } }],
  });
  const [at, other] = [await table({ venue: documentId, area: 'Garden' }), await table({ venue: documentId, area: 'Hall' })];
  await table({ venue: documentId, area: ' garden ' });
  const [booking, inEnglish] = [await requested(at, { language: 'ru' }), await requested(at, { language: 'en' })];
  await staff.call('post', `/api/bookings/${booking.documentId}/decline`).expect(200);
  const page = async (of: { manageUrl: string }, path = ''): Promise<string> =>
    (await visitor('get', linkOf(of as typeof booking) + path, undefined, BROWSER).expect(200)).text;
  const [russian, english, offer] = [await page(booking), await page(inEnglish), await page(booking, '/offers/1')];
  for (const text of [russian, offer]) expect(text).toContain('Чайная');
  expect(russian).toContain(`${at.number}, Сад`);
  expect(russian).toContain(`стол ${other.number}, Hall`);
  expect(`${russian} ${offer}`).not.toMatch(/garden/i);
  expect(english).toContain('Tea House');
  expect(english).toContain(`${at.number}, Garden`);
  const mails = () =>
    strapi.db
      .connection('notifications')
      .where({ template: 'booking-declined' })
      .whereRaw('payload::text like ?', [`%${booking.number}%`]);
  const [mail] = await eventually(mails, ({ length }) => length > 0);
  expect(JSON.stringify(mail.payload)).toMatch(/Чайная.*Сад|Сад.*Чайная/);
});

it('changes nothing however often a mail scanner looks; one press cancels, a second is harmless', async () => {
  const booking = await requested(await table());
  const path = linkOf(booking);
  const looks = Array.from({ length: 100 }, (_, index) => visitor(index % 2 ? 'head' : 'get', path).expect(200));
  await Promise.all(looks);
  expect(await statusOf(booking)).toBe('requested');
  expect(await eventsOf(booking.documentId)).toHaveLength(1);
  const presses = await Promise.all(Array.from({ length: 6 }, () => visitor('post', `${path}/cancel`, undefined, BROWSER)));
  expect(presses.map((press) => press.status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(presses[0]?.text).toContain('Cancelled');
  expect(await statusOf(booking)).toBe('cancelled');
  expect((await visitor('post', `${path}/cancel`).expect(200)).body).toEqual({
    data: { number: booking.number, status: 'cancelled', cancelRequestedAt: null },
  });
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual(['booking.requested', 'booking.cancelled']);
  expect((await visitor('get', path).expect(200)).text).not.toContain('<button');
});

it('works for a guest whose browser is signed in by cookie: its pages let the browser say whose they are', async () => {
  const guest = await person();
  const login = await visitor('post', '/api/auth/local', { identifier: guest.email, password: PASSWORD }, { 'x-auth-mode': 'cookie' });
  const cookie = (login.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
  const booking = await requested(await table());
  const press = (origin: string) => visitor('post', `${linkOf(booking)}/cancel`, undefined, { ...BROWSER, cookie, origin });
  for (const elsewhere of ['null', 'https://elsewhere.test']) await press(elsewhere).expect(403);
  expect(await statusOf(booking)).toBe('requested');
  await press(`http://${new URL(login.request.url as string).host}`).expect(200);
  expect(await statusOf(booking)).toBe('cancelled');
});

it('only asks after the venue’s limit, and says so before', async () => {
  const staff = await person('staff');
  const house = await venue({ freeCancelHours: 720 });
  const soon = { startsAt: later(-72).toISOString(), endsAt: later(-70).toISOString() };
  const booking = await requested(await table({ venue: house.documentId }), soon);
  await staff.call('post', `/api/bookings/${booking.documentId}/confirm`).expect(200);
  expect((await visitor('get', linkOf(booking)).expect(200)).text).toContain('Ask to cancel');
  const pressed = await visitor('post', `${linkOf(booking)}/cancel`, undefined, BROWSER).expect(200);
  expect(pressed.text).toContain('You asked to cancel');
  expect(await statusOf(booking)).toBe('confirmed');
  await visitor('post', `${linkOf(booking)}/cancel`, undefined, BROWSER).expect(200);
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual([
    'booking.requested',
    'booking.confirmed',
    'booking.cancel_requested',
  ]);
});

it('leads nowhere when it is wrong, over, or the booking’s id', async () => {
  const booking = await requested(await table());
  for (const token of ['x', 'A'.repeat(43), booking.documentId, '%00', '..%2f..']) {
    const answer = await visitor('get', `/api/bookings/manage/${token}`, undefined, BROWSER);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('expired');
    expect((await visitor('post', `/api/bookings/manage/${token}/cancel`)).status).toBe(404);
  }
  await strapi.db
    .connection('bookings')
    .where({ document_id: booking.documentId })
    .update({ starts_at: later(-900), ends_at: later(-800) });
  expect((await visitor('get', linkOf(booking))).status).toBe(404);
  expect((await visitor('post', `${linkOf(booking)}/cancel`)).status).toBe(404);
  expect(await statusOf(booking)).toBe('requested');
});

describe('a declined guest’s offers', () => {
  /** Two want the same table, one gets it; the venue has another of the kind. */
  async function beaten() {
    const staff = await person('staff');
    const house = await venue();
    const [wanted, other] = [await table({ venue: house.documentId }), await table({ venue: house.documentId })];
    const winner = await requested(wanted);
    const loser = await requested(wanted, { note: 'By the window', phone: '+43 1 5550177', language: 'ru' });
    await staff.call('post', `/api/bookings/${winner.documentId}/confirm`).expect(200);
    return { staff, wanted, other, loser, offer: `${linkOf(loser)}/offers/1` };
  }
  const of = async (tableId: number) =>
    (await strapi.db.connection('bookings').where({ table_id: tableId }).orderBy('id')) as Record<string, unknown>[];

  it('are shown with a button; looking asks for nothing, one press asks once, as the same guest', async () => {
    const { other, loser, offer } = await beaten();
    expect((await visitor('get', linkOf(loser), undefined, BROWSER).expect(200)).text).toContain(`href="${offer}"`);
    await Promise.all(Array.from({ length: 50 }, (_, index) => visitor(index % 2 ? 'head' : 'get', offer, undefined, BROWSER).expect(200)));
    expect(await of(other.id)).toEqual([]);
    const presses = await Promise.all(Array.from({ length: 4 }, () => visitor('post', offer, undefined, BROWSER)));
    expect(presses.map((press) => press.status)).toEqual([303, 303, 303, 303]);
    const rows = await of(other.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      status: 'requested',
      name: 'Anna Guest',
      note: 'By the window',
      phone: '+4315550177',
      language: 'ru',
    });
    const [target] = [...new Set(presses.map((press) => String(press.headers.location)))];
    expect((await visitor('get', target ?? '', undefined, BROWSER).expect(200)).text).toContain(String(rows[0]?.number));
  });

  it('that somebody else got meanwhile are refused with the reason, in the booking’s language', async () => {
    const { staff, other, offer } = await beaten();
    await staff.call('post', '/api/bookings/direct', wishFor(other)).expect(201);
    const late = await visitor('post', offer, undefined, { ...BROWSER, 'Accept-Language': 'en' }).expect(409);
    expect(late.text).toContain('занят');
    expect(late.text).not.toContain('<button');
    expect(errorOf(await visitor('post', offer).expect(409)).details.code).toBe('booking.table_taken');
    expect(await of(other.id)).toHaveLength(1);
  });

  it('do not exist for other numbers, other links, or bookings that stand', async () => {
    const { offer, other } = await beaten();
    for (const path of [
      offer.replace(/1$/, '9'),
      offer.replace(/1$/, '0'),
      offer.replace(/1$/, 'x'),
      `${linkOf(await requested(other))}/offers/1`,
    ]) {
      expect((await visitor('get', path, undefined, BROWSER)).status).toBe(404);
      expect(errorOf(await visitor('post', path).expect(404)).details.code).toBe('booking.offer_unknown');
    }
  });

  it('come with a refusal by hand too, never the refused place itself', async () => {
    const staff = await person('staff');
    const house = await venue();
    const [wanted, other] = [await table({ venue: house.documentId }), await table({ venue: house.documentId })];
    const booking = await requested(wanted);
    const { body } = await staff.call('post', `/api/bookings/${booking.documentId}/decline`, { note: 'A wedding' }).expect(200);
    expect(body.data.alternatives[0]).toMatchObject({ table: other.documentId, startsAt: later().toISOString() });
    expect(body.data.alternatives).not.toContainEqual(
      expect.objectContaining({ table: wanted.documentId, startsAt: later().toISOString() }),
    );
    expect((await eventsOf(booking.documentId)).at(-1)?.payload.alternatives).toEqual(body.data.alternatives);
  });
});

it('is given again under the same Idempotency-Key, and lies readable nowhere meanwhile', async () => {
  const [wish, key] = [wishFor(await table()), { 'Idempotency-Key': unique('key') }];
  const first = await visitor('post', '/api/bookings', wish, key).expect(201);
  const again = await visitor('post', '/api/bookings', wish, key).expect(201);
  expect([again.headers['idempotent-replay'], again.body]).toEqual(['true', first.body]);
  const kept = await strapi.db.connection('idempotency_keys').where({ key: key['Idempotency-Key'] }).first();
  expect(kept.status).toBe(201);
  expect(JSON.stringify(kept.body)).not.toMatch(/manage|Anna|@/);
});
