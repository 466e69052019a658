/** The messages as the staff use them: what was told to whom, sent again by hand, and the house's own words for it. */
import type { Browser, Page } from 'playwright-core';
import { becomes, eventually } from '../helpers/patience';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { gone, launchBrowser, picture, saying, seriousViolations, signIn, wear, type Theme } from './panel-page';

jest.setTimeout(240_000);

const MESSAGES = '/admin/plugins/backoffice/messages';

let server: PanelServer;
let browser: Browser;
let owner: Page;

beforeAll(async () => {
  await buildPanel();
  server = await startPanelServer();
  browser = await launchBrowser();
  owner = await openMessages('owner');
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openMessages = (who: string): Promise<Page> => signIn(browser, server.url, who, MESSAGES);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const rowWith = (page: Page, words: string) => page.locator('[data-row]').filter({ hasText: words });

describe('the log', () => {
  it('shows messages as they look, but not with a code in them, and sends again by one press what failed', async () => {
    const mail = { subject: 'Your table is confirmed', heading: 'See you on Friday', paragraphs: ['The table is yours.'] };
    const told: [subject: string, html: string, payload: object, status: string][] = [
      [
        mail.subject,
        '<h1>See you on Friday</h1><script>document.title = 1</script>',
        { facts: { house: 'Samovar' }, letter: mail },
        'failed',
      ],
      ['Your code to confirm', '<h1>123456</h1>', { code: { purpose: 'confirm', subject: '1' } }, 'kept'],
    ];
    for (const [subject, html, payload, status] of told)
      await server.query(
        `insert into notifications (document_id, event_id, channel, recipient, language, template, subject, text, html, status, attempts, payload, created_at)
         values (substr(md5(random()::text), 1, 24), gen_random_uuid()::text, 'email', 'anna@samovar.test', 'en', 'user-registered', $1, $2, $2, $4, 1, $3, now() at time zone 'utc')`,
        [subject, html, JSON.stringify(payload), status],
      );
    await rowWith(owner, 'Your table is confirmed').click();
    await owner.frameLocator('aside iframe').getByText('See you on Friday').waitFor();
    await picture(owner, 'messages-log');
    await saying(owner, 'It is on its way again.', () => button(owner, 'Send again').click());
    await eventually(
      () => server.query(`select status from notifications where subject = 'Your table is confirmed'`),
      ([notice]) => notice?.status !== 'failed',
    );
    await eventually(
      () => server.query(`select 1 from outbox_events where name = 'log.replayed' and payload ->> 'reason' = 'user-registered, email'`),
      ({ length }) => length === 1,
    );
    await rowWith(owner, 'Your code to confirm').click();
    await text(owner, 'This message carries a code');
    await gone(owner.locator('aside iframe'));
    await gone(owner.locator('aside').getByText('123456'));
  });
});

describe('the texts', () => {
  it('are written anew by the manager, who sees nothing of the log', async () => {
    const manager = await openMessages('manager');
    await becomes(() => manager.getByRole('tab').allTextContents(), ['Texts']);
    await rowWith(manager, 'We have your order').click();
    const aside = manager.locator('aside');
    const subject = aside.getByLabel('Subject');
    await text(manager, /How it looks/);
    await becomes(() => subject.inputValue(), 'We have your order {number}');
    await subject.fill('Hooray: {nmber}');
    await text(manager, /“nmber” is nothing that this message can say/);
    await becomes(() => button(manager, 'Save').isDisabled(), true);
    await subject.fill('Hooray: {number}');
    await aside.getByText(/^Hooray: S-\d+$/).waitFor();
    await saying(manager, 'Saved: messages go out in these words from now on.', () => button(manager, 'Save').click());
    await rowWith(manager, 'Your words').waitFor();
    await text(manager, /Version 1, /);
    await aside.getByRole('button', { name: 'Compare' }).last().click();
    await aside.getByText('− We have your order {number}').waitFor();
    await picture(manager, 'messages-texts-written');
    await manager.context().close();
  });
});

it('tells a role without the messages kindly, and hides them from the menu', async () => {
  const host = await openMessages('host');
  await text(host, 'The messages aren’t part of your role');
  await gone(host.getByRole('link', { name: 'Messages', exact: true }));
  await host.context().close();
});

it.each<[Theme, number, number, 'en' | 'ru']>([
  ['light', 1440, 900, 'en'],
  ['dark', 1024, 768, 'ru'],
])('shuts nobody out in %s at %i × %i', async (theme, width, height, language) => {
  await owner.setViewportSize({ width, height });
  await wear(owner, { theme, language });
  await owner.goto(server.url + MESSAGES);
  for (const name of ['log', 'texts']) {
    await owner.locator(`[role=tab][id$="-${name}"]`).click();
    await owner.locator(`[role=tab][id$="-${name}"][aria-selected=true]`).waitFor();
    await owner.getByText(language === 'ru' ? 'На связи' : 'Live', { exact: true }).waitFor();
    await owner.locator('[data-row]').first().click();
    await picture(owner, `messages-${name}-${theme}-${width}`);
    expect(await seriousViolations(owner)).toEqual([]);
  }
});
