/**
 * `npm run screenshots`: the pictures of the README, taken of a Redress that runs with the demo's complaints
 * (`npm start`, `npm run demo`). Writes `infra/pages/screenshots/*.png`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { fetchToken, whereFromEnvironment } from '../token.mjs';
import { haveBrowser } from './browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'infra/pages/screenshots');
const where = whereFromEnvironment();
const { origin } = where;
const say = (line) => void process.stdout.write(`${line}\n`);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await haveBrowser(root, say), args: ['--no-sandbox'] });
try {
  const trackingUrl = await fileComplaint();
  const customer = await open({ width: 390, height: 844 });
  await take(customer, trackingUrl, 'portal-tracking');
  const clerk = await open({ width: 1366, height: 860 });
  await signIn(clerk, 'specialist');
  await take(clerk, `${origin}/console`, 'console-worklist');
  await take(clerk, await firstCase(clerk), 'console-case');
} finally {
  await browser.close();
}

/** A complaint as the website would file it, so that there is a customer to look over the shoulder of. */
async function fileComplaint() {
  const answer = await fetch(`${origin}/api/intake/v1/complaints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await fetchToken('channel-website', where)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      channel: 'website',
      complainant: { name: '王芳', contact: { email: 'wang@example.org' } },
      description: '三月的账单多收了三十元。',
      object: { productName: '宽带套餐' },
      reason: '多收费',
      demand: '退回三十元',
    }),
  });
  if (!answer.ok) throw new Error(`the complaint was not accepted: ${await answer.text()}`);
  return (await answer.json()).trackingUrl;
}

async function open(viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  return context.newPage();
}

async function signIn(page, login) {
  await page.goto(`${origin}/sign-in?to=/console`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', 'redress');
  await page.click('button');
  await page.locator('h1').first().waitFor();
}

/** The complaint of the first thing to do. */
async function firstCase(page) {
  const { items } = await page.evaluate(() => fetch('/api/casework/v1/worklist').then((answer) => answer.json()));
  if (!items?.[0]) throw new Error('the worklist is empty: run "npm run demo" first');
  return `${origin}/console/complaints/${items[0].complaintId}`;
}

async function take(page, url, name) {
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  // Live news keep one request open for ever, so the network never falls silent.
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  say(`${path.relative(root, folder)}/${name}.png`);
}
