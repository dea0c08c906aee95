import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { serviceNames } from '../../services/web/config';
import { code, origin, useWebWorld, world } from '../support/web-world';

useWebWorld();

describe('pages', () => {
  test('the developers’ page speaks Chinese by default and English when asked', async () => {
    const chinese = await (
      await fetch(`${world.web}/development`, { headers: { 'accept-language': '' } })
    ).text();
    expect(chinese).toContain('接口文档');
    expect(chinese).toContain('http://127.0.0.1:8025');
    const response = await fetch(`${world.web}/development?lang=en`);
    expect(await response.text()).toContain('API documents');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the style of a plain page is the one its content-security-policy allows', async () => {
    const response = await fetch(`${world.web}/development`);
    const [, style] = /<style>([^]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256')
      .update(style as string)
      .digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });

  test('the API page lists every document, needs no foreign address and allows no inline script', async () => {
    const page = await fetch(`${world.web}/api/docs`);
    const text = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
    for (const name of serviceNames) expect(text).toContain(`/api/${name}/openapi.json`);
    for (const [, address] of text.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g)) {
      const asset = await fetch(`${world.web}${address}`);
      expect([address, asset.status]).toEqual([address, 200]);
      await asset.arrayBuffer();
    }
  });

  const json =
    (status: number, body: object): RequestListener =>
    (_req, res) =>
      void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const text = (zh: string, tw: string, en: string) => ({ zh, 'zh-TW': tw, en });
  const promises = {
    channels: [{ code: 'hotline', name: text('服务热线', '服務熱線', 'Hotline') }],
    hours: { service: ['08:30', '21:00'], office: [['09:00', '12:00']] },
    limits: [
      { kind: 'promise', text: text('<b>5 个工作日', '5 個工作日', '5 working days') },
      { kind: 'majorContact', text: text('2 小时', '2 小時', '2 hours') },
    ],
  };

  test('S-03: the promise page stands on the live policy, reads without scripts and speaks three languages', async () => {
    // While organization is away before the first answer, the page says so and the form is still offered.
    world.answer = (req) => void req.socket.destroy();
    const away = await (await fetch(`${world.web}/?lang=zh-CN`)).text();
    expect(away).toContain('承诺时限暂时读不到');
    expect(away).toContain('href="/complain?lang=zh-CN"');

    world.answer = json(200, promises);
    const response = await fetch(`${world.web}/`, { headers: { 'accept-language': 'zh-CN' } });
    const page = await response.text();
    expect(page).toContain('&lt;b&gt;5 个工作日');
    expect(page).toContain('<html lang="zh-CN">');
    for (const part of ['服务热线', '2 小时', '08:30–21:00', 'href="/development', 'action="/t"'])
      expect(page).toContain(part);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toContain('unsafe');
    expect(page).not.toContain('{{');

    // The last known promises outlive organization.
    world.answer = (req) => void req.socket.destroy();
    expect(await (await fetch(`${world.web}/?lang=zh-TW`)).text()).toContain('5 個工作日');
    expect(await (await fetch(`${world.web}/?lang=en`)).text()).toContain('5 working days');
  });

  test.each(['/complain', '/find', `/t/${code}`])('%s is drawn by the portal’s script', async (path) => {
    const response = await fetch(`${world.web}${path}?lang=zh-TW`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="zh-TW">');
    expect(page).toContain('<noscript>');
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, script] = /<script[^>]*src="(\/portal\/assets\/[^"]+)"/.exec(page) ?? [];
    const asset = await fetch(`${world.web}${script}`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('immutable'),
    ]);
    // The address of a complaint is nothing for search engines.
    if (path !== '/complain') expect(page).toContain('content="noindex"');
  });

  test('the look-up form leads to the page, also when the whole link was pasted', async () => {
    for (const typed of [code, ` ${origin}/t/${code} `]) {
      const response = await fetch(`${world.web}/t?lang=en&code=${encodeURIComponent(typed)}`, {
        redirect: 'manual',
      });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/t/${code}?lang=en`]);
    }
    const nothing = await fetch(`${world.web}/t?lang=en`, { redirect: 'manual' });
    expect(nothing.headers.get('location')).toBe('/find?lang=en');
  });
});
