/** The monitor as whoever looks after the house uses it: a backlog, a message set aside, a program outside; each mended by hand. */
/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { becomes, eventually } from '../helpers/patience';
import { buildPanel, startPanelServer, type PanelServer } from './panel-server';
import { focused, gone, launchBrowser, picture, saying, seriousViolations, signIn, wear, type Theme } from './panel-page';

jest.setTimeout(240_000);

const MONITOR = '/admin/plugins/kafka/monitor';
const JOB = '{"kind":"job","id":null,"roles":[]}';

let server: PanelServer;
let browser: Browser;
let owner: Page;
let receiver: http.Server;
const calls: { event: string; signature: string }[] = [];

beforeAll(async () => {
  await buildPanel();
  receiver = http.createServer((request, response) => {
    calls.push({ event: String(request.headers['x-samovar-event']), signature: String(request.headers['x-samovar-signature']) });
    response.end('thank you');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  server = await startPanelServer({ WEBHOOK_ALLOW_PRIVATE: 'true' });
  browser = await launchBrowser();
  owner = await openMonitor('owner');
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  receiver?.close();
});

const openMonitor = (who: string, search = ''): Promise<Page> => signIn(browser, server.url, who, MONITOR + search);
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** One that was given up, and what waits behind it. @returns the id of the first */
async function stuckEvent(): Promise<string> {
  const id = randomUUID();
  const insert = (documentId: string, name: string, dead: boolean) =>
    server.query(
      `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts, dead_at, last_error)
       values ($1, $2, 'samovar.dishes', 'stuck', 1, '{"name":"Borscht","until":null}', $3, now() at time zone 'utc', $4, $5, $6)`,
      [documentId, name, JOB, dead ? 12 : 0, dead ? new Date() : null, dead ? 'portions: the dish is not there' : null],
    );
  await insert(id, 'dish.sold_out', true);
  await insert(randomUUID(), 'dish.back_on_sale', false);
  return id;
}

/** @param n the higher, the later */
const letter = (n: number, value: string) =>
  server.query(
    `insert into dead_letters (id, consumer, topic, key, value, reason, attempts) values ($1, 'portions', 'samovar.orders', 'k', $2, 'not an event', 5)`,
    [`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`, value],
  );

describe('a backlog', () => {
  it('is nothing to worry about on a quiet day', async () => {
    await text(owner, 'All is well');
    await owner.getByText('Live', { exact: true }).waitFor();
  });

  it('is told without a reload, found by one click, sent again, and gone', async () => {
    const id = await stuckEvent();
    await text(owner, '1 event could not be sent and holds back what follows.');
    await picture(owner, 'monitor-backlog');
    await button(owner, 'Look').click();
    await owner.waitForURL(/tab=events&state=dead|state=dead&tab=events/);
    await owner.locator('[data-row]').filter({ hasText: 'dish.sold_out' }).click();
    await text(owner, '"Borscht"');
    await picture(owner, 'monitor-details');
    await button(owner, 'Send again').click();
    await inDialog(owner, 'Send again').click();
    await text(owner, 'Nothing like that has happened');
    await tab(owner, 'Overview');
    await text(owner, 'All is well');
    await picture(owner, 'monitor-after');
    await becomes(() => server.query(`select 1 from outbox_events where key = 'stuck' and sent_at is null`), []);
    const audit = () => server.query(`select name, actor ->> 'kind' as who from outbox_events where key = $1`, [id]);
    await becomes(audit, [{ name: 'log.replayed', who: 'panel' }]);
  });

  it('is given up only with a reason, and what waited behind it goes on', async () => {
    await stuckEvent();
    await owner.goto(`${server.url}${MONITOR}?tab=events&state=dead`);
    await owner.locator('[data-row]').first().click();
    await button(owner, 'Give up').click();
    const decide = inDialog(owner, 'Give up');
    await becomes(() => decide.isDisabled(), true);
    await focused(owner.getByRole('dialog'));
    await owner.keyboard.type('Made by a broken import');
    await decide.click();
    await text(owner, 'Nothing like that has happened');
    await becomes(() => server.query(`select 1 from outbox_events where sent_at is null`), []);
  });

  it('of a whole time is sent again by its two ends', async () => {
    await owner.goto(`${server.url}${MONITOR}?tab=events`);
    await button(owner, 'Send a time again').click();
    await saying(owner, /\d+ events are on their way\./, () => inDialog(owner, 'Send again').click());
  });

  it('is searched by the number of an order', async () => {
    const [order] = await server.query('select number from orders order by id limit 1');
    await owner.getByRole('searchbox').or(owner.getByPlaceholder('Order number, order.placed')).first().fill(String(order?.number));
    await owner.keyboard.press('Enter');
    await owner.waitForURL(/q=/);
    await owner
      .locator('[data-row]')
      .filter({ hasText: String(order?.number) })
      .first()
      .waitFor();
  });
});

describe('a message that was set aside', () => {
  it('is handled again or let be, and one that fails again stays', async () => {
    const [event] = await server.query(`select * from outbox_events where name = 'order.placed' order by id limit 1`);
    const envelope = {
      id: randomUUID(),
      name: 'order.placed',
      version: 1,
      topic: 'samovar.orders',
      subject: event?.key,
      occurredAt: new Date(),
      actor: JSON.parse(JOB),
      traceId: null,
      payload: event?.payload,
    };
    await letter(1, JSON.stringify(envelope));
    await letter(2, 'no JSON at all');
    await tab(owner, 'Overview');
    await text(owner, '2 messages were set aside');
    await tab(owner, 'Set aside');
    const row = owner.locator('[data-row]');
    await row.nth(1).click();
    await picture(owner, 'monitor-letters');
    await button(owner, 'Handle again').click();
    await inDialog(owner, 'Handle again').click();
    await row.nth(1).waitFor({ state: 'detached' });
    await row.first().click();
    await text(owner, 'no JSON at all');
    await button(owner, 'Handle again').click();
    await saying(owner, /not JSON/, () => inDialog(owner, 'Handle again').click());
    await becomes(() => row.count(), 1);
    await button(owner, 'Let be').click();
    await focused(owner.getByRole('dialog'));
    await owner.keyboard.type('No event will come of it');
    await inDialog(owner, 'Let be').click();
    await text(owner, 'Nothing was set aside');
  });
});

describe('a program outside', () => {
  it('is added with a secret that is shown once, called, called again, and removed', async () => {
    await tab(owner, 'Webhooks');
    await button(owner, 'Add a program').first().click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Accounting');
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
    await dialog.getByLabel('Events').fill('order.*, log.*');
    await inDialog(owner, 'Add a program').click();
    const secret = await owner.getByText(/^whsec_/).innerText();
    await button(owner, 'I have it').click();
    await gone(owner.getByText(secret));
    const [order] = await server.query(`select document_id from outbox_events where name = 'order.placed' order by id limit 1`);
    await replay(String(order?.document_id));
    await text(owner, 'arrived');
    // The order itself was told long ago; that somebody had it sent again is news.
    await becomes(() => server.query('select event_name from webhook_deliveries'), [{ event_name: 'log.replayed' }]);
    await picture(owner, 'monitor-webhooks');
    const before = calls.length;
    await saying(owner, 'It is called again.', () => owner.locator('aside').getByRole('button', { name: 'Send again' }).first().click());
    await eventually(() => calls.length > before);
    expect(calls[0]?.signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    await button(owner, 'New secret').click();
    await inDialog(owner, 'New secret').click();
    await eventually(
      () => owner.getByText(/^whsec_/).innerText(),
      (another) => another !== secret,
    );
    await button(owner, 'I have it').click();
    await button(owner, 'Remove').click();
    await inDialog(owner, 'Remove').click();
    await text(owner, 'Nobody outside is called');
  });
});

describe('rights', () => {
  it('lets the manager look and send nothing again', async () => {
    const manager = await openMonitor('manager', '?tab=events');
    await manager.locator('[data-row]').first().click();
    await text(manager, 'What it carries');
    await gone(button(manager, 'Send again'));
    await gone(button(manager, 'Send a time again'));
    await becomes(() => manager.getByRole('tab').allTextContents(), ['Overview', 'Log', 'Set aside']);
    await manager.context().close();
  });

  it('tells a role without the monitor kindly, and hides it from the menu', async () => {
    const host = await openMonitor('host');
    await text(host, 'The events aren’t part of your role');
    await gone(host.getByRole('link', { name: 'Events', exact: true }));
    await host.context().close();
  });
});

describe('looks', () => {
  it.each<[Theme, number, number, 'en' | 'ru']>([
    ['light', 1440, 900, 'en'],
    ['dark', 1024, 768, 'ru'],
  ])('shuts nobody out in %s at %i × %i', async (theme, width, height, language) => {
    await owner.setViewportSize({ width, height });
    await wear(owner, { theme, language });
    await owner.goto(server.url + MONITOR);
    for (const name of ['overview', 'events', 'webhooks']) {
      await owner.locator(`[role=tab][id$="-${name}"]`).click();
      await owner.locator(`[role=tab][id$="-${name}"][aria-selected=true]`).waitFor();
      await owner.getByText(language === 'ru' ? 'На связи' : 'Live', { exact: true }).waitFor();
      if (name === 'overview') await owner.locator('.recharts-bar').waitFor();
      else if (name !== 'webhooks') await owner.locator('[data-row]').first().click();
      await picture(owner, `monitor-${name}-${theme}-${width}`);
      expect(await seriousViolations(owner)).toEqual([]);
    }
  });
});

describe('without its broker', () => {
  it('says in plain words since when, and that orders go on', async () => {
    const alone = await startPanelServer({ KAFKA_BROKERS: '127.0.0.1:9' });
    try {
      await alone.query(
        `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts)
         select gen_random_uuid()::text, name, topic, key, version, payload, actor, now() at time zone 'utc' - n * interval '40 seconds', 0
         from outbox_events, generate_series(1, 5) n where name in ('order.placed', 'booking.requested') order by md5(document_id || n) limit 25`,
      );
      const page = await signIn(browser, alone.url, 'owner', MONITOR);
      await text(page, /Kafka can’t be reached since \d\d:\d\d\. Orders go on; events wait here and leave when it is back\./);
      await text(page, /ECONNREFUSED|Connection error/);
      await picture(page, 'monitor-unreachable');
      await page.route('**/kafka/overview', (route) => route.abort());
      await text(page, 'Reconnecting');
      await page.unroute('**/kafka/overview');
      await page.getByText('Live', { exact: true }).waitFor();
      await page.context().close();
    } finally {
      await alone.stop();
    }
  });
});

async function replay(id: string): Promise<void> {
  const body = JSON.stringify({ email: 'owner@samovar.test', password: 'Samovar-2026' });
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${server.url}/admin/login`, { method: 'POST', headers: json, body });
  const { data } = (await login.json()) as { data: { token: string } };
  const answer = await fetch(`${server.url}/kafka/events/${id}/replay`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${data.token}` },
    body: '{}',
  });
  expect(answer.status).toBe(200);
}
