import { aPerson, by, intake, manager, specialist } from '../../support/complaint';
import { aComplaintIn } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

it('L-06, L-08, R-13: a merged complaint takes over the finding of another workflow; an outside case rings beside the promise, and a review ends with its own reply', async () => {
  const leading = await aComplaintIn(world, 'investigating');
  const member = await aComplaintIn(world, 'assigned');
  const promised = member.state.promise.dueAt;
  await member.say(
    'mergeComplaint',
    {
      leading: {
        complaintId: leading.state.complaintId,
        acceptanceNumber: leading.state.acceptanceNumber,
        concluded: false,
        reviewed: false,
      },
      noteId: 'in_1',
    },
    specialist,
  );
  expect(leading.state.members).toEqual([member.state.complaintId]);
  await leading.say('recordFinding', { finding: 'unfounded', replyId: 'ct_leading' }, specialist);
  expect(member.the('leadingFound').finding).toMatchObject({ finding: 'unfounded' });
  await member.say('takeOverFinding', { replyId: 'ct_member' }, specialist);
  // Each customer has the own reply, and the own promise is met by it.
  expect(world.notices.purposes(member.state.complaintId)).toContain('refusal');
  expect(member.state).toMatchObject({ stage: 'found', promise: { dueAt: promised } });
  expect(member.state.promiseMetAt).toBeDefined();

  await member.say(
    'openExternalCase',
    {
      body: 'mayor',
      externalId: 'x1',
      receivedAt: new Date(await world.now()).toISOString(),
      deadline: world.on('2026-02-11 12:00'),
      owner: aPerson('legal'),
    },
    manager,
  );
  await member.say('concludeComplaint', {}, specialist);
  await world.until('2026-02-11 12:30');
  expect(member.every('clockBroken').map((e) => e.clock)).toContain('external/1');
  expect(member.types).not.toContain('surveySent');
  await member.say('closeExternalCase', { n: 1, outcome: 'answered', proof: { medium: 'letter' } }, manager);
  expect(member.types).toContain('surveySent');

  await member.hear('reviewRequested', {}, intake);
  const reviewer = by('specialist', { id: 'reviewer' });
  await member.say('decideReview', { result: 'upheld', replyId: 'ct_review' }, reviewer);
  expect(world.notices.purposes(member.state.complaintId)).toContain('reviewResult');
  expect(member.state).toMatchObject({ stage: 'concluded', review: { result: 'upheld' } });
}, 120_000);
