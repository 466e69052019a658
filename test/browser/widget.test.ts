/** The chat on a web page as a guest has it: writes, is answered, reloads, loses the line, and loses nothing. */
/// <reference lib="dom" />
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { becomes, eventually, PATIENCE_MS } from '../helpers/patience';
import { closeTalks, talker, type Talker } from '../helpers/talk';
import { gone, launchBrowser, picture, seriousViolations, signIn, tokenOf } from './panel-page';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';

declare global {
  interface Window {
    SamovarChat?: { setToken: (source: (asked: { wasRefused: boolean }) => Promise<string>) => void };
  }
}

jest.setTimeout(180_000);

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PICTURE = fs.readFileSync('public/brand/samovar-192.png');

const CUSTOMER = 'customer2@samovar.test';
const PASSWORD = 'Samovar-2026';

let server: PanelServer;
/** A page of somebody else's, that the house allows. */
let shop: string;
let shopServer: http.Server;
let browser: Browser;
let host: Talker;
let hostToken: string;

beforeAll(async () => {
  await buildPanel();
  shopServer = http.createServer((_request, response) =>
    response
      .setHeader('Content-Type', 'text/html')
      .end(
        `<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1><script src="${server.url}/chat/widget.js" data-house></script></html>`,
      ),
  );
  await new Promise<void>((resolve) => void shopServer.listen(0, '127.0.0.1', resolve));
  shop = `http://127.0.0.1:${(shopServer.address() as AddressInfo).port}`;
  server = await startPanelServer({ CORS_ORIGINS: shop });
  browser = await launchBrowser();
  hostToken = await tokenOf(server.url, 'host');
  host = await talker(hostToken, { url: server.url });
}, 900_000);

afterAll(async () => {
  closeTalks();
  await browser?.close();
  await server?.stop();
  shopServer?.close();
});

interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

async function visitor({ viewport = DESK, colorScheme = 'light', locale = 'en-GB' }: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce', hasTouch: viewport === PHONE });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

async function open(context: BrowserContext, at = '/chat#demo'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + at);
  return page;
}

const launcher = (page: Page) => page.locator('samovar-chat button.launcher');
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const bubbles = (page: Page) => page.locator('samovar-chat li .bubble p').allTextContents();

/** @returns the conversation's documentId */
async function introduce(page: Page, name: string, message: string): Promise<string> {
  await field(page, 'Your name').fill(name);
  await field(page, 'Message').fill(message);
  await button(page, 'Start the chat').click();
  await page.locator('samovar-chat li.mine[data-seq]').first().waitFor();
  return conversationOf(name);
}

const conversationOf = async (name: string): Promise<string> => {
  const [row] = await server.query('select document_id from conversations where guest_name = $1', [name]);
  return String(row?.document_id);
};

const asHost = (name: string, body: object) =>
  fetch(`${server.url}/panel/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hostToken}` },
    body: JSON.stringify(body),
  });

it('a guest writes and is answered, reloads in the middle of a word, is cut off and comes back, and everything is there once', async () => {
  const context = await visitor();
  const page = await open(context);
  await launcher(page).click();
  await becomes(() => page.evaluate(() => document.querySelector('samovar-chat')?.shadowRoot?.activeElement?.tagName), 'INPUT');
  await picture(page, 'widget-form');
  const talk = await introduce(page, 'Vera', 'Hello! Is there a table for two tonight?');
  await host.join(talk);
  await host.send(talk, 'Good evening, Vera. Yes, by the window: https://samovar.example/tables?x=1&y=<b>.');
  await page.getByRole('link', { name: 'https://samovar.example/tables?x=1&y=' }).waitFor();
  await page.locator('samovar-chat .progress.read').first().waitFor();
  await picture(page, 'widget-talk');
  expect(await seriousViolations(page)).toEqual([]);

  await field(page, 'Write a message').fill('We would like to come at se');
  await host.until('the house sees the typing', () => host.heard.some(({ name, isTyping }) => name === 'typing' && isTyping));
  await page.reload();
  await launcher(page).click();
  await becomes(() => field(page, 'Write a message').inputValue(), 'We would like to come at se');
  const thread = [
    'Hello! Is there a table for two tonight?',
    'Good evening, Vera. Yes, by the window: https://samovar.example/tables?x=1&y=<b>.',
  ];
  await becomes(() => bubbles(page), thread);

  await context.setOffline(true);
  await page.getByText('No connection.').waitFor();
  await field(page, 'Write a message').fill('We would like to come at seven.');
  await page.keyboard.press('Enter');
  await field(page, 'Write a message').fill('And my dog, too.');
  await page.keyboard.press('Enter');
  await page.locator('samovar-chat li[data-unsent]').nth(1).waitFor();
  await picture(page, 'widget-cut');
  await host.send(talk, 'Are you there?');
  await context.setOffline(false);
  await gone(page.locator('samovar-chat li[data-unsent]'));
  const all = [...thread, 'Are you there?', 'We would like to come at seven.', 'And my dog, too.'];
  await becomes(() => bubbles(page), all);
  const stored = await server.query(
    `select m.body from messages m join conversations c on c.id = m.conversation_id where c.document_id = $1 and m.kind = 'text' order by m.seq`,
    [talk],
  );
  expect(stored.map(({ body }) => body)).toEqual(all);

  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog'));
  await host.send(talk, 'Dogs are welcome.');
  await becomes(() => launcher(page).textContent(), '1');
  await picture(page, 'widget-unread');
  await context.close();
});

it('what is said here is heard there: a guest at the widget, somebody of the house at the inbox, with pictures of both', async () => {
  const context = await visitor();
  const page = await open(context);
  await launcher(page).click();
  const talk = await introduce(page, 'Zoya', 'Do you still have my umbrella?');
  const inbox = await signIn(browser, server.url, 'support', `/admin/plugins/backoffice/inbox?view=all&talk=${talk}`);
  const log = inbox.getByRole('log');
  const answer = inbox.locator('textarea[name="answer"]');
  await log.getByText('Do you still have my umbrella?').waitFor();
  await page.locator('samovar-chat .progress.read').waitFor();
  await page.locator('samovar-chat header p.here').waitFor();
  await answer.pressSequentially('Is it ');
  await page.getByText('Sasha is writing…').waitFor();
  await inbox.locator('input[type="file"]').setInputFiles({ name: 'umbrella.png', mimeType: 'image/png', buffer: PICTURE });
  await inbox.getByRole('img', { name: 'umbrella.png' }).waitFor();
  await answer.fill('Is it this one?');
  await answer.press('Enter');
  await page.locator('samovar-chat li.theirs').filter({ hasText: 'Is it this one?' }).locator('img').waitFor();
  await log.locator('[data-voice="house"]').filter({ hasText: 'Is it this one?' }).getByText('read', { exact: true }).waitFor();
  await field(page, 'Write a message').pressSequentially('No, ');
  await inbox.getByText('Zoya is writing…').waitFor();
  await page.locator('samovar-chat input[type=file]').setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: PICTURE });
  await page.getByRole('img', { name: 'Picture 1' }).waitFor();
  await field(page, 'Write a message').fill('No, mine is red.');
  await page.keyboard.press('Enter');
  await log.getByText('No, mine is red.').waitFor();
  await becomes(() => log.getByRole('link', { name: 'Open the picture' }).count(), 2);
  await picture(page, 'widget-both');
  await picture(inbox, 'inbox-both');
  await inbox.context().close();
  await context.close();
});

it('pictures go along, and a closed talk is rated', async () => {
  const context = await visitor();
  const page = await open(context, '/chat');
  const talk = await introduce(page, 'Mila', 'Look what I have cooked');
  await page.locator('samovar-chat input[type=file]').setInputFiles([
    { name: 'pie.png', mimeType: 'image/png', buffer: PICTURE },
    { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
  ]);
  await page.getByText('Only JPEG, PNG, WebP and AVIF').waitFor();
  await button(page, 'Send').click();
  const shown = page.locator('samovar-chat .pictures img');
  await shown.waitFor();
  await becomes(() => shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), true);
  await asHost('assignConversation', { params: { id: talk }, body: {} });
  await host.join(talk);
  await host.send(talk, 'That looks wonderful.');
  await page.getByText('answers you.').first().waitFor();
  await asHost('closeConversation', { params: { id: talk }, body: {} });
  await page.getByText('How was this talk?').waitFor();
  await page.getByRole('radio', { name: '5 stars' }).check({ force: true });
  await picture(page, 'chat-page-rating');
  await button(page, 'Send the rating').click();
  await page.getByText('Thank you for your rating.').waitFor();
  await becomes(async () => (await server.query('select rating from conversations where document_id = $1', [talk]))[0]?.rating, 5);
  expect(await seriousViolations(page)).toEqual([]);
  await context.close();
});

it('pictures wait out a reload; what the house refuses stays, with its reason, until it is sent again or deleted', async () => {
  const context = await visitor();
  const page = await open(context);
  await launcher(page).click();
  await field(page, 'Your name').fill('Nina');
  await field(page, 'Message').fill('How do I find');
  await page.reload();
  await launcher(page).click();
  await becomes(() => field(page, 'Message').inputValue(), 'How do I find');
  await page.route('**/chat/line-*', (route) => route.abort());
  const begun = introduce(page, 'Nina', 'How do I find you?');
  await page.getByText('No connection.').waitFor();
  await page.unroute('**/chat/line-*');
  const talk = await begun;
  const files = page.locator('samovar-chat input[type=file]');
  const unsent = page.locator('samovar-chat li[data-unsent]');
  await page.route('**/pictures', (route) => route.abort());
  await files.setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: PICTURE });
  await page.getByRole('img', { name: 'Picture 1' }).waitFor();
  await button(page, 'Send').click();
  await unsent.waitFor();
  await page.reload();
  await page.unroute('**/pictures');
  await launcher(page).click();
  await page.locator('samovar-chat .pictures img').waitFor();
  await gone(unsent);
  await files.setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') });
  await button(page, 'Send').click();
  await button(page, 'Send again').waitFor();
  await picture(page, 'widget-refused');
  expect(await seriousViolations(page)).toEqual([]);
  await field(page, 'Write a message').fill('Never mind.');
  await page.keyboard.press('Enter');
  await page.getByText('Never mind.').first().waitFor();
  await button(page, 'Delete').click();
  await gone(unsent);
  const stored = await server.query(
    `select count(r.id)::int as pictures from messages m join conversations c on c.id = m.conversation_id
     left join files_related_mph r on r.related_id = m.id and r.related_type = 'api::chat.message' where c.document_id = $1 group by m.seq order by m.seq`,
    [talk],
  );
  expect(stored.filter(({ pictures }) => pictures === 1)).toHaveLength(1);
  await context.close();
});

it('a conversation that is no more ends kindly, and what was being written is still there', async () => {
  const context = await visitor();
  const page = await open(context);
  await launcher(page).click();
  const talk = await introduce(page, 'Lost', 'Good evening');
  await field(page, 'Write a message').fill('One more thing');
  await server.query('delete from conversations where document_id = $1', [talk]);
  await page.reload();
  await launcher(page).click();
  await page.getByText('can’t be gone on with here').waitFor();
  await becomes(() => field(page, 'Message').inputValue(), 'One more thing');
  await becomes(() => field(page, 'Your name').inputValue(), 'Lost');
  await button(page, 'Start the chat').click();
  await becomes(() => bubbles(page), ['One more thing']);
  await context.close();
});

it('on a phone the keyboard stays within the window, and leaves it where it was opened', async () => {
  const context = await visitor({ viewport: { ...PHONE, width: 400 } });
  const page = await open(context);
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  const at = () =>
    page.evaluate(() => {
      const active = document.querySelector('samovar-chat')?.shadowRoot?.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
  await page.locator('samovar-chat input:focus').first().waitFor();
  await field(page, 'Message').focus();
  await page.keyboard.press('Tab');
  await becomes(at, 'Start the chat');
  await page.keyboard.press('Tab');
  await becomes(at, 'Close the chat');
  await page.keyboard.press('Shift+Tab');
  await becomes(at, 'Start the chat');
  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog'));
  await becomes(at, 'Open the chat');
  await context.close();
});

it('the link of a mail opens the thread, and leaves nothing in the address', async () => {
  const opened = await fetch(`${server.url}/api/chat/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Olga', email: null }),
  });
  const { documentId, token } = ((await opened.json()) as { data: { documentId: string; token: string } }).data;
  await host.join(documentId);
  await host.send(documentId, 'We found your scarf.');
  const context = await visitor();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await open(context, `/chat#guest=${token}`);
  await page.getByText('We found your scarf.').first().waitFor();
  expect(page.url()).toBe(`${server.url}/chat`);
  expect(asked.filter((url) => url.includes(token))).toEqual([]);
  await page.reload();
  await page.getByText('We found your scarf.').first().waitFor();
  await button(page, 'Forget me on this device').click();
  await field(page, 'Your name').waitFor();
  await becomes(() => page.evaluate(() => localStorage.length), 0);
  await context.close();
});

it('a page elsewhere has it where the house allows that; whoever signs in there takes the thread along, and finds it on the house’s own page', async () => {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(shop);
  await launcher(page).click();
  await field(page, 'E-mail (optional)').fill(CUSTOMER);
  const talk = await introduce(page, 'Anna', 'Before I signed in');
  await page.evaluate(
    async ({ house, body }) => {
      const answer = await fetch(`${house}/api/auth/local`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const { jwt } = (await answer.json()) as { jwt: string };
      // One that has run out; the page has a new one when it is asked for.
      window.SamovarChat?.setToken(async ({ wasRefused }) => (wasRefused ? jwt : 'run.out.long-ago'));
    },
    { house: server.url, body: JSON.stringify({ identifier: CUSTOMER, password: PASSWORD }) },
  );
  const owner = `select u.email from conversations c join up_users u on u.id = c.customer_id where c.document_id = $1`;
  await becomes(async () => (await server.query(owner, [talk]))[0]?.email, CUSTOMER);
  await page.getByText('has signed in').first().waitFor();
  await becomes(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith('/guest'))), []);
  await field(page, 'Write a message').fill('And after');
  await page.keyboard.press('Enter');
  await becomes(() => bubbles(page), ['Before I signed in', 'And after']);
  await gone(page.locator('samovar-chat li[data-unsent]'));

  const mailed = await open(await visitor(), `/chat#conversation=${talk}`);
  await field(mailed, 'Password').fill(PASSWORD);
  await field(mailed, 'E-mail or user name').fill(CUSTOMER);
  await picture(mailed, 'chat-page-sign-in');
  await button(mailed, 'Sign in').click();
  await mailed.getByText('And after').first().waitFor();
  await mailed.reload();
  await becomes(() => bubbles(mailed), ['Before I signed in', 'And after']);
  await mailed.context().close();
  await context.close();
});

it.each<[string, Look]>([
  ['desk-dark', { colorScheme: 'dark' }],
  ['phone-light', { viewport: PHONE }],
  ['phone-dark-ru', { viewport: PHONE, colorScheme: 'dark', locale: 'ru-RU' }],
])('shuts nobody out: %s', async (name, look) => {
  const context = await visitor(look);
  const page = await open(context);
  await page.locator('samovar-chat button.launcher').click();
  await page.locator('samovar-chat form.form').waitFor();
  await picture(page, `widget-form-${name}`);
  expect(await seriousViolations(page)).toEqual([]);
  const [who, message] = [page.locator('samovar-chat input').first(), page.locator('samovar-chat textarea')];
  await who.fill(name);
  await message.fill('שלום, один стол на двоих, please');
  await page.locator('samovar-chat button.main').click();
  const talk = await eventually(
    () => conversationOf(name),
    (found) => found !== 'undefined',
  );
  await page.locator('samovar-chat li.mine[data-seq]').waitFor();
  await host.join(talk);
  await host.send(talk, 'Добрый вечер! Столик у окна свободен с семи до девяти.');
  await page.locator('samovar-chat li.theirs').waitFor();
  await host.ask('typing', { conversation: talk });
  await page.locator('samovar-chat .typing').waitFor();
  await picture(page, `widget-talk-${name}`);
  expect(await seriousViolations(page)).toEqual([]);
  const { wide, tall } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, tall: innerWidth }));
  expect(wide).toBeLessThanOrEqual(tall);
  await context.close();
});
