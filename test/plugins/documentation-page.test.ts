/** The house's own Swagger UI as a developer tries the API with it: lists with pages, a search with letters, an upload. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture } from '../browser/panel-page';
import { dish, person, unique, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { PATIENCE_MS } from '../helpers/patience';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let browser: Browser;
let page: Page;
let staff: Person;
let isSignedIn = false;
const name = unique('Борщ');
beforeAll(async () => {
  await venue();
  await dish({ name });
  staff = await person('staff');
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(PATIENCE_MS);
});
afterAll(() => browser?.close());

/** Opens an operation, with its form ready. */
async function tried(tag: string, operation: string, who?: Person): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${sharedUrl()}/documentation#/${tag}/${operation}`);
  // The page remembers who has signed in.
  if (who && !isSignedIn) {
    isSignedIn = true;
    await page.locator('button.authorize').first().click();
    await page.locator('.modal-ux input').first().fill(who.token);
    await page.locator('.modal-ux button.authorize').first().click();
    await page.locator('.modal-ux .btn-done').first().click();
  }
  await page.locator('.try-out__btn').click();
}

const write = (parameter: string, value: string) => page.locator(`tr[data-param-name="${parameter}"] input`).fill(value);

async function executed(): Promise<{ status: string; body: string }> {
  await page.locator('button.execute').click();
  const answered = page.locator('.live-responses-table tbody .response').first();
  await answered.waitFor();
  return { status: (await answered.locator('.response-col_status').innerText()).trim(), body: await answered.innerText() };
}

it.each([
  ['dish', 'listDishes'],
  ['category', 'listCategories'],
  ['venue', 'listVenues'],
  ['event', 'listEvents'],
])('%s: “Try it out” of %s answers as it stands', async (tag, operation) => {
  await tried(tag, operation);
  expect((await executed()).status).toBe('200');
});

it.each([
  ['notification', 'listNotifications'],
  ['order', 'listOrders'],
  ['booking', 'listBookings'],
  ['ticket', 'listTickets'],
])('%s: so does %s for who is signed in', async (tag, operation) => {
  await tried(tag, operation, staff);
  expect((await executed()).status).toBe('200');
});

it('searches with letters, and asks for a page', async () => {
  await tried('dish', 'listDishes');
  await write('_q', name);
  await write('pagination[page]', '1');
  await write('pagination[pageSize]', '25');
  const { status, body } = await executed();
  expect([status, body.includes(name)]).toEqual(['200', true]);
  await picture(page, 'swagger-search');
});

it('uploads a picture', async () => {
  await tried('upload', 'uploadFiles', staff);
  const add = page.locator('.json-schema-form-item-add').first();
  if ((await page.locator('input[type=file]').count()) === 0) await add.click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'soup.png', mimeType: 'image/png', buffer: PNG });
  const { status } = await executed();
  await picture(page, 'swagger-upload');
  expect(status).toBe('201');
  const [file] = await strapi.db.query('plugin::upload.file').findMany({ where: { name: 'soup.png' }, orderBy: { id: 'desc' }, limit: 1 });
  await rm(path.join(strapi.dirs.static.public, String(file?.url)), { force: true });
  await strapi.db.query('plugin::upload.file').delete({ where: { id: file?.id } });
});
