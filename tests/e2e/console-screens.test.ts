import type { Browser, Page } from 'playwright-core';
import { aComplaint } from '../support/api';
import {
  accessibilityFaults,
  openBrowser,
  overflows,
  person,
  screenshot,
  signIn,
  type Look,
} from './browser/browser';
import { theWhole } from './world';

jest.setTimeout(240_000);
const world = theWhole({});
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Together they find every screen that the navigation holds. */
const people = ['specialist', 'complaint-manager', 'legal', 'call-back', 'hr', 'administrator', 'auditor'];

/** Screens of somebody's navigation that nobody before had. */
async function newScreens(page: Page, seen: Set<string>): Promise<string[]> {
  const links = await page
    .locator('a[href^="/console"]')
    .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const fresh = [...new Set(links)].filter((path) => !path.includes('/complaints/') && !seen.has(path));
  for (const path of fresh) seen.add(path);
  return fresh;
}

test.each<[string, Look]>([
  ['at a desk, in Chinese', { language: 'zh-CN', theme: 'light', width: 1366 }],
  ['in the dark, in English', { language: 'en', theme: 'dark', width: 1366 }],
])(
  'F-75: every screen of the navigation opens on the real services without a fault, %s',
  async (_name, look) => {
    await world.api.acceptReady(aComplaint());
    const seen = new Set<string>();
    const wrong: unknown[] = [];
    for (const login of people) {
      const { page, faults } = await person(browser, world.stack.urls.origin, look);
      await signIn(page, login);
      for (const path of await newScreens(page, seen)) {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        const against = [...(await accessibilityFaults(page)), ...faults.splice(0)];
        if (await overflows(page)) against.push('scrolls sideways');
        if (against.length > 0) wrong.push([login, path, against]);
        await screenshot(page, `screens/${look.language}-${look.theme}${path.replaceAll('/', '-')}`);
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThanOrEqual(12);
  },
);
