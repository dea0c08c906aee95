import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where a Chromium is looked for when `CHROMIUM` does not say. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const screenshots = path.join(__dirname, '../screenshots');

/** Starts the system's Chromium; throws one clear sentence when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...usualPlaces].find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error('No Chromium was found: install one, or say where it is with CHROMIUM=/path.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export interface Look {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  /** Pixels; 390 is a phone. */
  width: number;
}
export const desk: Look = { language: 'zh-CN', theme: 'light', width: 1366 };

/** Collects what a page should never say: errors of scripts and broken security policies. */
export interface Person {
  page: Page;
  faults: string[];
}

/** A person at their own screen: no cookie is shared with anybody else. */
export async function person(browser: Browser, origin: string, look: Partial<Look> = {}): Promise<Person> {
  const { language, theme, width } = { ...desk, ...look };
  const context = await browser.newContext({
    baseURL: origin,
    locale: language,
    colorScheme: theme,
    viewport: { width, height: width < 600 ? 844 : 900 },
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused call is part of many stories; the page says it in its own words.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
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
  mkdirSync(screenshots, { recursive: true });
  const file = path.join(screenshots, `${name}.png`);
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
