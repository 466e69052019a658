/** The people screen as the staff use it: Chromium against a really started server with the demo house. */
/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { becomes } from '../helpers/patience';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { focused, gone, launchBrowser, picture, seriousViolations, signIn, wear, type Theme } from './panel-page';

jest.setTimeout(240_000);

const PEOPLE = '/admin/plugins/backoffice/people';
const PASSWORD = 'Samovar-2026';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';

let server: PanelServer;
let browser: Browser;
let owner: Page;

beforeAll(async () => {
  await buildPanel();
  server = await startPanelServer();
  browser = await launchBrowser();
  owner = await signIn(browser, server.url, 'owner', PEOPLE);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const rows = (page: Page) => page.locator('[data-people] [data-card]');
const panel = (page: Page) => page.locator('aside');

/** The guest's own phone. */
async function signedInGuest(email: string, device = ANDROID): Promise<() => Promise<number>> {
  const headers = { 'content-type': 'application/json', 'user-agent': device };
  const body = JSON.stringify({ identifier: email, password: PASSWORD });
  const answer = await fetch(`${server.url}/api/auth/local`, { method: 'POST', headers, body });
  const { jwt } = (await answer.json()) as { jwt: string };
  return async () => (await fetch(`${server.url}/api/users/me`, { headers: { authorization: `Bearer ${jwt}` } })).status;
}

it('finds somebody, opens the account beside the list, and signs one device out', async () => {
  const knock = await signedInGuest('customer@samovar.test');
  expect(await knock()).toBe(200);
  await rows(owner).first().waitFor();
  await owner.keyboard.press('/');
  await focused(owner);
  await owner.keyboard.type('customer@');
  await owner.waitForURL(/q=customer/);
  await becomes(() => rows(owner).count(), 1);
  await owner.keyboard.press('Escape');
  await owner.locator('body').click({ position: { x: 2, y: 2 } });
  await owner.keyboard.press('j');
  await owner.locator('[data-card]:focus').waitFor();
  await owner.keyboard.press('Enter');
  const signOut = panel(owner).getByRole('button', { name: 'Sign out: Chrome · Android' });
  await signOut.waitFor();
  await owner.reload();
  await signOut.click();
  await signOut.waitFor({ state: 'detached' });
  await becomes(knock, 401);
});

it('blocks by a key after a question that names the person, and unblocks by the button', async () => {
  await owner.goto(`${server.url}${PEOPLE}?q=customer2`);
  const knock = await signedInGuest('customer2@samovar.test');
  await rows(owner).first().focus();
  await owner.keyboard.press('Enter');
  await panel(owner).getByRole('button', { name: 'Send a mail for a new password' }).waitFor();
  await rows(owner).first().focus();
  await owner.keyboard.press('b');
  const dialog = owner.getByRole('dialog');
  await dialog.getByText(/^Block .+\?$/).waitFor();
  expect(await knock()).toBe(200);
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await panel(owner).getByText('Blocked').waitFor();
  await becomes(knock, 401);
  await panel(owner).getByRole('button', { name: 'Unblock' }).click();
  await panel(owner).getByRole('button', { name: 'Send a mail for a new password' }).waitFor();
  await becomes(() => server.query(`select blocked from up_users where email = 'customer2@samovar.test'`), [{ blocked: false }]);
});

it('gives a role, and says so in the list', async () => {
  await owner.goto(`${server.url}${PEOPLE}?q=organizer`);
  await rows(owner).first().click();
  await panel(owner)
    .getByRole('button', { name: /^More for/ })
    .click();
  await owner.getByRole('menuitem', { name: /Change the role/ }).click();
  await owner.getByRole('dialog').getByRole('combobox', { name: 'Role' }).click();
  await owner.getByRole('option', { name: 'Staff' }).click();
  await owner.getByRole('button', { name: 'Give the role' }).click();
  await panel(owner).getByText(/Staff/).first().waitFor();
  const role = () =>
    server.query(
      `select r.type from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id where u.email like 'organizer@%'`,
    );
  await becomes(role, [{ type: 'staff' }]);
});

describe('rights', () => {
  it('lets support look and touch nothing', async () => {
    const support = await signIn(browser, server.url, 'support', PEOPLE);
    await rows(support).first().click();
    await panel(support).getByText('Here since').waitFor();
    await gone(panel(support).getByRole('button', { name: /^(Block|More for|Sign out|Send)/ }));
    await support.context().close();
  });

  it('tells a role without it kindly, and hides it from the menu', async () => {
    const host = await signIn(browser, server.url, 'host', PEOPLE);
    await host.getByText('The people aren’t part of your role').waitFor();
    await gone(host.getByRole('link', { name: 'People' }));
    await host.context().close();
  });

  it('says what happened when the server can’t be reached', async () => {
    await owner.route(`${server.url}/backoffice/people?**`, (route) => route.abort());
    await owner.goto(server.url + PEOPLE);
    await owner.getByText('The people could not be loaded').waitFor();
    await owner.unroute(`${server.url}/backoffice/people?**`);
    await owner.getByRole('button', { name: 'Try again' }).click();
    await rows(owner).first().waitFor();
  });
});

it('is in the house’s own panel: its name on the window, its parts on the home page, no tour and no news of Strapi’s', async () => {
  const home = await signIn(browser, server.url, 'owner', '/admin/');
  await home.getByText('Here is the house at a glance').waitFor();
  await home.getByText('Live orders').first().waitFor();
  await becomes(() => home.title(), expect.stringContaining('Samovar'));
  await gone(home.getByText(/^(Project statistics|Last edited entries|Last published entries|Entries|Ready to go live\?)$/));
  await gone(home.getByText('Create your schema'));
  await home.goto(`${server.url}/admin/plugins/upload`);
  await home.getByRole('heading', { name: 'Media Library' }).first().waitFor();
  await gone(home.getByText(/the new Media Library|revamped/));
  await home.context().close();
});

describe('looks', () => {
  beforeAll(async () => {
    for (const device of [ANDROID, FIREFOX]) await signedInGuest('customer@samovar.test', device);
    await server.query(`update up_users set confirmed = false where email = 'sofia@samovar.test'`);
    await server.query(`update up_users set blocked = true where email = 'jonas@samovar.test'`);
    await server.query(
      `update profiles set approval = 'pending' where user_id = (select id from up_users where email = 'cook2@samovar.test')`,
    );
  });

  it.each<[Theme, number, number, 'en' | 'ru']>([
    ['light', 1440, 900, 'en'],
    ['dark', 1440, 900, 'en'],
    ['light', 1024, 768, 'ru'],
    ['dark', 1024, 768, 'ru'],
  ])('shuts nobody out in %s at %i × %i', async (theme, width, height, language) => {
    await owner.setViewportSize({ width, height });
    await wear(owner, { theme, language });
    await owner.goto(server.url + PEOPLE);
    await rows(owner).first().waitFor();
    await picture(owner, `people-list-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
    await owner.locator(`[data-card="${await idOf('customer@samovar.test')}"]`).click();
    await panel(owner).locator('dl').first().waitFor();
    await picture(owner, `people-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
    await rows(owner).first().focus();
    await owner.keyboard.press('?');
    await owner.getByRole('dialog').waitFor();
    await picture(owner, `people-keys-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
    await owner.keyboard.press('Escape');
  });
});

const idOf = async (email: string): Promise<string> =>
  String((await server.query('select document_id from up_users where email = $1', [email]))[0]?.document_id);
