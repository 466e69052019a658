/** The inbox as those who answer use it: Chromium against a really started server with the demo house, and guests on the other end of the line. */
/// <reference lib="dom" />
import path from 'node:path';
import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core';
import { becomes } from '../helpers/patience';
import { closeTalks, talker, type Talk, type Talker } from '../helpers/talk';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { BOARD, focused, gone, launchBrowser, picture, seriousViolations, signIn, wear, type Theme } from './panel-page';

jest.setTimeout(240_000);

const INBOX = '/admin/plugins/backoffice/inbox';
const PASSWORD = 'Samovar-2026';

let server: PanelServer;
let browser: Browser;
let support: Page;
let host: Page;

beforeAll(async () => {
  await buildPanel();
  server = await startPanelServer();
  browser = await launchBrowser();
  support = await signIn(browser, server.url, 'support', INBOX);
  host = await signIn(browser, server.url, 'host', `${INBOX}?view=all`);
  for (const page of [support, host]) await page.getByText('Live', { exact: true }).waitFor();
}, 600_000);

afterAll(async () => {
  closeTalks();
  await browser?.close();
  await server?.stop();
});

const rows = (page: Page): Locator => page.locator('[data-talks] [data-card]');
const rowOf = (page: Page, { documentId }: Pick<Talk, 'documentId'>): Locator => page.locator(`[data-talks] [data-card="${documentId}"]`);
const answer = (page: Page): Locator => page.locator('textarea[name="answer"]');
const log = (page: Page): Locator => page.getByRole('log');

async function guestOf(email: string): Promise<{ line: Talker; talk: Talk }> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ identifier: `${email}@samovar.test`, password: PASSWORD });
  const signedIn = await fetch(`${server.url}/api/auth/local`, { method: 'POST', headers, body });
  const { jwt } = (await signedIn.json()) as { jwt: string };
  const line = await talker(jwt, { url: server.url });
  const { data } = await line.ask<Talk>('conversation:open', { kind: 'support' });
  const talk = data as Talk;
  await line.join(talk.documentId);
  return { line, talk };
}

describe('a guest writes', () => {
  let guest: { line: Talker; talk: Talk };
  const hears = (text: string) => guest.line.until(`“${text}”`, () => guest.line.bodies().includes(text));

  it('and is seen at once among those whom nobody has; whoever presses t answers', async () => {
    guest = await guestOf('hanna');
    const { line, talk } = guest;
    await line.send(talk.documentId, 'Is my order safe?');
    await rowOf(support, talk).getByText('Is my order safe?').waitFor();
    await rowOf(support, talk).focus();
    await support.keyboard.press('Enter');
    await log(support).getByText('Is my order safe?').waitFor();
    await support.keyboard.press('t');
    await hears('Sasha answers you.');
    await log(support).getByText('Sasha answers you.').waitFor();
    await rowOf(support, talk).waitFor({ state: 'detached' });
    await support.locator('[data-view="mine"]').click();
    await rowOf(support, talk).getByText('you', { exact: true }).waitFor();
  });

  it('and gets a canned answer with the own name in it, which is read in the end', async () => {
    const { line, talk } = guest;
    await support.keyboard.press('r');
    await focused(support);
    await support.keyboard.type('/hel');
    await support.getByRole('option', { name: /Hello Hanna/ }).waitFor();
    await support.keyboard.press('Enter');
    await becomes(() => answer(support).inputValue(), expect.stringMatching(/^Hello Hanna[^{]*Sasha/));
    const text = await answer(support).inputValue();
    await support.keyboard.press('Enter');
    await hears(text);
    await becomes(() => answer(support).inputValue(), '');
    const bubble = log(support).locator('[data-voice="house"]').filter({ hasText: 'Hello Hanna' });
    await bubble.locator('[data-reached]').waitFor();
    const { message } = line.heard.find((heard) => heard.message?.body === text)!;
    await line.ask('message:read', { conversation: talk.documentId, seq: message.seq });
    await bubble.getByText('read', { exact: true }).waitFor();
    await line.ask('typing', { conversation: talk.documentId });
    await support.getByText('Hanna is writing…').waitFor();
  });

  it('and never sees what is noted between those of the house', async () => {
    const { line, talk } = guest;
    await answer(support).blur();
    await support.keyboard.press('n');
    await support.keyboard.type('Careful: a regular.');
    await support.keyboard.press('Enter');
    await log(support).locator('[data-voice="note"]').getByText('Careful: a regular.').waitFor();
    await line.send(talk.documentId, 'Thank you!');
    await hears('Thank you!');
    expect(line.bodies()).not.toContain('Careful: a regular.');
  });

  it('and hears what is done about the order, in place beside the thread; two who look see each other', async () => {
    const { talk } = guest;
    await rowOf(host, talk).click();
    await host.getByText('Sasha looks at this, too').waitFor();
    await support.getByText('Irina looks at this, too').waitFor();
    const order = host
      .locator('[data-person] [data-entry]')
      .filter({ has: host.getByRole('button', { name: 'Accept', exact: true }) })
      .first();
    const number = await order.getAttribute('data-entry');
    await order.getByRole('button', { name: 'Accept', exact: true }).click();
    await hears(`Order ${number}: accepted.`);
    for (const page of [host, support]) await log(page).getByText(`Order ${number}: accepted.`).waitFor();
    await host.locator(`[data-entry="${number}"]`).getByText('Accepted').waitFor();
    await gone(support.locator('[data-person]').getByRole('button', { name: /^(Accept|Cancel order)$/ }));
  });

  it('and gets once, and in order, what was written while the line was cut, also when the page was loaded anew meanwhile', async () => {
    const { line, talk } = guest;
    const page = await signIn(browser, server.url, 'support', `${INBOX}?view=mine&talk=${talk.documentId}`);
    const lines: WebSocketRoute[] = [];
    let isCut = false;
    await page.routeWebSocket(/socket\.io/, (route) => {
      if (isCut) return void route.close();
      route.connectToServer();
      lines.push(route);
    });
    await page.route('**/socket.io/**', (route) => (isCut ? route.abort() : route.continue()));
    await page.reload();
    await log(page).getByText('Thank you!').waitFor();
    isCut = true;
    await Promise.all(lines.map((route) => route.close()));
    for (const text of ['First of two', 'Second of two']) {
      await answer(page).fill(text);
      await answer(page).press('Enter');
    }
    await becomes(() => page.locator('[data-unsent]').count(), 2);
    await answer(page).fill('A draft');
    await page.reload();
    await becomes(() => page.locator('[data-unsent]').count(), 2);
    await becomes(() => answer(page).inputValue(), 'A draft');
    expect(line.bodies()).not.toContain('First of two');
    isCut = false;
    await hears('Second of two');
    expect(line.bodies().filter((body) => body?.endsWith(' of two'))).toEqual(['First of two', 'Second of two']);
    await gone(page.locator('[data-unsent]'));
    await page.context().close();
  });

  it('and is sent a picture', async () => {
    const { line, talk } = guest;
    await support.locator('input[type="file"]').setInputFiles(path.resolve(__dirname, '../../database/seed/images/apple-sharlotka.webp'));
    await support.getByRole('img', { name: 'apple-sharlotka.webp' }).waitFor();
    await answer(support).fill('This one?');
    await answer(support).press('Enter');
    await log(support).getByRole('link', { name: 'Open the picture' }).waitFor();
    const heard = await line.until('the picture', () => line.heard.find(({ message }) => message?.body === 'This one?'));
    expect(heard).toMatchObject({
      conversation: talk.documentId,
      message: { from: { name: 'Sasha' }, pictures: [{ url: expect.any(String) }] },
    });
    await gone(support.getByRole('img', { name: 'apple-sharlotka.webp' }));
  });

  it('and is put off for an hour, labelled, and back at once when the guest says more', async () => {
    const { line, talk } = guest;
    await support.getByRole('button', { name: 'Put off' }).click();
    await support.getByRole('menuitem', { name: /^For an hour/ }).click();
    await rowOf(support, talk).waitFor({ state: 'detached' });
    await support.getByRole('button', { name: /^More for/ }).click();
    await support.getByRole('menuitem', { name: 'Labels…' }).click();
    await support.getByLabel('Labels', { exact: true }).fill('vip, late');
    await support.getByRole('button', { name: 'Keep the labels' }).click();
    await line.send(talk.documentId, 'Are you there?');
    await rowOf(support, talk).getByText('#vip').waitFor();
  });

  it('until it is closed by e, and reopened when the guest writes again', async () => {
    const { line, talk } = guest;
    await answer(support).blur();
    await support.keyboard.press('e');
    await hears('The conversation is closed. Write again to reopen it.');
    await support.getByRole('button', { name: 'Reopen' }).waitFor();
    await rowOf(support, talk).waitFor({ state: 'detached' });
    await line.send(talk.documentId, 'One more thing');
    await rowOf(support, talk).getByText('One more thing').waitFor();
  });
});

it('what is typed here appears on the web page of a guest, and the other way, also when that page is loaded anew in mid-typing', async () => {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const launch = () => page.locator('samovar-chat button.launcher').click();
  await page.goto(`${server.url}/chat#demo`);
  await launch();
  await page.getByLabel('Your name', { exact: true }).fill('Marta');
  await page.getByLabel('Message', { exact: true }).fill('Do you have a terrace?');
  await page.getByRole('button', { name: 'Start the chat', exact: true }).click();
  await support.locator('[data-view="unassigned"]').click();
  await rows(support).filter({ hasText: 'Do you have a terrace?' }).click();
  await log(support).getByText('Do you have a terrace?').waitFor();
  await answer(support).fill('Yes, on the water side.');
  await answer(support).press('Enter');
  await page.getByText('Yes, on the water side.', { exact: true }).waitFor();
  const field = page.getByLabel('Write a message', { exact: true });
  await field.pressSequentially('And until when');
  await support.getByText('Marta is writing…').waitFor();
  await picture(support, 'inbox-with-widget');
  await page.reload();
  await launch();
  await becomes(() => field.inputValue(), 'And until when');
  await page.getByText('Yes, on the water side.', { exact: true }).waitFor();
  await field.fill('And until when is it open?');
  await field.press('Enter');
  await log(support).getByText('And until when is it open?').waitFor();
  await picture(page, 'widget-with-inbox');
  await context.close();
});

it('an order on the board, a booking and an account have a door to their guest', async () => {
  await host.goto(server.url + BOARD);
  const card = host.locator('[data-card]').first();
  await card.focus();
  await host.keyboard.press('Enter');
  await host.getByRole('button', { name: 'Write to the guest' }).click();
  await host.waitForURL(/\/inbox\?.*talk=/);
  await answer(host).waitFor();
  await host.goto(`${server.url}/admin/plugins/backoffice/bookings/requests`);
  await host.locator('[data-card]').first().focus();
  await host.keyboard.press('Enter');
  await host.getByRole('button', { name: 'Write to the guest' }).waitFor();
  await support.goto(`${server.url}/admin/plugins/backoffice/people?q=aylin`);
  await support.locator('[data-people] [data-card]').first().click();
  await support.getByRole('button', { name: 'Write to the guest' }).click();
  await support.getByRole('textbox', { name: 'Answer to Aylin' }).waitFor();
});

it('gives a new conversation by itself to whoever is on duty', async () => {
  // The whole day, so that it is never at night that somebody writes.
  await server.query(`update components_venue_opening_hours set opens = '00:00', closes = '00:00'`);
  await host.goto(`${server.url}${INBOX}?view=mine`);
  const duty = host.getByRole('switch', { name: 'On duty' });
  await duty.click();
  await host.getByRole('combobox', { name: 'At once at most' }).waitFor();
  const { line, talk } = await guestOf('linh');
  await line.send(talk.documentId, 'Is anybody there?');
  await line.until('somebody answers', () => line.bodies().includes('Irina answers you.'));
  await rowOf(host, talk).getByText('you', { exact: true }).waitFor();
  await duty.click();
  await gone(host.getByRole('combobox', { name: 'At once at most' }));
});

describe('four faces', () => {
  it('tells a role without the right kindly, and hides it from the menu', async () => {
    const kitchen = await signIn(browser, server.url, 'kitchen', INBOX);
    await kitchen.getByText('The inbox isn’t part of your role').waitFor();
    await gone(kitchen.getByRole('link', { name: 'Inbox' }));
    await kitchen.context().close();
  });

  it('says what a list is for where it is empty, and what happened where it can’t be loaded', async () => {
    await host.goto(`${server.url}${INBOX}?view=snoozed`);
    await host.getByText('Nothing is put off').waitFor();
    await host.route(`${server.url}/backoffice/inbox?**`, (route) => route.abort());
    await host.goto(`${server.url}${INBOX}?view=all`);
    await host.getByText('The conversations could not be loaded').waitFor();
    await host.unroute(`${server.url}/backoffice/inbox?**`);
    await host.getByRole('button', { name: 'Try again' }).click();
    await rows(host).first().waitFor();
    await host.goto(`${server.url}${INBOX}?view=all&talk=${'a'.repeat(24)}`);
    await host.getByText('The conversation could not be opened').waitFor();
  });
});

describe('looks', () => {
  it.each<[Theme, number, number, 'en' | 'ru']>([
    ['light', 1440, 900, 'en'],
    ['dark', 1440, 900, 'en'],
    ['light', 1024, 768, 'ru'],
    ['dark', 1024, 768, 'ru'],
  ])('shuts nobody out in %s at %i × %i', async (theme, width, height, language) => {
    await host.setViewportSize({ width, height });
    await wear(host, { theme, language });
    await host.goto(`${server.url}${INBOX}?view=all`);
    await rows(host).first().waitFor();
    await picture(host, `inbox-list-${theme}-${width}`);
    expect(await seriousViolations(host)).toEqual([]);
    await rows(host).filter({ hasText: 'How long will it be' }).first().click();
    await log(host).getByText('No dill on anything').waitFor();
    if (width >= 1200) await host.locator('[data-person] [data-entry]').first().waitFor();
    await picture(host, `inbox-${theme}-${width}`);
    expect(await seriousViolations(host)).toEqual([]);
    await answer(host).fill('/');
    await host.getByRole('option').first().waitFor();
    await picture(host, `inbox-canned-${theme}-${width}`);
    expect(await seriousViolations(host)).toEqual([]);
    await answer(host).fill('');
    if (width < 1200) {
      await host.getByRole('button', { name: 'О госте' }).click();
      await host.locator('[data-person] [data-entry]').first().waitFor();
      await picture(host, `inbox-card-${theme}-${width}`);
      expect(await seriousViolations(host)).toEqual([]);
    }
    await answer(host).blur();
    await host.keyboard.press('?');
    await host.getByRole('dialog').waitFor();
    await picture(host, `inbox-keys-${theme}-${width}`);
    expect(await seriousViolations(host)).toEqual([]);
    await host.keyboard.press('Escape');
  });
});
