/** The order board and the menu's form as the staff use them: Chromium against a really started server with the demo house. */
/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import {
  BOARD,
  cardIn,
  firstWith,
  lane,
  launchBrowser,
  picture,
  seriousViolations,
  signIn,
  signInByHand,
  wear,
  type Theme,
} from './panel-page';

jest.setTimeout(120_000);

let server: PanelServer;
let browser: Browser;
let host: Page;
let manager: Page;

beforeAll(async () => {
  await buildPanel();
  server = await startPanelServer();
  browser = await launchBrowser();
  host = await signInByHand(browser, server.url, 'host');
  manager = await signIn(browser, server.url, 'manager');
  for (const page of [host, manager]) await page.getByText('Live', { exact: true }).waitFor();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const statusOf = async (id: string) => (await server.query('select status, cancel_reason from orders where document_id = $1', [id]))[0];

describe('one order, two screens', () => {
  it('is accepted by its button and moves on the other screen without a reload', async () => {
    const id = await firstWith(host, 'new', 'Accept');
    await cardIn(manager, 'new', id).waitFor();
    await cardIn(host, 'new', id).getByRole('button', { name: 'Accept', exact: true }).click();
    await cardIn(manager, 'accepted', id).waitFor({ timeout: 3000 });
    await cardIn(host, 'accepted', id).waitFor();
    expect((await statusOf(id))?.status).toBe('accepted');
  });

  it('is dragged to the next column, and falls back from one that is not its turn', async () => {
    const id = await firstWith(host, 'accepted', 'Start cooking');
    await drag(host, id, { from: 'accepted', to: 'ready' });
    await host.waitForTimeout(300);
    expect((await statusOf(id))?.status).toBe('accepted');
    await drag(host, id, { from: 'accepted', to: 'cooking' });
    await cardIn(manager, 'cooking', id).waitFor({ timeout: 3000 });
    expect((await statusOf(id))?.status).toBe('preparing');
  });

  it('is picked up, carried and dropped with the keyboard alone', async () => {
    const id = await firstWith(host, 'accepted', 'Start cooking');
    await cardIn(host, 'accepted', id)
      .getByRole('button', { name: /^Drag order/ })
      .focus();
    await host.keyboard.press('Space');
    await host.getByText(/is picked up/).waitFor({ state: 'attached' });
    await host.keyboard.press('ArrowRight');
    await host.getByText(/is over Cooking/).waitFor({ state: 'attached' });
    await host.keyboard.press('Space');
    await cardIn(manager, 'cooking', id).waitFor({ timeout: 3000 });
  });

  it('is refused by a key, only with a reason, which the card then shows', async () => {
    const id = await firstWith(host, 'new', 'Accept');
    await cardIn(host, 'new', id).focus();
    await host.keyboard.press('x');
    const dialog = host.getByRole('dialog');
    const refuse = dialog.getByRole('button', { name: 'Refuse', exact: true });
    expect(await refuse.isDisabled()).toBe(true);
    await host.keyboard.type('The oven is broken');
    await refuse.click();
    await cardIn(manager, 'done', id).getByText('The oven is broken').waitFor({ timeout: 3000 });
    expect(await statusOf(id)).toEqual({ status: 'rejected', cancel_reason: 'The oven is broken' });
  });
});

describe('a screen that was cut off', () => {
  it('says so, learns why its move is refused, and equals the server once it is back', async () => {
    const late = await signIn(browser, server.url, 'kitchen');
    await late.getByText('Live', { exact: true }).waitFor();
    let isCut = true;
    await late.routeWebSocket(/socket\.io/, (line) => void (isCut ? line.close() : line.connectToServer()));
    await late.route('**/socket.io/**', (route) => route.abort());
    await late.route(`${server.url}/backoffice/orders`, (route) => route.abort());
    const id = await firstWith(late, 'new', 'Accept');
    await late.reload();
    await late.getByText('The orders could not be loaded').waitFor();
    await late.unroute(`${server.url}/backoffice/orders`);
    await late.getByRole('button', { name: 'Try again' }).click();
    await cardIn(late, 'new', id).waitFor();
    // It asks now and then while it is cut; not before it has learnt the hard way.
    await late.route(`${server.url}/backoffice/orders`, (route) => route.abort());
    await late.getByText(/Reconnecting|Offline since/).waitFor();
    await cardIn(host, 'new', id).getByRole('button', { name: 'Accept', exact: true }).click();
    await cardIn(host, 'accepted', id).waitFor();
    await cardIn(host, 'accepted', id).getByRole('button', { name: 'Start cooking' }).click();
    await cardIn(host, 'cooking', id).waitFor();
    await late.unroute(`${server.url}/backoffice/orders`);
    await cardIn(late, 'new', id).getByRole('button', { name: 'Accept', exact: true }).click();
    await late
      .getByText(/can’t become accepted/)
      .first()
      .waitFor();
    await cardIn(late, 'cooking', id).waitFor();
    isCut = false;
    await late.unroute('**/socket.io/**');
    await late.getByText('Live', { exact: true }).waitFor({ timeout: 20_000 });
    await late.context().close();
  });
});

describe('rights', () => {
  it('lets support look and touch nothing', async () => {
    const support = await signIn(browser, server.url, 'support');
    await lane(support, 'new').locator('[data-card]').first().waitFor();
    expect(await support.getByRole('button', { name: /^(Accept|Ready|Hand over|Drag order.*)$/ }).count()).toBe(0);
    await support.context().close();
  });

  it('tells a role without the board kindly, and hides it from the menu', async () => {
    await server.query(`insert into admin_roles (document_id, name, code, description) values ('stranger', 'Stranger', 'stranger', '')`);
    await server.query(
      `update admin_users_roles_lnk set role_id = (select id from admin_roles where code = 'stranger')
       where user_id = (select id from admin_users where email = 'support@samovar.test')`,
    );
    const stranger = await signIn(browser, server.url, 'support');
    await stranger.getByText('The order board isn’t part of your role').waitFor();
    expect(await stranger.getByRole('link', { name: 'Orders' }).count()).toBe(0);
    await stranger.context().close();
  });
});

describe('finding', () => {
  it('keeps search and venue in the address, so that a view survives reload', async () => {
    await manager.keyboard.press('/');
    await manager.keyboard.type('pelmeni');
    await manager.waitForURL(/q=pelmeni/);
    await manager.reload();
    await manager.locator('[data-card]').first().waitFor();
    for (const text of await manager.locator('[data-card]').allInnerTexts()) expect(text.toLowerCase()).toContain('pelmeni');
    await manager.goto(`${server.url + BOARD}?q=nobody-eats-this`);
    await manager.getByRole('button', { name: 'Show all orders' }).click();
    await manager.locator('[data-card]').first().waitFor();
  });
});

describe('looks', () => {
  let owner: Page;
  beforeAll(async () => {
    owner = await signIn(browser, server.url, 'owner');
  });
  afterAll(() => owner.context().close());

  it.each<[Theme, number, number, 'en' | 'ru']>([
    ['light', 1440, 900, 'en'],
    ['dark', 1440, 900, 'en'],
    ['light', 1024, 768, 'ru'],
    ['dark', 1024, 768, 'ru'],
  ])('shuts nobody out in %s at %i × %i', async (theme, width, height, language) => {
    await owner.setViewportSize({ width, height });
    await wear(owner, { theme, language });
    await owner.goto(server.url + BOARD);
    await owner.getByText(language === 'ru' ? 'На связи' : 'Live', { exact: true }).waitFor();
    await owner.locator('[data-card]').first().waitFor();
    await picture(owner, `board-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
    await owner.locator('[data-card]').first().focus();
    await owner.keyboard.press('Enter');
    await owner.locator('aside ol').waitFor();
    await picture(owner, `details-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
    await owner.keyboard.press('Escape');
    await owner.locator('aside').waitFor({ state: 'detached' });
    await owner.keyboard.press('?');
    await owner.getByRole('dialog').waitFor();
    await picture(owner, `keys-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
  });

  it('scrolls 500 cards as smoothly as thirty', async () => {
    await lane(manager, 'done').locator('[data-card]').nth(5).waitFor();
    const few = await typicalFrame(manager, 'done');
    const [order] = await server.query(`select id from orders where status = 'accepted' limit 1`);
    await server.query(
      `insert into orders (document_id, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total,
         fulfilment, placed_at, promised_at, created_at, updated_at, customer_id, venue_id)
       select 'many' || n, 'M-' || n, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total,
         fulfilment, placed_at, promised_at, created_at, updated_at, customer_id, venue_id
       from orders, generate_series(1, 480) n where id = $1`,
      [order?.id],
    );
    await manager.waitForFunction(() => document.querySelectorAll('[data-card]').length > 500);
    // The changes have rung in a burst; the board loads until it has caught up.
    await manager.waitForTimeout(1500);
    const many = await typicalFrame(manager, 'accepted');
    await server.query(`delete from orders where document_id like 'many%'`);
    expect(many).toBeLessThan(4 * few + 50);
  });
});

describe('the menu’s form', () => {
  it('shows allergens by their names and keeps a Russian name', async () => {
    const [dish] = await server.query(`select document_id from dishes where slug like '%borscht%' order by id limit 1`);
    const owner = await signIn(browser, server.url, 'owner');
    await owner.goto(`${server.url}/admin/content-manager/collection-types/api::dish.dish/${String(dish?.document_id)}`);
    const russian = owner.locator('input[lang=ru]').first();
    await russian.waitFor();
    await picture(owner, 'dish-edit');
    await russian.fill('Борщ как дома');
    await owner.getByRole('combobox', { name: /Diets/ }).click();
    await owner.getByRole('option', { name: 'gluten-free' }).click();
    await owner.keyboard.press('Escape');
    const stored = owner.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('api::dish.dish'));
    await owner.getByRole('button', { name: 'Save' }).click();
    expect((await stored).status()).toBe(200);
    const [saved] = await server.query('select translations, diets from dishes where document_id = $1', [dish?.document_id]);
    expect(saved).toMatchObject({ translations: { ru: { name: 'Борщ как дома' } }, diets: expect.arrayContaining(['gluten_free']) });
    await owner.context().close();
  });
});

async function drag(page: Page, id: string, { from, to }: { from: string; to: string }): Promise<void> {
  const card = cardIn(page, from, id);
  await card.scrollIntoViewIfNeeded();
  const [start, end] = [await card.locator('h3').boundingBox(), await lane(page, to).boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag, or nowhere.');
  await page.mouse.move(start.x + 5, start.y + 5);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 10, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 200, { steps: 8 });
  await page.mouse.up();
}

/** Milliseconds of the middle one of many frames while a column is scrolled. */
const typicalFrame = (page: Page, column: string): Promise<number> =>
  page.evaluate(async (name) => {
    const list = document.querySelector(`[data-column="${name}"]`)?.lastElementChild as HTMLElement;
    const frames: number[] = [];
    for (let step = 0; step < 40; step += 1) {
      const before = performance.now();
      list.scrollTop += step < 20 ? 300 : -300;
      await new Promise((drawn) => requestAnimationFrame(drawn));
      frames.push(performance.now() - before);
    }
    return frames.sort((a, b) => a - b)[20] ?? Infinity;
  }, column);
