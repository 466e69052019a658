/** The panel in a real browser: signing in, finding cards, looking at what it looks like. */
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { becomes, PATIENCE_MS } from '../helpers/patience';

export const BOARD = '/admin/plugins/backoffice/orders';
/** Where pictures go, when somebody wants to look: `SCREENS=/tmp/screens npm test -- test/browser`. */
const { SCREENS } = process.env;
const PASSWORD = 'Samovar-2026';

export type Theme = 'light' | 'dark';
interface Look {
  theme: Theme;
  language: 'en' | 'ru';
}

/** Debian's; the first has no window to draw and needs a third less of the processor. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? BROWSERS.find((file) => fs.existsSync(file)),
    channel: 'chrome',
    args: ['--no-sandbox', '--disable-gpu'],
  });

/** A window of its own, through the login page. */
export async function signInByHand(browser: Browser, url: string, who: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(url + BOARD);
  await page.getByText('Welcome to Samovar').waitFor();
  await page.fill('input[name=email]', `${who}@samovar.test`);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  if (!page.url().includes(BOARD)) await page.goto(url + BOARD);
  return page;
}

/** That panel user's token. */
export async function tokenOf(url: string, who: string): Promise<string> {
  const body = JSON.stringify({ email: `${who}@samovar.test`, password: PASSWORD });
  const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}

/** A window of its own with that panel user signed in, at the board or another screen. */
export async function signIn(browser: Browser, url: string, who: string, at = BOARD): Promise<Page> {
  const page = await newPage(browser);
  await page.addInitScript((token) => localStorage.setItem('jwtToken', JSON.stringify(token)), await tokenOf(url, who));
  await page.goto(url + at);
  return page;
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(keepTheWayBack, SHOWN_MS);
  return context.newPage();
}

/** How long the panel offers to take back what was just done. */
const SHOWN_MS = 8_000;

/** A slow machine needs longer than that to look at what was done first. */
function keepTheWayBack(shown: number): void {
  const start = window.setTimeout.bind(window);
  window.setTimeout = ((work: TimerHandler, after?: number, ...more: unknown[]) =>
    start(work, after === shown ? 100 * shown : after, ...more)) as typeof window.setTimeout;
}

/** Does it, and has seen the words that the page shows for a moment only. */
export const saying = (page: Page, words: string | RegExp, act: () => Promise<unknown>): Promise<unknown> =>
  Promise.all([page.getByText(words).first().waitFor(), act()]);

/** Nothing of it is there, or not any more. Wait first for a sign that the page has arrived: an empty page has nothing either. */
export const gone = (what: Locator): Promise<unknown> => becomes(() => what.count(), 0);

/** The keyboard writes into it. */
export const focused = (where: Locator | Page): Promise<void> => where.locator('input:focus, textarea:focus').waitFor();

export interface Point {
  x: number;
  y: number;
}

/** Carries with the mouse, stopping at each point until the page shows that it has followed: a button released earlier drops it where it was. */
export async function carry(page: Page, from: Point, ...stops: { at: Point; shows: () => Promise<unknown> }[]): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // Only after a few pixels it is no click.
  await page.mouse.move(from.x + 8, from.y, { steps: 3 });
  for (const { at, shows } of stops) {
    await page.mouse.move(at.x, at.y, { steps: 8 });
    await shows();
  }
  await page.mouse.up();
}

/** From the next page on. */
export const wear = (page: Page, look: Look): Promise<void> =>
  page.evaluate(({ theme, language }) => {
    localStorage.setItem('STRAPI_THEME', theme);
    localStorage.setItem('strapi-admin-language', language);
  }, look);

export const lane = (page: Page, column: string): Locator => page.locator(`[data-column="${column}"]`);
export const cardIn = (page: Page, column: string, id: string): Locator => lane(page, column).locator(`[data-card="${id}"]`);

/** The topmost order of a column that offers this button. */
export async function firstWith(page: Page, column: string, action: string): Promise<string> {
  const card = lane(page, column)
    .locator('[data-card]')
    .filter({ has: page.getByRole('button', { name: action, exact: true }) })
    .first();
  return (await card.getAttribute('data-card')) ?? '';
}

/** @returns the violations that shut people out, in words. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (where: Document, how: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run(document, { resultTypes: ['violations'] })).violations;
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** What was picked up by the keyboard listens to it only a task later than it says so: a key that comes sooner is lost. */
export async function listening(page: Page): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** As soon as nothing moves any more, so that whoever looks for what shuts people out sees it as it stays. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map((one) => one.finished));
  });
  if (SCREENS) await page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
}

const FRAMES = 40;

/**
 * Milliseconds that the page itself works on each frame while the box is scrolled there and back. Processor time of its one thread:
 * what else the machine is doing does not count.
 */
export async function workPerFrame(page: Page, box: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  const before = await worked();
  await page.evaluate(
    async ({ selector, frames }) => {
      const scrolled = document.querySelector(selector) as HTMLElement;
      for (let frame = 0; frame < frames; frame += 1) {
        scrolled.scrollBy(frame < frames / 2 ? { left: 40, top: 250 } : { left: -40, top: -250 });
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    },
    { selector: box, frames: FRAMES },
  );
  const after = await worked();
  await session.detach();
  return ((after - before) * 1000) / FRAMES;
}
