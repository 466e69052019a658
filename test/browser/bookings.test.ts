/** Requests, timeline, floor plan and waitlist as the staff use them: Chromium against a really started server, two people at once. */
/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { openMailbox, type Mailbox } from '../helpers/mailbox';
import { becomes, eventually } from '../helpers/patience';
import { startSimulator, type Simulator } from '../helpers/simulator';
import { loadEvening, type Evening } from './evening';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { asks, readsConfirmation, readsOffers, type Guest } from './rivals';
import {
  carry,
  focused,
  gone,
  launchBrowser,
  picture,
  saying,
  seriousViolations,
  signIn,
  tokenOf,
  wear,
  workPerFrame,
  type Point,
  type Theme,
  listening,
} from './panel-page';

jest.setTimeout(240_000);

const SCREENS = '/admin/plugins/backoffice/bookings';
const TIMELINE = '[data-timeline]';
const MINUTE = 60_000;
/** Pixels: far less than a quarter of an hour. */
const NEAR = 6;
const DEMO_PASSWORD = 'Samovar-2026';

let mailbox: Mailbox;
let server: PanelServer;
let browser: Browser;
let evening: Evening;
let host: Page;
let manager: Page;

const at = (screen: string) => `${SCREENS}/${screen}?venue=${evening.slug}`;
const show = async (page: Page, screen: string) => {
  await turnTo(page, screen);
  await page.getByText('Live', { exact: true }).waitFor();
};
/** By its link, as people do: the panel is not loaded anew. */
const turnTo = async (page: Page, screen: string) => {
  const link = `nav a[href*="bookings/${screen}?"]`;
  await page.locator(link).click();
  await page.locator(`${link}[aria-current=page]`).waitFor();
};

beforeAll(async () => {
  await buildPanel();
  mailbox = await openMailbox();
  server = await startPanelServer({ SMTP_URL: mailbox.url, WEBHOOK_ALLOW_PRIVATE: 'true' });
  evening = await loadEvening(server, await tokenOf(server.url, 'owner'));
  browser = await launchBrowser();
  [host, manager] = (await Promise.all(['host', 'manager'].map((who) => signIn(browser, server.url, who, at('requests'))))) as [Page, Page];
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
});

const card = (page: Page, name: string): Locator => page.locator(`[data-card="${evening.bookings[name]}"]`);
const rowOf = async (name: string) => {
  const [row] = await server.query(
    `select b.status, t.number as "table", b.starts_at at time zone 'utc' as starts, b.ends_at at time zone 'utc' as ends, b.decision_note as note
     from bookings b join tables t on t.id = b.table_id where b.document_id = $1`,
    [evening.bookings[name]],
  );
  return row as { status: string; table: string; starts: Date; ends: Date; note: string | null };
};
const minutesFromNow = (moment: Date): number => Math.round((moment.getTime() - evening.now) / MINUTE);
/** The row comes to have all this. */
const isStored = (name: string, wanted: Partial<Awaited<ReturnType<typeof rowOf>>>) =>
  becomes(() => rowOf(name), expect.objectContaining(wanted));
const starts = (name: string, minutes: number) => becomes(async () => minutesFromNow((await rowOf(name)).starts), minutes);
const ends = (name: string, minutes: number) => becomes(async () => minutesFromNow((await rowOf(name)).ends), minutes);

describe('a table that two want', () => {
  const rivals = async (table: string, names: [string, string]): Promise<[Guest, Guest]> => {
    const wish = { table: evening.tables[table] ?? '', startsAt: new Date(evening.now + 24.5 * 60 * MINUTE).toISOString() };
    const house = { url: server.url, mailbox };
    return [await asks(house, { ...wish, name: names[0] }), await asks(house, { ...wish, name: names[1] })];
  };
  const confirmOverApi = async ({ id }: Guest) => {
    const post = (path: string, body: object, headers = {}) =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const { jwt } = (await (await post('/api/auth/local', { identifier: 'staff@samovar.test', password: DEMO_PASSWORD })).json()) as Record<
      string,
      string
    >;
    expect((await post(`/api/bookings/${id}/confirm`, {}, { authorization: `Bearer ${jwt}` })).status).toBe(200);
  };
  const confirmInPanel = async ({ id }: Guest) => {
    await host.locator(`[data-card="${id}"]`).getByRole('button', { name: 'Confirm', exact: true }).click();
    await host.getByRole('button', { name: 'Confirm, decline 1 other' }).click();
  };

  let simulator: Simulator | undefined;
  afterAll(() => simulator?.stop());

  it('goes to one of them from each of the three places that decide; every other guest hears it alone, with places that are free', async () => {
    const owner = { url: server.url, owner: 'owner@samovar.test', password: DEMO_PASSWORD };
    const [[anna, boris], [clara, david]] = [await rivals('1', ['Anna', 'Boris']), await rivals('3', ['Clara', 'David'])];
    await confirmOverApi(anna);
    await confirmInPanel(clara);
    simulator = await startSimulator(owner);
    simulator.kill('SIGSTOP');
    const [edith, falk] = await rivals('5', ['Edith', 'Falk']);
    simulator.kill('SIGCONT');
    const outcomes = [
      { source: 'staff', winner: anna, loser: boris },
      { source: 'panel', winner: clara, loser: david },
      { source: 'accounting', winner: edith, loser: falk },
    ];
    for (const { winner } of outcomes) await readsConfirmation({ mailbox }, winner);
    // It would answer also what is asked for next.
    await simulator.stop();
    for (const { source, winner, loser } of outcomes) {
      const [offer] = await readsOffers({ url: server.url, mailbox }, loser, winner);
      const decided = () =>
        server.query(
          `select b.name, b.status, b.decision_source as source, w.name as "lostTo" from bookings b left join bookings w on w.id = b.lost_to_id
         where b.document_id = any($1) order by b.name`,
          [[winner.id, loser.id]],
        );
      await becomes(decided, [
        { name: winner.name, status: 'confirmed', source, lostTo: null },
        { name: loser.name, status: 'declined', source: expect.any(String), lostTo: winner.name },
      ]);
      expect((await fetch(server.url + offer, { method: 'POST', headers: { accept: 'application/json' } })).status).toBe(201);
    }
    const [asked] = await server.query(
      `select count(*)::int as count from bookings where name in ('Boris', 'David', 'Falk') and status = 'requested'`,
    );
    expect(asked).toEqual({ count: 3 });
  });
});

describe('the requests', () => {
  it('are confirmed by key, after it is said who loses; the other screen follows without a reload', async () => {
    await card(manager, 'Marta Silva').waitFor();
    await card(host, 'Hanna Weiss').focus();
    await host.keyboard.press('c');
    const dialog = host.getByRole('dialog');
    await dialog.getByText(/2 other requests for this table and time will be declined/).waitFor();
    await dialog.getByText(/Pavel Orlov/).waitFor();
    await dialog.getByRole('button', { name: 'Confirm, decline 2 others' }).click();
    for (const name of ['Hanna Weiss', 'Pavel Orlov', 'Marta Silva']) await card(manager, name).waitFor({ state: 'detached' });
    await isStored('Hanna Weiss', { status: 'confirmed' });
    for (const name of ['Pavel Orlov', 'Marta Silva']) await isStored(name, { status: 'declined' });
  });

  it('are moved to a free table with one tap, and back again', async () => {
    await card(host, 'Ingrid Holm').getByRole('button', { name: 'Details' }).click();
    const panel = host.getByRole('complementary', { name: 'Booking of Ingrid Holm' });
    await panel.getByRole('button', { name: /^Table G2 / }).click();
    await card(manager, 'Ingrid Holm')
      .getByText(/Table G2/)
      .waitFor();
    await host.getByRole('button', { name: 'Undo' }).click();
    await card(manager, 'Ingrid Holm')
      .getByText(/Table 7/)
      .waitFor();
    await host.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('are declined with a note that the guest reads; a table that is promised is not to be confirmed', async () => {
    await card(host, 'Nikolai Petrov')
      .getByText(/^Weber party has this table/)
      .waitFor();
    await card(host, 'Nikolai Petrov').getByRole('button', { name: 'Other table' }).waitFor();
    await gone(card(host, 'Nikolai Petrov').getByRole('button', { name: 'Confirm' }));
    await card(host, 'Nikolai Petrov').getByRole('button', { name: 'Decline' }).click();
    const dialog = host.getByRole('dialog');
    await dialog.getByRole('button', { name: 'We are full then' }).click();
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await card(manager, 'Nikolai Petrov').waitFor({ state: 'detached' });
    await isStored('Nikolai Petrov', { status: 'declined', note: 'We are full then' });
  });

  it('are more than the kitchen’s pace by the word of who may say so, after a question', async () => {
    const wish = { table: evening.tables['6'] ?? '', startsAt: new Date(evening.now + 26 * 60 * MINUTE).toISOString() };
    const { id } = await asks({ url: server.url, mailbox }, { ...wish, name: 'Greta' });
    const pace = (covers: number | null) => server.query('update venues set pace_covers = $1 where slug = $2', [covers, evening.slug]);
    const stateOf = () => server.query('select status, exceeds_pace as more from bookings where document_id = $1', [id]);
    const confirm = (page: Page) => page.locator(`[data-card="${id}"]`).getByRole('button', { name: 'Confirm', exact: true }).click();
    await pace(1);
    await saying(host, /The kitchen takes 1 more guest/, () => confirm(host));
    const dialog = manager.getByRole('dialog');
    await confirm(manager);
    await dialog.getByText(/the kitchen takes only 1 more guest\./).waitFor();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await becomes(stateOf, [{ status: 'requested', more: false }]);
    await confirm(manager);
    await dialog.getByRole('button', { name: 'Take them all the same' }).click();
    await manager.locator(`[data-card="${id}"]`).waitFor({ state: 'detached' });
    await becomes(stateOf, [{ status: 'confirmed', more: true }]);
    await pace(null);
  });

  it('are walked and searched by keys, and the search stays in the address', async () => {
    await host.keyboard.press('j');
    await host.locator('[data-card]:focus').waitFor();
    await host.keyboard.press('/');
    await focused(host);
    await host.keyboard.type('nuts');
    await host.waitForURL(/q=nuts/);
    await card(host, 'Emil Falk').waitFor({ state: 'detached' });
    await host.reload();
    await card(host, 'Aylin Demir').waitFor();
    await becomes(() => host.locator('[data-card]').count(), 1);
  });
});

describe('the timeline', () => {
  beforeAll(async () => {
    await Promise.all([show(host, 'timeline'), show(manager, 'timeline')]);
    await card(host, 'Linh Tran').waitFor();
  });

  it('carries a booking to a free table and time, shows it to the other screen, and takes it back', async () => {
    await drag(host, 'Linh Tran', { table: 'G5', minutes: 30 });
    await host.getByText(/^Linh Tran: table G5/).waitFor();
    await isStored('Linh Tran', { status: 'confirmed', table: 'G5' });
    await starts('Linh Tran', 45);
    await manager.locator('[data-row="G5"]').locator(`[data-card="${evening.bookings['Linh Tran']}"]`).waitFor();
    await host.getByRole('button', { name: 'Undo' }).click();
    for (const screen of [manager, host])
      await screen.locator('[data-row="7"]').locator(`[data-card="${evening.bookings['Linh Tran']}"]`).waitFor();
    await starts('Linh Tran', 15);
  });

  it('refuses a taken place with the server’s reason, and the bar snaps back', async () => {
    await saying(host, /Table 8 is taken then/, () => drag(host, 'Linh Tran', { table: '8', minutes: 0 }));
    await host.locator('[data-row="7"]').locator(`[data-card="${evening.bookings['Linh Tran']}"]`).waitFor();
    await isStored('Linh Tran', { table: '7' });
  });

  it('asks before a move that declines requests', async () => {
    await drag(host, 'Marek Dvorak', { table: 'G3', minutes: 15 });
    await host
      .getByRole('dialog')
      .getByText(/2 other requests/)
      .waitFor();
    await host.getByRole('button', { name: 'Not now' }).click();
    await host.getByRole('dialog').waitFor({ state: 'detached' });
    await isStored('Marek Dvorak', { table: 'G2' });
  });

  it('shows a booking at each of its tables, and carries it as one', async () => {
    for (const row of ['3', '4'])
      await host.locator(`[data-row="${row}"]`).locator(`[data-card="${evening.bookings['Weber party']}"]`).waitFor();
    const bar = await boxOf(host.locator('[data-row="4"]').locator(`[data-card="${evening.bookings['Weber party']}"]`));
    const from = { x: bar.x + 20, y: bar.y + bar.height / 2 };
    const quarter = (await hourWidth(host)) / 4;
    await carry(host, from, { at: { x: from.x + quarter, y: from.y }, shows: () => preview(host, { left: bar.x + quarter }) });
    await host.getByText(/^Weber party: table 3\+4/).waitFor();
    await starts('Weber party', 210);
    await host.getByRole('button', { name: 'Undo' }).click();
    await host.getByText(/^Weber party: table/).waitFor({ state: 'detached' });
  });

  it('changes the end by its edge', async () => {
    const half = (await hourWidth(host)) / 2;
    const bar = await boxOf(card(host, 'Vera Lindqvist'));
    const from = { x: bar.x + bar.width - 4, y: bar.y + bar.height / 2 };
    await carry(host, from, { at: { x: from.x + half, y: from.y }, shows: () => preview(host, { right: bar.x + bar.width + half }) });
    await host.getByText(/^Vera Lindqvist: table 1/).waitFor();
    await ends('Vera Lindqvist', 75);
  });

  it('does the same with the keyboard alone', async () => {
    await card(host, 'Linh Tran').focus();
    await host.keyboard.press('Space');
    await host.getByText('Linh Tran is picked up.').waitFor({ state: 'attached' });
    await listening(host);
    await host.keyboard.press('ArrowRight');
    await host.getByText(/^Table 7, /).waitFor();
    await host.keyboard.press('Space');
    await host.getByText(/^Linh Tran: table 7/).waitFor();
    await starts('Linh Tran', 30);
  });

  it('and with a form', async () => {
    await card(host, 'Tomas Herrera').click();
    await host.getByRole('button', { name: 'Change', exact: true }).click();
    const form = host.getByRole('form', { name: 'Change the booking of Tomas Herrera' });
    await form.getByRole('button', { name: 'One guest fewer' }).click();
    await form.getByLabel('Note').fill('Birthday cake');
    await form.getByRole('button', { name: 'Save' }).click();
    const panel = host.getByRole('complementary', { name: 'Booking of Tomas Herrera' });
    await panel.getByText('Birthday cake').waitFor();
    await isStored('Tomas Herrera', { status: 'confirmed', table: '3' });
    await host.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('begins a booking where an empty span is clicked', async () => {
    const row = await boxOf(host.locator('[data-row="G1"]'));
    const { x } = await boxOf(card(host, 'Rosa Marini'));
    await host.mouse.click(x + 2, row.y + row.height / 2);
    const form = host.getByRole('form', { name: 'New booking' });
    await form.getByLabel('Name').fill('Frida Sand');
    await form.getByLabel('Phone').fill('+43 1 5550199');
    await form.getByRole('button', { name: 'Book' }).click();
    await manager
      .locator('[data-row="G1"]')
      .getByText(/Frida Sand/)
      .waitFor();
    const made = () => server.query(`select status, phone, guests from bookings where name = 'Frida Sand'`);
    await becomes(made, [{ status: 'confirmed', phone: '+4315550199', guests: 2 }]);
  });

  it('turns to another day and back, and the day stays in the address', async () => {
    await host.getByRole('button', { name: 'Next day' }).click();
    await host.waitForURL(/day=\d{4}-\d\d-\d\d/);
    await card(host, 'Linh Tran').waitFor({ state: 'detached' });
    await host.getByRole('button', { name: 'Today' }).click();
    await card(host, 'Linh Tran').waitFor();
  });
});

describe('the floor plan', () => {
  beforeAll(async () => {
    await Promise.all([show(host, 'floor'), show(manager, 'floor')]);
    await table(host, '1').waitFor();
  });
  const table = (page: Page, number: string): Locator => page.locator(`[data-table="${number}"]`);
  const stateOf = (page: Page, number: string, state: string): Locator => page.locator(`[data-table="${number}"][data-state="${state}"]`);

  it('seats who has booked, and lets them go', async () => {
    await table(host, '4').click();
    await stateOf(host, '4', 'late').waitFor();
    await host.getByRole('button', { name: 'Seat', exact: true }).first().click();
    await stateOf(manager, '4', 'seated').waitFor();
    await host.getByRole('button', { name: 'Guests left' }).click();
    await stateOf(manager, '4', 'free').waitFor();
    await isStored('Oliver Stein', { status: 'completed' });
  });

  it('seats guests at the door', async () => {
    await table(host, '4').click();
    await host.getByRole('button', { name: 'Seat walk-in' }).click();
    await host.getByRole('button', { name: 'One guest more' }).click();
    await host.getByRole('button', { name: 'Seat now' }).click();
    await stateOf(manager, '4', 'seated').waitFor();
    const seated = () => server.query(`select guests, status from bookings where name = 'Walk-in' order by id desc limit 1`);
    await becomes(seated, [{ guests: 3, status: 'seated' }]);
  });

  it('opens a closed table and joins it with another', async () => {
    await stateOf(host, '10', 'closed').click();
    await host.getByRole('button', { name: 'Open table' }).click();
    await stateOf(manager, '10', 'free').waitFor();
    await host.getByRole('combobox', { name: 'Add a table' }).click();
    await host.getByRole('option', { name: /^Table 9 / }).click();
    await host.getByRole('button', { name: 'No longer with table 9' }).waitFor();
    await host.keyboard.press('Escape');
  });

  it('shows what is kept for a moment, for whom and until when, and asks before it is taken', async () => {
    await server.query(
      `insert into table_holds (table_id, span, token_hash, expires_at)
       select id, tsrange((now() at time zone 'utc') + interval '5 minutes', (now() at time zone 'utc') + interval '65 minutes'), 'asks', now() + interval '9 minutes'
       from tables where document_id = $1`,
      [evening.tables['10']],
    );
    await stateOf(manager, '10', 'held').waitFor();
    await table(host, '10').click();
    await host
      .locator('[data-hold]')
      .filter({ hasText: /Being asked for, .+–\d\d:\d\d · kept until \d\d:\d\d/ })
      .waitFor();
    await picture(host, 'floor-held');
    await host.getByRole('button', { name: 'Seat walk-in' }).click();
    await host.getByRole('button', { name: 'Seat now' }).click();
    await host.getByText('Table 10 is kept for somebody').waitFor();
    await host.getByRole('button', { name: 'Not now' }).click();
    await host.getByRole('button', { name: 'Back', exact: true }).click();
    await server.query(`delete from table_holds where token_hash = 'asks'`);
    await stateOf(manager, '10', 'free').waitFor();
  });

  it('names the bookings of a table before it is closed', async () => {
    await table(host, '6').click();
    await host.getByRole('button', { name: 'Close table' }).click();
    const asked = host.getByRole('dialog');
    await asked.getByText(/^Ewa Nowak · 6 guests · /).waitFor();
    await picture(host, 'floor-close');
    await asked.getByRole('button', { name: 'Not now' }).click();
    const isOpen = () => server.query(`select is_bookable from tables where document_id = $1`, [evening.tables['6']]);
    await becomes(isOpen, [{ is_bookable: true }]);
    await host.getByRole('button', { name: 'Close table' }).click();
    await asked.getByRole('button', { name: 'Close it all the same' }).click();
    await becomes(isOpen, [{ is_bookable: false }]);
    await host.getByRole('button', { name: 'Open table' }).click();
    await becomes(isOpen, [{ is_bookable: true }]);
  });

  it('keeps where tables are put, by hand and by keys', async () => {
    await host.getByRole('button', { name: 'Arrange' }).click();
    const before = await boxOf(table(host, '7'));
    const from = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    const shows = () => isNear(() => table(host, '7').boundingBox(), { x: before.x - 60, y: before.y + 30 });
    await carry(host, from, { at: { x: from.x - 60, y: from.y + 30 }, shows });
    const placeOf = async (): Promise<Point> =>
      JSON.parse(
        String((await server.query(`select position::text as place from tables where document_id = $1`, [evening.tables['7']]))[0]?.place),
      );
    const moved = await eventually(placeOf, ({ x, y }) => x < 84 && y > 48);
    await table(host, '7').focus();
    await host.keyboard.press('ArrowRight');
    await becomes(placeOf, { ...moved, x: moved.x + 1 });
    await host.getByRole('button', { name: 'Done' }).click();
  });
});

describe('the waitlist', () => {
  const entry = (page: Page, name: string): Locator => page.getByRole('listitem', { name: `${name} on the waitlist` });
  const OF_HOUSE = 'venue_id = (select venue_id from tables where document_id = $1)';
  const standing = (page: Page, name: string, status: string): Locator => entry(page, name).locator(`[data-standing="${status}"]`);

  const joins = (facts: object) =>
    fetch(`${server.url}/api/waitlist`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ venue: evening.slug, ...facts }),
    });
  const minutesOn = (minutes: number): string => new Date(evening.now + minutes * MINUTE).toISOString();

  /** Once the events have done their part, also the job that offers to the first in the queue every minute is held back. */
  async function offersNobodyButWanda(): Promise<void> {
    await becomes(() => server.query('select name from outbox_events where sent_at is null'), []);
    await server.query(`create function only_wanda() returns trigger language plpgsql as $$ begin raise 'Not yet: %', new.name; end $$`);
    await server.query(
      `create trigger only_wanda before update on waitlist_entries for each row
       when (new.status = 'offered' and new.name <> 'Wanda Kern') execute function only_wanda()`,
    );
  }

  it('takes guests at the door, offers out of turn against the clock, and after a skip the table passes on', async () => {
    await server.query(
      `insert into table_holds (table_id, span, token_hash, expires_at)
       select id, tsrange(now() at time zone 'utc' - interval '1 hour', now() at time zone 'utc' + interval '50 minutes'), 'kept for a while', now() + interval '1 hour'
       from tables where ${OF_HOUSE}`,
      [evening.tables['1']],
    );
    for (const guest of [
      { name: 'Ada Novak', guests: 4, email: 'ada.novak@guests.samovar.test', note: 'With a pram' },
      { name: 'Bruno Salvi', guests: 2, email: 'bruno@guests.samovar.test', startsAt: minutesOn(60), endsAt: minutesOn(150) },
      { name: 'Chen Wei', guests: 6, phone: '+43 1 5550166' },
    ])
      expect((await joins(guest)).status).toBe(201);
    await Promise.all([show(host, 'waitlist'), show(manager, 'waitlist')]);
    await host.getByRole('button', { name: 'Add to the waitlist' }).first().click();
    const form = host.getByRole('form', { name: 'Add to the waitlist' });
    await form.getByLabel('Name').fill('Wanda Kern');
    await form.getByLabel('Phone').fill('+43 1 5550188');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await standing(manager, 'Wanda Kern', 'waiting').waitFor();
    await offersNobodyButWanda();
    await server.query(`delete from table_holds where token_hash = 'kept for a while'`);
    await entry(host, 'Wanda Kern').getByRole('button', { name: 'Offer a table' }).click();
    await standing(manager, 'Wanda Kern', 'offered')
      .getByText(/^Table \S+ offered, 9:[0-5]\d left$/)
      .waitFor();
    await server.query('drop function only_wanda cascade');
    await entry(host, 'Wanda Kern').getByRole('button', { name: 'Skip' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();
    for (const page of [manager, host]) await standing(page, 'Wanda Kern', 'skipped').waitFor();
    await gone(entry(host, 'Wanda Kern').getByRole('button'));
    await standing(manager, 'Ada Novak', 'offered').waitFor();
  });

  it.each<[Theme, number, number, 'en' | 'ru', string]>([
    ['light', 1440, 900, 'en', 'Add to the waitlist'],
    ['dark', 1024, 768, 'ru', 'Добавить в очередь'],
  ])('shuts nobody out in %s at %i × %i', async (theme, width, height, language, add) => {
    const page = manager;
    await page.setViewportSize({ width, height });
    await wear(page, { theme, language });
    await page.reload();
    await page.locator('[data-standing="offered"]').first().waitFor();
    await picture(page, `waitlist-${theme}-${width}`);
    await page.keyboard.press('a');
    await page.getByRole('form', { name: add }).waitFor();
    await picture(page, `waitlist-open-${theme}-${width}`);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('rights', () => {
  it('let support look and touch nothing', async () => {
    const support = await signIn(browser, server.url, 'support', at('timeline'));
    await card(support, 'Linh Tran').click();
    await support.getByRole('complementary', { name: 'Booking of Linh Tran' }).waitFor();
    await gone(support.getByRole('button', { name: /^(Seat|Change|New booking|Cancel booking)$/ }));
    await support.context().close();
  });

  it('tell a role without the bookings kindly, and hide them from the menu', async () => {
    const kitchen = await signIn(browser, server.url, 'kitchen', at('requests'));
    await kitchen.getByText('Bookings aren’t part of your role').waitFor();
    await gone(kitchen.getByRole('link', { name: 'Bookings' }));
    await kitchen.context().close();
  });
});

describe('looks', () => {
  it.each<[Theme, number, number, 'en' | 'ru']>([
    ['light', 1440, 900, 'en'],
    ['dark', 1440, 900, 'en'],
    ['light', 1024, 768, 'ru'],
    ['dark', 1024, 768, 'en'],
  ])('shut nobody out in %s at %i × %i', async (theme, width, height, language) => {
    await manager.setViewportSize({ width, height });
    await wear(manager, { theme, language });
    await manager.goto(server.url + at('requests'));
    for (const screen of ['requests', 'timeline', 'floor']) {
      await turnTo(manager, screen);
      await manager.getByText(language === 'ru' ? 'На связи' : 'Live', { exact: true }).waitFor();
      await manager.locator('[data-card]').first().waitFor();
      await picture(manager, `${screen}-${theme}-${width}`);
      await manager.locator('[data-card]').nth(1).focus();
      await manager.keyboard.press('Enter');
      await manager.locator('aside').waitFor();
      await picture(manager, `${screen}-open-${theme}-${width}`);
      // The details stand beside the screen, so that this looks at both.
      expect(await seriousViolations(manager)).toEqual([]);
    }
  });

  it('scroll 300 bookings as smoothly as thirty', async () => {
    await show(host, 'timeline');
    await card(host, 'Linh Tran').waitFor();
    const few = await workPerFrame(host, TIMELINE);
    await server.query(
      `insert into tables (document_id, number, kind, shape, seats, price, is_bookable, venue_id, created_at, updated_at, published_at)
       select 'many' || n, 'X' || n, 'regular', 'square', 4, 10, true, venue_id, now(), now(), now()
       from tables, generate_series(1, 60) n where document_id = $1`,
      [evening.tables['1']],
    );
    await server.query(
      `insert into bookings (document_id, number, status, table_id, venue_id, starts_at, ends_at, guests, name, language, price, currency,
         requested_at, free_cancel_until, manage_token_hash, created_at, updated_at, published_at)
       select 'many' || t.id || '-' || n, 'M-' || t.id || '-' || n, 'confirmed', t.id, t.venue_id, $1::timestamp + n * interval '70 minutes',
         $1::timestamp + n * interval '70 minutes' + interval '60 minutes', 2, 'Guest ' || n, 'en', 10, 'EUR', now(), now(), 'h' || t.id || '-' || n, now(), now(), now()
       from tables t, generate_series(-3, 2) n where t.document_id like 'many%'`,
      [new Date(evening.now).toISOString().slice(0, -1)],
    );
    await host.waitForFunction(() => document.querySelectorAll('[data-status]').length > 300);
    // At first it still loads; where each frame draws all bars anew, none ever comes near.
    await eventually(
      () => workPerFrame(host, TIMELINE),
      (many) => many < 4 * few + 50,
    );
    await server.query(`delete from bookings where document_id like 'many%'`);
    await server.query(`delete from tables where document_id like 'many%'`);
  });
});

async function boxOf(what: Locator): Promise<Point & { width: number; height: number }> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** How many pixels an hour is. */
async function hourWidth(page: Page): Promise<number> {
  const { width } = await boxOf(card(page, 'Linh Tran'));
  return width / 2;
}

async function drag(page: Page, name: string, to: { table: string; minutes: number }): Promise<void> {
  const hour = await hourWidth(page);
  const row = page.locator(`[data-row="${to.table}"]`);
  await row.scrollIntoViewIfNeeded();
  const [bar, target] = [await boxOf(card(page, name)), await row.boundingBox()];
  if (!target) throw new Error('No such row.');
  const from = { x: bar.x + 20, y: bar.y + bar.height / 2 };
  const [across, down] = [(to.minutes / 60) * hour, target.y + 22];
  await carry(page, from, { at: { x: from.x + across, y: down }, shows: () => preview(page, { left: bar.x + across, row: down }) });
}

/** The preview says where it would lie. */
const preview = (page: Page, at: { left?: number; right?: number; row?: number }): Promise<unknown> =>
  eventually(
    () =>
      page
        .getByRole('status')
        .filter({ hasText: /^Table .+, \d\d:\d\d–/ })
        .boundingBox(),
    (box) =>
      box &&
      Math.abs(box.x - (at.left ?? box.x)) < NEAR &&
      Math.abs(box.x + box.width - (at.right ?? box.x + box.width)) < NEAR &&
      Math.abs(box.y + box.height / 2 - (at.row ?? box.y + box.height / 2)) < box.height / 2,
  );

const isNear = (box: () => Promise<Point | null>, { x, y }: Point): Promise<unknown> =>
  eventually(box, (found) => found && Math.abs(found.x - x) < NEAR && Math.abs(found.y - y) < NEAR);
