import { ApplicationFailure } from '@temporalio/common';
import { intake, specialist } from '../../support/complaint';
import { sizeOf } from '../../support/case-history';
import { aComplaintIn, aRefund, walk } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const toldStaff = (template: string) =>
  world.notices.toStaff.filter((n) => n.template === template).map((n) => [world.local(n.at), n.audiences]);

it('S-08 R-1 is warned at 50, 75 and 90 percent and broken on the fifth working day, a make-up Saturday', async () => {
  const complaint = await aComplaintIn(world, 'assigned');
  await world.until('2026-03-01 12:00');
  const promise = complaint.every('clockRang').filter(({ id }) => id === 'promise/1');
  // Tuesday to Saturday are forty office hours: 20 end on Thursday at two, 30 on Friday at four, 36 on Saturday at two.
  expect(promise.map(({ percent, at }) => [percent, world.local(at)])).toEqual([
    [50, '2026-02-12 14:00'],
    [75, '2026-02-13 16:00'],
    [90, '2026-02-14 14:00'],
    [100, '2026-02-14 18:00'],
  ]);
  expect(promise.at(-1)!.dueAt).toBe(world.on('2026-02-14 18:00'));
  expect(toldStaff('promiseWarned')).toEqual([
    ['2026-02-12 14:00', ['person:specialist']],
    ['2026-02-13 16:00', ['person:specialist']],
    ['2026-02-14 14:00', ['team-lead', 'complaint-manager']],
  ]);
  expect(toldStaff('promiseBroken')).toEqual([
    ['2026-02-14 18:00', ['complaint-manager', 'department-head']],
  ]);
});

it('S-08 R-15 a breach tells the customer once, the same day, with a new date and the outside route', async () => {
  const complaint = await world.accept();
  await world.until('2026-03-01 12:00');
  const told = world.notices.toCustomer.filter((n) => n.purpose === 'promiseBroken');
  expect(told).toHaveLength(1);
  // Two working days after the festival: Tuesday the 24th and Wednesday the 25th.
  expect(told[0]!.params).toMatchObject({
    dueAt: world.on('2026-02-14 18:00'),
    nextDate: world.on('2026-02-25 18:00'),
    outsideRoutes: expect.arrayContaining(['12315']),
  });
  const delivered = complaint.every('customerTold').find((e) => e.purpose === 'promiseBroken')!;
  expect(world.local(delivered.deliveredAt!)).toBe('2026-02-14 18:00');
  expect(complaint.state).toMatchObject({ stage: 'accepted', promiseBrokenAt: expect.any(String) });
});

it('R-15 a promise met by the delivered offer after its first warning rings no more', async () => {
  const complaint = await aComplaintIn(world, 'found');
  await world.until('2026-02-13 10:00');
  await complaint.say('makeOffer', { actions: [aRefund(world)], replyId: 'ct_offer' }, specialist);
  expect(world.local(complaint.the('promiseMet').deliveredAt)).toBe('2026-02-13 10:00');
  await world.until('2026-02-15 10:00');
  expect(complaint.every('promiseWarned').map((e) => e.percent)).toEqual([50]);
  expect(complaint.types).not.toContain('promiseBroken');
});

it('R-2 a provisional promise moves once when its year is published, and the customer is told of the new date', async () => {
  const { calendar, ...rules } = world.rules;
  const { year } = world.time;
  world.rules = { ...rules, calendar: { ...calendar, to: `${year - 1}-12-31`, holidays: [], workdays: [] } };
  const complaint = await world.accept();
  expect(complaint.state.promise).toMatchObject({ provisional: true, dueAt: world.on('2026-02-16 18:00') }); // a guess
  const inYear = (dates: string[]) => dates.filter((date) => date.startsWith(`${year}-`));
  const published = {
    version: 2,
    year,
    holidays: inYear(calendar.holidays),
    workdays: inYear(calendar.workdays),
  };
  await complaint.hear('calendarPublished', published, intake);
  expect(complaint.state.promise).toMatchObject({ provisional: false, dueAt: world.on('2026-02-14 18:00') });
  expect(world.notices.toCustomer.find((n) => n.purpose === 'promiseMoved')?.params).toMatchObject({
    dueAt: world.on('2026-02-14 18:00'),
  });
  await complaint.hear('calendarPublished', { ...published, version: 3 }, intake);
  expect(complaint.the('factDeclined')).toMatchObject({ fact: 'calendarPublished', rule: 'R-2' });
  await world.until('2026-02-14 18:01');
  expect(world.local(complaint.the('promiseBroken').at)).toBe('2026-02-14 18:00');
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual([
    'acknowledgement',
    'promiseMoved',
    'promiseBroken',
  ]);
});

it('R-2 a published year that leaves the date where it was is recorded and not told', async () => {
  const { calendar } = world.rules;
  const { year } = world.time;
  world.rules = { ...world.rules, calendar: { ...calendar, to: `${year - 1}-12-31` } };
  const complaint = await world.accept();
  await complaint.hear('calendarPublished', { ...calendar, year }, intake);
  expect(complaint.the('promiseReplanned')).toMatchObject({ moved: false, promise: { provisional: false } });
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual(['acknowledgement']);
});

it('L-01 a mail outage of two days delays the acknowledgement, blocks nothing and leaves the history as it was', async () => {
  // Asked again every hour here, so that two days are few calls; the engine asks every 20 s.
  world.notices.outage = () =>
    ApplicationFailure.create({ message: 'mail is down', nextRetryDelay: '1 hour' });
  const complaint = await walk(world, await world.accept(), 'investigating');
  await world.until('2026-02-09 15:30');
  const before = { calls: world.notices.calls, history: sizeOf(await complaint.history()) };
  await world.until('2026-02-09 23:59'); // no clock rings in these hours
  expect(world.notices.calls - before.calls).toBeGreaterThanOrEqual(7); // the fault: asked all the time, in vain
  expect(sizeOf(await complaint.history())).toEqual(before.history);
  await world.until('2026-02-11 10:00');
  await complaint.say(
    'recordFinding',
    { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'appliances-first' },
    specialist,
  );
  expect(complaint.state.stage).toBe('found');
  expect(complaint.state.acknowledgedAt).toBeUndefined();
  world.notices.outage = undefined;
  await world.until('2026-02-11 12:00');
  expect(world.local(complaint.state.acknowledgedAt!)).toMatch(/^2026-02-11 1[01]:/);
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual(['acknowledgement']);
});

it('R-15 a message that could not be delivered raises a task, and the promise runs on', async () => {
  world.notices.outcomeOf = ({ purpose }) =>
    purpose === 'offer'
      ? { outcome: 'failed', medium: 'email', failure: 'bounced' }
      : { outcome: 'delivered', medium: 'email' };
  const complaint = await aComplaintIn(world, 'offered');
  const { deliveryKey } = complaint.every('customerTold').find((e) => e.purpose === 'offer')!;
  expect(complaint.state.tasks).toMatchObject([
    { kind: 'deliveryFailed', audience: 'handler', about: deliveryKey },
  ]);
  expect(world.notices.toStaff.at(-1)).toMatchObject({
    template: 'taskRaised',
    audiences: ['person:specialist'],
  });
  await world.until('2026-02-14 18:01');
  expect(complaint.types).toContain('promiseBroken');
  await complaint.say('recordDelivery', { deliveryKey, proof: { medium: 'phone' } }, specialist);
  expect(complaint.state).toMatchObject({
    tasks: [],
    undelivered: {},
    promiseMetAt: complaint.log.at(-1)!.at,
  });
});

it('R-15 a printed letter meets the promise when its hand-over is recorded with proof', async () => {
  world.notices.outcomeOf = () => ({ outcome: 'toPrint', medium: 'print' });
  const complaint = await walk(world, await world.accept({ channel: 'letter' }), 'offered');
  expect(complaint.state.tasks.map((t) => t.kind)).toEqual(['printLetter', 'printLetter']); // acknowledgement and offer
  expect(complaint.state.promiseMetAt).toBeUndefined();
  await world.until('2026-02-11 09:30');
  for (const { about } of complaint.state.tasks) {
    await complaint.say(
      'recordDelivery',
      { deliveryKey: about!, proof: { medium: 'letter', noteId: 'in_receipt' } },
      specialist,
    );
  }
  expect(complaint.state).toMatchObject({ tasks: [], undelivered: {} });
  expect(world.local(complaint.state.promiseMetAt!)).toBe('2026-02-11 09:30');
  expect(world.local(complaint.state.acknowledgedAt!)).toBe('2026-02-11 09:30');
  await world.until('2026-02-12 14:01'); // where an unmet promise would have been warned of
  expect(complaint.types).not.toContain('promiseWarned');
});

it('S-40 a notice that reaches nobody becomes a task of the complaint manager', async () => {
  world.notices.reachedBy = () => [];
  const complaint = await world.accept();
  await world.until('2026-02-12 14:01');
  const nobody = complaint.state.tasks.filter((t) => t.kind === 'nobodyReached');
  expect(nobody.length).toBeGreaterThan(0);
  expect(nobody.every((t) => t.audience === 'complaint-manager')).toBe(true);
});
