/** Two savers, and refused saves, in the Content Manager's own forms: nothing that was typed is lost. */
/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { becomes } from '../helpers/patience';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { launchBrowser, picture, signIn } from './panel-page';

jest.setTimeout(240_000);

let server: PanelServer;
let browser: Browser;
/** One who signs in for all forms: the house counts sign-ins. */
let owner: Page;
beforeAll(async () => {
  await buildPanel();
  server = await startPanelServer();
  browser = await launchBrowser();
  owner = await signIn(browser, server.url, 'owner');
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const formOf = (uid: string, documentId: unknown) => `/admin/content-manager/collection-types/${uid}/${String(documentId)}`;
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
async function opened(uid: string, documentId: unknown, name: string): Promise<Page> {
  const page = await owner.context().newPage();
  await page.goto(server.url + formOf(uid, documentId));
  await field(page, name).waitFor();
  return page;
}
const one = async (sql: string, values: unknown[] = []) => (await server.query(sql, values))[0] as Record<string, unknown>;

it('two tabs on one dish end in the choice, field by field', async () => {
  const { document_id: id } = await one(
    `update dishes set portions_left = 10, price = 20 where id = (select min(id) from dishes) returning document_id`,
  );
  const [first, second] = [await opened('api::dish.dish', id, 'price'), await opened('api::dish.dish', id, 'price')];
  await field(first, 'price').fill('21');
  await save(first);
  await becomes(async () => Number((await one('select price from dishes where document_id = $1', [id])).price), 21);
  await server.query('update dishes set portions_left = 6 where document_id = $1', [id]);
  await field(second, 'price').fill('22');
  await field(second, 'description').fill('Typed in the second tab');
  await field(second, 'portionsLeft').fill('14');
  await save(second);
  const dialog = second.getByRole('dialog');
  await dialog.getByText('Somebody else has saved this meanwhile').waitFor();
  await picture(second, 'two-tabs');
  const choose = (what: string, whose: string) =>
    dialog.getByRole('radiogroup', { name: what }).getByRole('radio', { name: whose }).click();
  // A price counts nothing, even where all three are whole numbers.
  await becomes(() => dialog.getByRole('radiogroup', { name: 'Price' }).getByRole('radio').count(), 2);
  await choose('Price', 'Theirs');
  await choose('Portions left', 'Both changes 10');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await becomes(async () => {
    const {
      price,
      portions_left: left,
      description,
    } = await one('select price, portions_left, description from dishes where document_id = $1', [id]);
    return [Number(price), left, description];
  }, [21, 10, 'Typed in the second tab']);
});

it('portions that guests buy meanwhile stay bought when the description is saved', async () => {
  const { document_id: id } = await one(
    `update dishes set portions_left = 10 where id = (select max(id) from dishes) returning document_id`,
  );
  const page = await opened('api::dish.dish', id, 'description');
  await server.query('update dishes set portions_left = portions_left - 4 where document_id = $1', [id]);
  await field(page, 'description').fill('As grandmother made it');
  await save(page);
  await becomes(async () => {
    const { description, portions_left: left } = await one('select description, portions_left from dishes where document_id = $1', [id]);
    return [description, left];
  }, ['As grandmother made it', 6]);
});

it('a refused save keeps what was typed, and says at its field what is wrong', async () => {
  const [taken, mine] = (await server.query('select name, document_id from dishes order by id limit 2')) as {
    name: string;
    document_id: string;
  }[];
  const page = await opened('api::dish.dish', mine?.document_id, 'name');
  await field(page, 'name').fill(String(taken?.name));
  await field(page, 'description').fill('Every letter of this');
  await save(page);
  await page.getByText('is taken').first().waitFor();
  await picture(page, 'refused-dish');
  await becomes(() => field(page, 'name').inputValue(), String(taken?.name));
  await becomes(() => field(page, 'description').inputValue(), 'Every letter of this');
});

/** Types a moment as people do, on the list's last entry. */
async function typeMoment(entry: Locator, label: string, day: string, time: string): Promise<void> {
  const group = entry.getByRole('group', { name: label });
  for (const [part, text] of [
    ['Choose date', day],
    ['Choose time', time],
  ] as const) {
    await group.getByRole('combobox', { name: part }).fill(text);
    await group.getByRole('combobox', { name: part }).press('Tab');
  }
}

it('a venue whose closure or zone is refused keeps all that was typed, and says at each field what is wrong', async () => {
  const { document_id: id, id: venue } = await one(
    `select document_id, id from venues v where not exists (select from venues_cmps c where c.entity_id = v.id and c.field = 'closures') limit 1`,
  );
  const page = await opened('api::venue.venue', id, 'phone');
  // Above it stand the hours of the chat, which this venue has none of either.
  await page.getByRole('button', { name: 'No entry yet. Click to add one.' }).nth(1).click();
  const reason = field(page, 'closures.0.reason');
  const entry = page.getByRole('region').filter({ has: reason });
  await reason.fill('The stove is mended');
  await typeMoment(entry, 'From', '12/24/2026', '18:00');
  await typeMoment(entry, 'Until', '12/23/2026', '18:00');
  await field(page, 'phone').fill('+43 1 5550199');
  await field(page, 'timezone').fill('Nowhere/At all');
  const isKept = async (zone: string) => {
    const moments = entry.getByRole('combobox');
    const kept = [
      ...['phone', 'timezone', 'closures.0.reason'].map((name) => field(page, name)),
      ...[0, 1, 2, 3].map((index) => moments.nth(index)),
    ];
    await becomes(
      () => Promise.all(kept.map((one) => one.inputValue())),
      [...['+43 1 5550199', zone, 'The stove is mended'], ...['12/24/2026', '18:00', '12/23/2026', '18:00']],
    );
  };
  await save(page);
  await page.locator('[data-strapi-field-error]', { hasText: 'That is no time zone that everybody knows' }).waitFor();
  await picture(page, 'refused-venue-zone');
  await isKept('Nowhere/At all');
  await field(page, 'timezone').fill('Europe/Vienna');
  await save(page);
  await entry.locator('p', { hasText: 'A closure ends after it starts' }).waitFor();
  await entry.scrollIntoViewIfNeeded();
  await picture(page, 'refused-venue-closure');
  await isKept('Europe/Vienna');
  await typeMoment(entry, 'Until', '12/26/2026', '18:00');
  await save(page);
  await becomes(
    async () =>
      (
        await server.query(
          `select v.phone, x.reason from venues v join venues_cmps c on c.entity_id = v.id and c.field = 'closures'
           join components_venue_closures x on x.id = c.cmp_id where v.id = $1`,
          [venue],
        )
      )[0],
    { phone: '+4315550199', reason: 'The stove is mended' },
  );
});

it('an event with fewer seats than are sold keeps what was typed', async () => {
  const { document_id: id } = await one('select document_id from events where seats_taken > 1 order by id limit 1');
  const page = await opened('api::event.event', id, 'title');
  await field(page, 'title').fill('Another title');
  await field(page, 'capacity').fill('1');
  await save(page);
  await page
    .locator('[role=status], [role=alert], p')
    .filter({ hasText: /seats|places|tickets/i })
    .first()
    .waitFor();
  await picture(page, 'refused-event');
  await becomes(() => field(page, 'title').inputValue(), 'Another title');
  await becomes(() => field(page, 'capacity').inputValue(), '1');
});
