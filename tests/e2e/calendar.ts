import { type Api, until } from '../support/api';
import type { Stack } from '../support/stack';
import { type Story, story, succeeded } from './complaint-path';
import { publishPolicy, rows, untilHeld } from './look-inside';
import type { World } from './world';

const base = '/api/organization/v1/calendar';

/** The year's dates from `from` to `to` (month-day) that are weekend days, or are not. */
function datesOf(year: number, from: string, to: string, weekend: boolean): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(`${year}-${from}`); day <= Date.parse(`${year}-${to}`); day += 86_400_000) {
    const date = new Date(day);
    if ([0, 6].includes(date.getUTCDay()) === weekend) dates.push(date.toISOString().slice(0, 10));
  }
  return dates;
}

/** Promises beyond the published years, and the year that is then published; part of the closed loop and of its stack. */
export function calendar(world: World): void {
  describe('R-2 R-14 promises when rules and calendar change', () => {
    let stack: Stack;
    let api: Api;
    /** The year after the last published one. */
    let year: number;
    let [usual, near, far]: Story[] = [];
    const before: Record<string, any> = {};

    beforeAll(async () => {
      ({ stack, api } = world);
      const { items } = (await api.get('administrator', `${base}/years`)).body;
      year = items.at(-1).year + 1;
    });

    const promising = (days: number) =>
      publishPolicy(stack, api, (policy) => (policy.clocks.promise.limit = `${days}wd`));
    /** How many working days from now on it takes to reach a date. */
    async function daysUntil(date: string): Promise<number> {
      const query = new URLSearchParams({ from: new Date().toISOString(), workingDays: '250' });
      const { workingDays } = succeeded(await api.get('administrator', `${base}/deadline?${query}`));
      return workingDays.findIndex((day: string) => day >= date) + 1;
    }
    const deadline = async ({ accepted }: Story) => {
      const from = (await api.complaint(accepted.id).view()).receivedAt;
      const query = new URLSearchParams({ from, workingDays: `${accepted.promise.workingDays.length}` });
      return succeeded(await api.get('administrator', `${base}/deadline?${query}`));
    };
    const shown = async ({ at }: Story) => {
      const { state, clocks } = await at.view();
      return {
        state,
        limits: clocks.map(({ id, dueAt, levels }: any) => ({ id, dueAt, levels })),
        timeline: await at.timeline(),
      };
    };

    test('a new policy version decides new complaints and changes no running one', async () => {
      usual = await story(api);
      await usual.at.event('complaintAcknowledged');
      before.usual = await shown(usual);
      const version = await promising(await daysUntil(`${year}-01-10`));
      near = await story(api);
      await promising(await daysUntil(`${year}-03-15`));
      far = await story(api);

      const pinned = async ({ at }: Story) => (await at.view()).state.pinned.policyVersion;
      expect([await pinned(usual), await pinned(near), await pinned(far)]).toEqual([
        version - 1,
        version,
        version + 1,
      ]);
      expect(await shown(usual)).toEqual(before.usual);
      expect(usual.accepted.promise).toMatchObject({ provisional: false, workingDays: { length: 5 } });
    });

    test('a promise beyond the published years is provisional, and the customer is told so', async () => {
      for (const { accepted, to, tracking } of [near!, far!]) {
        expect(accepted.promise).toMatchObject({ provisional: true, calendarVersion: 1 });
        expect(accepted.promise.dueAt.slice(0, 4)).toBe(`${year}`);
        expect((await api.message(to, accepted.acceptanceNumber)).text).toContain('暂定');
        expect((await api.get(undefined, tracking)).body.promise.provisional).toBe(true);
      }
      expect((await api.message(usual!.to, usual!.accepted.acceptanceNumber)).text).not.toContain('暂定');
    });

    test('the published year moves each open provisional promise once; who keeps the date is told nothing', async () => {
      // A holiday made up for at once, and a week of holidays that is not.
      const holidays = [
        datesOf(year, '01-01', '01-05', false)[0]!,
        ...datesOf(year, '02-05', '02-12', false),
      ];
      const workdays = [datesOf(year, '01-01', '01-07', true)[0]!];
      const published = { source: `放假安排 ${year}`, holidays, workdays };
      const path = `${base}/years/${year}`;
      expect((await api.post('specialist', path, published)).status).toBe(403);
      const { status, body } = await api.post('administrator', path, published);
      expect([status, body]).toEqual([201, { version: 2, year, changed: true }]);
      expect((await api.post('administrator', path, published)).body).toEqual({
        version: 2,
        year,
        changed: false,
      });

      const moves = async ({ at }: Story) => (await at.event('promiseReplanned')).event;
      expect(await moves(near!)).toMatchObject({ moved: false });
      expect(await moves(far!)).toMatchObject({ moved: true });
      for (const one of [near!, far!]) {
        const { dueAt, provisional } = await deadline(one);
        const { promise } = (await one.at.view()).state;
        expect([Date.parse(promise.dueAt), promise.provisional]).toEqual([Date.parse(dueAt), provisional]);
        expect(provisional).toBe(false);
      }
      expect(Date.parse((await far!.at.view()).promise.dueAt)).toBeGreaterThan(
        Date.parse(far!.accepted.promise.dueAt),
      );

      await far!.at.event('customerTold', ({ purpose }) => purpose === 'promiseMoved');
      await until('no news is on its way', async () => {
        const [left] = await rows(
          stack.adminUrl,
          'select (select count(*) from casework.outbox) + (select count(*) from organization.outbox) as n',
        );
        return left!.n === '0';
      });
      const count = async ({ at }: Story, wanted: string) =>
        (await at.story()).filter((type) => type === wanted).length;
      expect([await count(near!, 'promiseReplanned'), await count(far!, 'promiseReplanned')]).toEqual([1, 1]);
      expect([(await api.messages(near!.to)).length, (await api.messages(far!.to)).length]).toEqual([1, 2]);
      expect(await shown(usual!)).toEqual(before.usual);
    });

    test('new complaints are promised by the published year', async () => {
      await untilHeld(stack, 'calendar_version', 2);
      const { promise } = await api.accept();
      expect(promise).toMatchObject({ provisional: false, calendarVersion: 2 });
      expect(promise.dueAt.slice(0, 4)).toBe(`${year}`);
    });
  });
}
