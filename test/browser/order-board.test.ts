/** The order board and the menu's form as the staff use them: Chromium against a really started server with the demo house. */
/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { becomes, eventually } from '../helpers/patience';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import {
  BOARD,
  cardIn,
  carry,
  firstWith,
  focused,
  gone,
  lane,
  launchBrowser,
  picture,
  saying,
  seriousViolations,
  signIn,
  signInByHand,
  wear,
  workPerFrame,
  type Theme,
  listening,
} from './panel-page';

jest.setTimeout(240_000);

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
});

const isStored = (id: string, status: string, reason: string | null = null) =>
  becomes(() => server.query('select status, cancel_reason from orders where document_id = $1', [id]), [{ status, cancel_reason: reason }]);
const cardsOf = (column: string): string => `[data-column="${column}"] > :last-child`;

describe('one order, two screens', () => {
  it('is accepted by its button and moves on the other screen without a reload', async () => {
    const id = await firstWith(host, 'new', 'Accept');
    await cardIn(manager, 'new', id).waitFor();
    await cardIn(host, 'new', id).getByRole('button', { name: 'Accept', exact: true }).click();
    await cardIn(manager, 'accepted', id).waitFor();
    await cardIn(host, 'accepted', id).waitFor();
    await isStored(id, 'accepted');
  });

  it('is dragged to the next column, and falls back from one that is not its turn', async () => {
    const id = await firstWith(host, 'accepted', 'Start cooking');
    await drag(host, id, ['cooking', /is over Cooking/], ['ready', /is over no column/]);
    await host.getByText(/is back in its place/).waitFor({ state: 'attached' });
    await isStored(id, 'accepted');
    await drag(host, id, ['cooking', /is over Cooking/]);
    await cardIn(manager, 'cooking', id).waitFor();
    await isStored(id, 'preparing');
  });

  it('is picked up, carried and dropped with the keyboard alone', async () => {
    const id = await firstWith(host, 'accepted', 'Start cooking');
    await cardIn(host, 'accepted', id)
      .getByRole('button', { name: /^Drag order/ })
      .focus();
    await host.keyboard.press('Space');
    await host.getByText(/is picked up/).waitFor({ state: 'attached' });
    await listening(host);
    await host.keyboard.press('ArrowRight');
    await host.getByText(/is over Cooking/).waitFor({ state: 'attached' });
    await host.keyboard.press('Space');
    await cardIn(manager, 'cooking', id).waitFor();
  });

  it('is refused by a key, only with a reason, which the card then shows', async () => {
    const id = await firstWith(host, 'new', 'Accept');
    await cardIn(host, 'new', id).focus();
    await host.keyboard.press('x');
    const dialog = host.getByRole('dialog');
    const refuse = dialog.getByRole('button', { name: 'Refuse', exact: true });
    await becomes(() => refuse.isDisabled(), true);
    await focused(dialog);
    await host.keyboard.type('The oven is broken');
    await refuse.click();
    await cardIn(manager, 'done', id).getByText('The oven is broken').waitFor();
    await isStored(id, 'rejected', 'The oven is broken');
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
    const accept = cardIn(late, 'new', id).getByRole('button', { name: 'Accept', exact: true });
    await saying(late, /can’t become accepted/, () => accept.click());
    await cardIn(late, 'cooking', id).waitFor();
    isCut = false;
    await late.unroute('**/socket.io/**');
    await late.getByText('Live', { exact: true }).waitFor();
    await late.context().close();
  });
});

describe('rights', () => {
  it('lets support look and touch nothing', async () => {
    const support = await signIn(browser, server.url, 'support');
    await lane(support, 'new').locator('[data-card]').first().waitFor();
    await gone(support.getByRole('button', { name: /^(Accept|Ready|Hand over|Drag order.*)$/ }));
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
    await gone(stranger.getByRole('link', { name: 'Orders' }));
    await stranger.context().close();
  });
});

describe('finding', () => {
  it('keeps search and venue in the address, so that a view survives reload', async () => {
    await manager.keyboard.press('/');
    await focused(manager);
    await manager.keyboard.type('pelmeni');
    await manager.waitForURL(/q=pelmeni/);
    await manager.reload();
    await manager.locator('[data-card]').first().waitFor();
    const found = () => manager.locator('[data-card]').allInnerTexts();
    await eventually(found, (texts) => texts.length > 0 && texts.every((text) => /pelmeni/i.test(text)));
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
    const few = await workPerFrame(manager, cardsOf('done'));
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
    // The changes have rung in a burst; the board loads until it has caught up. Where each frame draws all cards anew, none ever comes near.
    await eventually(
      () => workPerFrame(manager, cardsOf('accepted')),
      (many) => many < 4 * few + 50,
    );
    await server.query(`delete from orders where document_id like 'many%'`);
  });

  it('gives a wish back to all cooks by keyboard, only with a reason, in dark and in Russian, too', async () => {
    const wish = `select document_id as id from orders where kind = 'custom' and status in ('accepted', 'preparing') limit 1`;
    const id = String((await server.query(wish))[0]?.id);
    const dialog = owner.getByRole('dialog');
    const giveBack = dialog.getByRole('button', { name: /^(Вернуть|Give back)$/ });
    await owner.setViewportSize({ width: 1440, height: 900 });
    for (const [theme, language, usual] of [
      ['dark', 'ru', 'Повар не сможет приготовить'],
      ['light', 'en', 'The cook can’t make it'],
    ] as const) {
      await wear(owner, { theme, language });
      await owner.goto(server.url + BOARD);
      await owner.locator(`[data-card="${id}"]`).focus();
      await owner.keyboard.press('o');
      await becomes(() => giveBack.isDisabled(), true);
      await picture(owner, `give-back-${theme}`);
      expect(await seriousViolations(owner)).toEqual([]);
      await dialog.getByRole('button', { name: usual }).click();
      await becomes(() => giveBack.isDisabled(), false);
    }
    await giveBack.click();
    await cardIn(owner, 'new', id).waitFor();
    await becomes(
      () => server.query('select status, cook_id from orders where document_id = $1', [id]),
      [{ status: 'placed', cook_id: null }],
    );
  });
});

describe('the home page', () => {
  it('shows each role the glances of its screens, and leads to them', async () => {
    const home = await signIn(browser, server.url, 'host', '/admin');
    for (const title of ['Live orders', 'Bookings today']) await home.getByText(title, { exact: true }).waitFor();
    await gone(home.getByText('Takings', { exact: true }));
    await home.getByRole('link', { name: 'Open the board' }).click();
    await lane(home, 'new').waitFor();
    await manager.goto(`${server.url}/admin`);
    await manager.getByText('Takings', { exact: true }).waitFor();
    await manager.getByText('Sold best').waitFor();
    await manager.getByText(/^Next at |^Nobody else is expected at /).waitFor();
    await picture(manager, 'home');
    await manager.getByRole('link', { name: 'Open the timeline' }).click();
    await manager.waitForURL(/bookings\/timeline/);
    await home.context().close();
  });
});

describe('the menu’s form', () => {
  it('shows allergens by their names and keeps a Russian name', async () => {
    const [dish] = await server.query(`select document_id from dishes where slug like '%borscht%' order by id limit 1`);
    const form = `/admin/content-manager/collection-types/api::dish.dish/${String(dish?.document_id)}`;
    const owner = await signIn(browser, server.url, 'owner', form);
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
    const saved = () => server.query('select translations, diets from dishes where document_id = $1', [dish?.document_id]);
    const wanted = { translations: { ru: { name: 'Борщ как дома' } }, diets: expect.arrayContaining(['gluten_free']) };
    await eventually(saved, (rows) => (expect(rows).toMatchObject([wanted]), true));
    await owner.context().close();
  });
});

/** Over each of the columns, until it is said where the card is. */
async function drag(page: Page, id: string, ...over: [column: string, said: RegExp][]): Promise<void> {
  const card = cardIn(page, 'accepted', id);
  await card.scrollIntoViewIfNeeded();
  const middleOf = async (what: Locator) => {
    const box = await what.boundingBox();
    if (!box) throw new Error('Nothing to drag, or nowhere.');
    return { x: box.x + box.width / 2, y: box.y + Math.min(200, box.height / 2) };
  };
  const stops = over.map(async ([column, said]) => ({
    at: await middleOf(lane(page, column)),
    shows: () => page.getByText(said).waitFor({ state: 'attached' }),
  }));
  await carry(page, await middleOf(card.locator('h3')), ...(await Promise.all(stops)));
}
