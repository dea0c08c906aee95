import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { serviceNames } from '../../services/web/config';
import { code, origin, useWebWorld, world } from '../support/web-world';

useWebWorld();

describe('pages', () => {
  test('the start page speaks Chinese by default and English when asked', async () => {
    const chinese = await (await fetch(`${world.web}/`, { headers: { 'accept-language': '' } })).text();
    expect(chinese).toContain('接口文档');
    expect(chinese).toContain('http://127.0.0.1:8025');
    const response = await fetch(`${world.web}/?lang=en`);
    expect(await response.text()).toContain('API documents');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the style of a page is the one its content-security-policy allows', async () => {
    const response = await fetch(`${world.web}/`);
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

  const view = {
    acceptanceNumber: 'TS-20260209-K7M4Q2',
    kind: 'complaint',
    channel: 'website',
    language: 'zh-CN',
    receivedAt: '2026-02-09T01:00:00.000Z',
    acceptedAt: '2026-02-09T01:00:00.000Z',
    missing: ['evidence'],
    current: true,
    stage: 'offered',
    promise: {
      dueAt: '2026-02-14T10:00:00.000Z',
      workingDays: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
      calendarVersion: 1,
      provisional: false,
    },
    offer: {
      offerId: 'of_1',
      status: 'open',
      text: { text: '<img src=x onerror=alert(1)> 为您换新', language: 'zh-CN' },
      answerBy: '2026-02-24T10:00:00.000Z',
      actions: [{ kind: 'refund', amountFen: 129900 }],
    },
    story: [
      { at: '2026-02-09T01:00:00.000Z', type: 'complaintAccepted' },
      { at: '2026-02-10T01:00:00.000Z', type: 'staffTold', persons: ['agent'] },
      {
        at: '2026-02-10T02:00:00.000Z',
        type: 'stageReplySent',
        text: { text: '第一行\n</p><b>', language: 'zh-CN' },
      },
      { at: '2026-02-10T03:00:00.000Z', type: 'contactRecorded', reached: false },
    ],
    survey: { open: false },
  };
  const tracking =
    (status: number, body: object): RequestListener =>
    (_req, res) =>
      void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  test('the tracking page shows number, promise day by day, stage and offer, and runs nothing that a text contains', async () => {
    world.answer = tracking(200, view);
    const response = await fetch(`${world.web}/t/${code}`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('TS-20260209-K7M4Q2');
    expect(text).toContain('2026年2月14日 18:00');
    expect(text).toContain('2月14日周六');
    expect(text).toContain('已向您提出处理方案');
    expect(text).toContain('¥1,299.00');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
    expect(text).toContain('投诉已受理');
    expect(text).toContain('<p class="text">第一行\n&lt;/p&gt;&lt;b&gt;</p>');
    expect(text).not.toContain('staffTold');
    expect(text).not.toContain('我们与您取得联系');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const english = await (await fetch(`${world.web}/t/${code}?lang=en`)).text();
    expect(english).toContain('We have made you an offer');
  });

  test('the end is told in the customer’s words, a kept promise and a broken one are said so', async () => {
    const story = [{ at: '2026-02-20T01:00:00.000Z', type: 'complaintConcluded', outcome: 'fulfilled' }];
    const met = { ...view.promise, metAt: '2026-02-13T10:00:00.000Z' };
    world.answer = tracking(200, { ...view, stage: 'concluded', offer: null, promise: met, story });
    const concluded = await (await fetch(`${world.web}/t/${code}`)).text();
    expect(concluded).toContain('处理方案已经落实');
    expect(concluded).toContain('已兑现');
    const broken = { ...view.promise, brokenAt: '2026-02-14T10:00:00.000Z' };
    world.answer = tracking(200, { ...view, promise: broken, offer: { ...view.offer, status: 'lapsed' } });
    const late = await (await fetch(`${world.web}/t/${code}`)).text();
    expect(late).toContain('已超时');
    expect(late).toContain('您现在仍可以接受');
  });

  test('while casework is away the page says that it shows less', async () => {
    world.answer = tracking(200, { ...view, current: false, stage: 'accepted', offer: null, story: [] });
    expect(await (await fetch(`${world.web}/t/${code}`)).text()).toContain('办理进度暂时无法读取');
  });

  test('an unknown code is a plain not-found page, and a code that cannot be one is not even asked for', async () => {
    world.answer = tracking(404, { code: 'not_found' });
    const response = await fetch(`${world.web}/t/${code}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有找到这件投诉');
    world.answer = undefined;
    expect((await fetch(`${world.web}/t/${encodeURIComponent('../../internal')}`)).status).toBe(404);
    expect((await fetch(`${world.web}/t/short`)).status).toBe(404);
    expect(world.asked).toBeUndefined();
  });

  test('an intake that is away, or has had enough of guesses, is told in plain words', async () => {
    world.answer = (req) => void req.socket.destroy();
    const away = await fetch(`${world.web}/t/${code}`);
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('没有丢失任何内容')]);
    world.answer = tracking(429, { code: 'too_many_requests' });
    expect((await fetch(`${world.web}/t/${code}`)).status).toBe(429);
  });

  test('the look-up form leads to the page, also when the whole link was pasted', async () => {
    for (const typed of [code, ` ${origin}/t/${code} `]) {
      const response = await fetch(`${world.web}/t?lang=en&code=${encodeURIComponent(typed)}`, {
        redirect: 'manual',
      });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/t/${code}?lang=en`]);
    }
  });
});
