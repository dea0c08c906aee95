import type { Browser } from 'playwright-core';
import { aComplaint } from '../support/api';
import {
  accessibilityFaults,
  desk,
  openBrowser,
  person,
  screenshot,
  signIn,
  type Look,
} from './browser/browser';
import { theWhole } from './world';

jest.setTimeout(180_000);
const world = theWhole({});
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const origin = (): string => world.stack.urls.origin;
const at = async (look: Partial<Look> = {}, login = 'specialist', to?: string) => {
  const who = await person(browser, origin(), look);
  await signIn(who.page, login, to);
  return who;
};

test('F-75: a specialist grades and assigns from the worklist without leaving it', async () => {
  const { acceptanceNumber } = await world.api.acceptReady(aComplaint());
  const { page, faults } = await at();
  const row = page.locator('li.worklist-row', { hasText: acceptanceNumber });
  await row.getByText('评定等级').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('办理这一步').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.keyboard.press('j');
  await page.keyboard.press('a');
  const panel = page.getByRole('dialog');
  await panel.getByLabel('受影响客户数').fill('1');
  await screenshot(page, 'console-grade');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: '评定等级' }).click();
  await row.getByText('派单').waitFor();

  await row.getByRole('button', { name: '办理' }).click();
  await panel.getByLabel('部门').fill('客户');
  await page.keyboard.press('Enter');
  await panel.getByLabel('办理人').fill('沈');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: '派单' }).click();
  await panel.waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
});

test('a refusal names its rule, and the second of two people is told what the first did; input is kept', async () => {
  const accepted = await world.api.acceptReady(aComplaint());
  const complaint = world.api.complaint(accepted.id);
  const address = `/console/complaints/${accepted.id}?do=gradeComplaint`;
  const { page, faults } = await at({}, 'specialist', address);
  const panel = page.getByRole('dialog');
  const number = panel.getByLabel('受影响客户数');
  await number.fill('3');
  // Somebody else is faster, by the API.
  const { status } = await complaint.command('agent', 'recordContact', { medium: 'phone', reached: false });
  expect(status).toBe(200);
  await panel.getByRole('button', { name: '评定等级' }).click();
  await panel.getByText('有人先改动了这件投诉').waitFor();
  await panel.getByText('联系客户').waitFor();
  expect(await number.inputValue()).toBe('3');
  await screenshot(page, 'console-stale');
  await panel.getByRole('button', { name: '已了解，仍然提交' }).click();
  await panel.waitFor({ state: 'hidden' });

  await page.goto(`/console/complaints/${accepted.id}?do=startInvestigation`);
  await panel.getByRole('button', { name: '开始调查' }).click();
  await panel.getByText(/不能执行：S-\d+/).waitFor();
  await screenshot(page, 'console-refused');
  expect(faults).toEqual([]);
});

test('an address that needs a sign-in is where the sign-in leads', async () => {
  const accepted = await world.api.acceptReady(aComplaint());
  const { page } = await person(browser, origin());
  await page.goto(`/console/complaints/${accepted.id}?tab=record`);
  await page.fill('input[name=login]', 'specialist');
  await page.fill('input[name=password]', 'redress');
  await page.click('button');
  await page.getByText(accepted.acceptanceNumber).first().waitFor();
  expect(new URL(page.url()).search).toBe('?tab=record');
});

const looks: [string, Partial<Look>][] = [
  ['zh', {}],
  ['en', { language: 'en' }],
  ['zh-dark', { theme: 'dark' }],
  ['en-dark-390', { language: 'en', theme: 'dark', width: 390 }],
  ['zh-390', { width: 390 }],
];
test.each(looks)(
  'worklist and case page have no axe violation and no script fault (%s)',
  async (name, look) => {
    const accepted = await world.api.acceptReady(aComplaint());
    const { page, faults } = await at({ ...desk, ...look });
    await page.locator('li.worklist-row').first().waitFor();
    await screenshot(page, `console-worklist-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/console/complaints/${accepted.id}`);
    await page.locator('.story-event').first().waitFor();
    await screenshot(page, `console-case-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  },
);
