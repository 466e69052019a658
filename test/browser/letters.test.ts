/** Every mail as it looks, on a desk and on a phone: nothing runs out of the window, nobody is shut out. `SCREENS` says where pictures of them go. */
/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { renderNotice } from '../../src/api/notification/rendering/templates';
import { EVENTS } from '#domain/events';
import { NOTICES, type TemplateName } from '#domain/notification/notifications';
import { factsFor } from '../domain/letters';
import { launchBrowser, picture, seriousViolations } from './panel-page';

const mailed = [
  ...new Map(NOTICES.filter(({ channels }) => channels.includes('email')).map((notice) => [notice.template, notice])).values(),
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

it.each(mailed.flatMap(({ template, event }) => (['en', 'ru'] as const).map((language) => [template, language, event] as const)))(
  '%s in %s',
  async (template: TemplateName, language, event) => {
    const { html } = renderNotice(template, { ...factsFor(template), payload: EVENTS[event].sample }, language);
    for (const width of [640, 375]) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(html);
      const { wide, tall } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, tall: document.body.scrollHeight }));
      expect(wide).toBeLessThanOrEqual(width);
      await page.setViewportSize({ width, height: Math.min(tall, 2000) });
      await picture(page, `mail-${template}-${language}-${width}`);
    }
    expect(await seriousViolations(page)).toEqual([]);
  },
);
