import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../../infra/pages/browser.mjs';

const screenshots = path.join(__dirname, '../screenshots');

/** The system's Chromium, without a window; throws one clear sentence when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium: install one, or let npm test install it.');
  // As root, which is how containers run tests, Chromium wants no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

export interface Look {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  /** Pixels; 390 is a phone. */
  width: number;
  /** Opens the console for the first time, and is shown around. */
  isNew?: boolean;
}
export const desk: Look = { language: 'zh-CN', theme: 'light', width: 1366 };

/** Somebody at a screen of their own: no cookie is shared with anybody else. */
export interface Person {
  page: Page;
  /** What a page should never say: errors of scripts and broken security policies. */
  faults: string[];
}

/** A page in Shanghai whose faults are collected. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Refused calls and lost networks are part of many stories; the page says them in its own words.
    const expected = /status of [45]\d\d|net::ERR/.test(message.text());
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  return { page, faults };
}

/** The tour stands before everything the first time. */
const skipTour = `if (location.pathname.startsWith('/console') && !localStorage.getItem('redress.console.settings'))
  localStorage.setItem('redress.console.settings', '{"tourSeen":true}');`;

/** A member of staff at the console of an origin. */
export async function person(browser: Browser, origin: string, look: Partial<Look> = {}): Promise<Person> {
  const { language, theme, width, isNew } = { ...desk, ...look };
  const opened = await openPage(browser, {
    baseURL: origin,
    locale: language,
    colorScheme: theme,
    viewport: { width, height: width < 600 ? 844 : 900 },
    reducedMotion: 'reduce',
  });
  if (!isNew) await opened.page.addInitScript(skipTour);
  return opened;
}

/** Signs in by the form of the development provider and returns at `to`. */
export async function signIn(page: Page, login: string, to = '/console'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', 'redress');
  await page.click('button');
  await page.waitForURL((url) => url.pathname.startsWith('/console'));
  await page.locator('h1').first().waitFor();
}

/** `tests/e2e/screenshots/<name>.png`, not kept in git: to be looked at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(screenshots, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
  return file;
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA, one line per rule and place; none is the aim. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const result = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResult;
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help} — ${html.slice(0, 160)}`),
  );
}

/** Does the page scroll sideways? It must not at any width (WCAG 1.4.10). */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
