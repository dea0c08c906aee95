import { by, manager, specialist } from '../../support/complaint';
import { aComplaintIn, aRefund } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

it('S-34 F-11 L-05 F-15 a complaint whose promise pauses and is extended hears of each, is never left in silence unseen, and goes up the levels', async () => {
  const complaint = await aComplaintIn(world, 'investigating');
  await world.until('2026-02-10 10:00');
  await complaint.say('pausePromise', { reason: 'itemAwaited', replyId: 'ct_pause' }, specialist);
  await world.until('2026-02-10 15:00');
  await complaint.say('resumePromise', {}, specialist);
  // Four office hours after Saturday at six, but for the seconds that a command takes.
  expect(world.local(complaint.state.promise.dueAt)).toMatch(/^2026-02-24 1[34]:/);
  await world.until('2026-02-12 14:00');
  await complaint.say(
    'requestExtension',
    { days: 1, reason: 'expertOpinion', replyId: 'ct_more' },
    specialist,
  );
  await complaint.say('approveExtension', {}, manager);
  expect(world.local(complaint.state.promise.dueAt)).toMatch(/^2026-02-25 1[34]:/);
  await complaint.say('escalateComplaint', { flow: 'urgent', noteId: 'in_why' }, by('team-lead'));
  await complaint.say('acceptEscalation', { n: 1 }, manager);
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual([
    'acknowledgement',
    'promisePaused',
    'promiseResumed',
    'promiseExtended',
  ]);
  // The extension was news: two working days of silence begin on Thursday and end on Saturday, a make-up day.
  await world.until('2026-02-14 18:01');
  const silent = complaint.every('clockBroken').filter((e) => e.kind === 'silence');
  expect(silent.map((e) => world.local(e.at))).toEqual(['2026-02-14 18:00']);
  const unsolved = complaint.every('clockEscalated').filter((e) => e.clock === 'generalSolved/1');
  expect(unsolved.flatMap((e) => e.tell)).toEqual(['department-head', 'complaint-manager', 'executive']);
  await complaint.say('sendStageReply', { replyId: 'ct_news', substantive: false }, specialist);
  await complaint.say(
    'recordFinding',
    { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'appliances-first' },
    specialist,
  );
  await complaint.say('makeOffer', { actions: [aRefund(world)], replyId: 'ct_offer' }, specialist);
  expect(complaint.types).not.toContain('promiseBroken');
  expect(complaint.state.promiseMetAt).toBeDefined();
});
