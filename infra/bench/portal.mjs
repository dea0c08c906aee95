import { randomUUID } from 'node:crypto';
import { findBrowser } from '../pages/browser.mjs';
import { fetchToken } from '../token.mjs';

const rounds = 5;

/**
 * Largest Contentful Paint of the portal's pages as a slow phone sees them on its first visit, in ms.
 * @param {{ urls: { origin: string, oidc: string } }} site
 * @returns {Promise<{ page: string, medianMs: number }[]>}
 */
export async function measurePortal({ urls }) {
  const { chromium } = await import('playwright-core');
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium: install one, or set REDRESS_BROWSER to it.');
  const tracking = await aTrackingPath(urls);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const measured = [];
    for (const [page, path] of [
      ['promise page', '/'],
      ['complaint form', '/complain'],
      ['tracking', tracking],
    ]) {
      const times = [];
      for (let round = 0; round < rounds; round++) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 });
        times.push(await largestPaintMs(await context.newPage(), new URL(path, urls.origin).href));
        await context.close();
      }
      measured.push({ page, medianMs: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

/**
 * A first visit at 1.6 Mbit/s, 150 ms of latency and a quarter of this machine's speed.
 * @param {import('playwright-core').Page} page @param {string} url @returns {Promise<number>} ms
 */
export async function largestPaintMs(page, url) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'networkidle' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/** The page of a complaint that was just accepted. */
async function aTrackingPath({ origin, oidc }) {
  const response = await fetch(`${origin}/api/intake/v1/complaints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await fetchToken('channel-website', { url: oidc })}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      channel: 'website',
      complainant: { name: '欧阳明澈', contact: { email: 'bench@example.org' } },
      description: '新买的洗衣机脱水时漏水。',
    }),
  });
  if (!response.ok) throw new Error(`not accepted: ${response.status} ${await response.text()}`);
  return new URL((await response.json()).trackingUrl).pathname;
}
