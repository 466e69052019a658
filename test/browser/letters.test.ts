/** Every mail as it looks, on a desk and on a phone: nothing runs out of the window, nobody is shut out. `SCREENS` says where pictures of them go. */
/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { NOTICES } from '../../src/api/notification/catalogue/catalogue';
import { standardMessage } from '../../src/api/notification/texts/message';
import { LANGUAGES } from '#domain/errors';
import { EVENTS } from '#domain/events';
import { factsFor } from '../domain/letters';
import { launchBrowser, picture, seriousViolations } from './panel-page';

const mailed = NOTICES.filter(({ channels }) => channels.includes('email'));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

it.each(mailed.flatMap((notice) => LANGUAGES.map((language) => [notice.name, language, notice] as const)))(
  '%s in %s',
  async (name, language, notice) => {
    const [event] = notice.events;
    const { html } = standardMessage(notice, { ...factsFor(name), payload: event ? EVENTS[event].sample : {} }, language);
    for (const width of [640, 375]) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(html);
      const { wide, tall } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, tall: document.body.scrollHeight }));
      expect(wide).toBeLessThanOrEqual(width);
      await page.setViewportSize({ width, height: Math.min(tall, 2000) });
      await picture(page, `mail-${name}-${language}-${width}`);
    }
    expect(await seriousViolations(page)).toEqual([]);
  },
);
