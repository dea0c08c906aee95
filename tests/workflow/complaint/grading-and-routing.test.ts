import { aPerson, by, manager, specialist } from '../../support/complaint';
import { walk } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
});
beforeEach(() => world.begin());
afterEach(() => world.end());
afterAll(() => world.close());

const note = { noteId: 'in_1' as const };
const biller = by('department-staff', { id: 'biller', department: 'billing' });

it('S-23, S-85, S-88: a complaint bounces three times, the manager places it, it becomes major and is driven by order', async () => {
  const complaint = await walk(world, await world.accept(), 'graded');

  // F-18: of many claims at once one wins; the engine takes ten at a time.
  const claims = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) =>
      complaint.send('claimComplaint', {}, by('agent', { id: `agent-${i}` })),
    ),
  );
  expect(claims.filter((c) => c.status === 'fulfilled')).toHaveLength(1);
  expect(complaint.every('complaintAssigned')).toHaveLength(1);
  expect(complaint.state.stage).toBe('assigned');

  // S-23: returned, returned, and not signed for in four working hours: back in time, and the third bounce.
  for (const _ of [1, 2]) {
    await complaint.say('transferComplaint', { department: 'billing', ...note }, specialist);
    await complaint.say('returnTransfer', note, biller);
  }
  await complaint.say('transferComplaint', { department: 'billing', ...note }, specialist);
  await world.until('2026-02-09 15:30');
  const back = complaint.every('transferReturned').at(-1)!;
  expect([back.reason, back.bounces, world.local(back.at)]).toEqual([
    'notSigned',
    3,
    expect.stringMatching(/^2026-02-09 15:0/),
  ]);
  expect(complaint.state.tasks.map((t) => t.kind)).toContain('transferDisputed');
  const handler = aPerson('department-staff', { id: 'biller', department: 'billing' });
  const place = { department: 'billing', handler };
  expect(await complaint.refused('assignComplaint', place, specialist)).toMatchObject({
    rule: 'S-23',
    reason: 'managerDecidesTransfer',
  });
  await complaint.say('assignComplaint', place, manager);
  expect(complaint.state.tasks.map((t) => t.kind)).not.toContain('transferDisputed');

  // new facts make it major; no limit that runs becomes later, and whoever is on duty hears of it.
  await complaint.say('gradeComplaint', { facts: { harmToPerson: true } }, specialist);
  const told = world.notices.toStaff.find((n) => n.template === 'majorGraded');
  expect(told?.audiences).toEqual(expect.arrayContaining(['complaint-manager', 'legal', 'quality', 'duty']));
  // the hour of the major contact is long past, so it is due four working hours after.
  await complaint.say('takeOver', {}, manager);
  expect(complaint.state.owner).toMatchObject({ id: 'complaint-manager' });

  // S-88: an order that nobody fulfils goes up to the top, a level a day.
  const owner = aPerson('department-staff', { id: 'biller', department: 'billing' });
  await complaint.say('issueOrder', { owner, dueAt: world.on('2026-02-10 12:00'), ...note }, manager);
  await complaint.say('receiveOrder', { orderId: 'order-1' }, biller);
  await world.until('2026-02-12 19:00');
  expect(complaint.every('orderOverdue').map((e) => [e.level, ...e.tell, world.local(e.at)])).toEqual([
    [1, 'department-head', '2026-02-10 12:00'],
    [2, 'complaint-manager', '2026-02-11 18:00'],
    [3, 'executive', '2026-02-12 18:00'],
  ]);
  await complaint.say('completeOrder', { orderId: 'order-1', ...note }, biller);
});

it('R-11: the label comes after a clarification, by two people, and leaves the case as it was when it expires', async () => {
  const complaint = await walk(world, await world.accept(), 'investigating');
  const evidence = { evidenceIds: ['ev_1'], ...note };
  expect(await complaint.refused('proposeIntentLabel', evidence, specialist)).toMatchObject({ rule: 'S-91' });
  await complaint.say('sendClarification', { replyId: 'ct_c' }, specialist);
  await complaint.say('proposeIntentLabel', evidence, specialist);
  expect(await complaint.refused('confirmIntentLabel', {}, specialist)).toMatchObject({ rule: 'S-46' });
  await complaint.say('confirmIntentLabel', {}, by('team-lead'));
  expect(complaint.state.intentLabel).toMatchObject({ code: 'malicious', confirmedBy: 'team-lead' });
  await complaint.say('askIntentReview', note, by('agent'));
  await complaint.say('reviewIntentLabel', { upheld: false, ...note }, by('quality'));
  expect(complaint.state.intentLabel).toBeUndefined();
});
