import type { Actor } from '../../../workflows/contracts/message';
import { aPerson, by, intake, manager, specialist } from '../../support/complaint';
import { sizeOf } from '../../support/case-history';
import type { LiveComplaint, LiveDiagnosis } from '../../support/live-case';
import { aComplaintIn, aRefund } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const expert = (department: string): Actor =>
  by('department-staff', { id: `expert-of-${department}`, department });
const opinion = (diagnosis: LiveDiagnosis, department: string, causeCode: string) =>
  diagnosis.hear(
    'opinionGiven',
    { causeCode, department: 'delivery', opinionId: `in_${department}` },
    expert(department),
  );
const finding = {
  finding: 'founded',
  directCause: 'transportDamage',
  department: 'appliances',
  team: 'appliances-first',
} as const;

/** Asks three departments; two of them see the same. */
async function diagnosed(complaint: LiveComplaint): Promise<LiveDiagnosis> {
  const departments = ['appliances', 'delivery', 'quality'];
  await complaint.say('openDiagnosis', { departments, questionId: 'in_question' }, specialist);
  const diagnosis = world.diagnosisOf(complaint);
  await opinion(diagnosis, 'appliances', 'brokenPart');
  await opinion(diagnosis, 'delivery', 'transportDamage');
  if (diagnosis.state.status === 'asking') await opinion(diagnosis, 'quality', 'transportDamage');
  return diagnosis;
}

it('S-24..S-28 S-42 an investigation: calmed, help before the finding, planned, evidence, diagnosed by weight with dissent, found, its root cause before the archive', async () => {
  world.rules = {
    ...world.rules,
    policy: {
      ...world.rules.policy,
      diagnosis: { ...world.rules.policy.diagnosis, weights: { default: 1, delivery: 3 } },
    },
  };
  const complaint = await aComplaintIn(world, 'assigned');
  // S-24 was done with the restatement; S-16: help admits nothing.
  await complaint.say(
    'takeInterimMeasure',
    { measure: 'costAdvance', amountFen: 5_000, replyId: 'ct_help' },
    specialist,
  );
  expect(world.notices.purposes(complaint.state.complaintId)).toContain('interimMeasure');
  const dueAt = world.on('2026-02-10 18:00');
  const step = { what: 'readServiceLog', owner: aPerson('specialist'), dueAt };
  await complaint.say(
    'planInvestigation',
    { goalId: 'in_goal', needed: ['serviceLog'], steps: [step] },
    specialist,
  );
  expect(complaint.state.stage).toBe('investigating');
  const sha256 = 'a'.repeat(64);
  await complaint.hear('evidenceAdded', { evidenceId: 'ev_1', sha256 }, intake);
  await complaint.say(
    'recordEvidenceItem',
    {
      kind: 'serviceLog',
      source: 'shop-7',
      collector: aPerson('specialist'),
      collectedAt: complaint.state.receivedAt,
      fileId: 'ev_1',
    },
    specialist,
  );
  await complaint.say('finishInvestigationStep', { stepId: '1.1' }, specialist);

  const diagnosis = await diagnosed(complaint);
  // Three of five agree, and four of five have answered: nobody waits for the last one.
  expect(diagnosis.state.opinions.map(({ department, weight }) => [department, weight])).toEqual([
    ['appliances', 1],
    ['delivery', 3],
  ]);
  expect(complaint.the('diagnosisConcluded')).toMatchObject({
    outcome: 'concluded',
    causeCode: 'transportDamage',
    dissent: 1,
    dissents: [{ department: 'appliances', causeCode: 'brokenPart', opinionId: 'in_appliances' }],
  });
  expect(await diagnosis.status()).toBe('COMPLETED');

  await complaint.say('recordFinding', finding, specialist);
  // F-21: a file that is no longer what was taken in is shown, and a task for the manager.
  await complaint.hear('evidenceTampered', { evidenceId: 'ev_1' }, intake);
  expect(complaint.state).toMatchObject({
    evidenceItems: [{ sha256, tampered: true }],
    tasks: [{ kind: 'evidenceTampered', audience: 'complaint-manager' }],
  });
  await complaint.say('recordRootCause', { rootCause: 'weakPackaging' }, specialist);
  expect(complaint.state).toMatchObject({ stage: 'found', finding: { directCause: 'transportDamage' } });
});

it('S-23 S-30 S-32 S-42 L-05 the long path: transfer, diagnosis of three, approval, two offers and an extension, in at most 350 events', async () => {
  const complaint = await aComplaintIn(world, 'assigned');
  const head = by('department-head', { department: 'appliances' });
  await complaint.say('transferComplaint', { department: 'delivery', noteId: 'in_first' }, specialist);
  const signer = by('department-head', { id: 'head-of-delivery', department: 'delivery' });
  const handler = aPerson('specialist', { department: 'delivery' });
  await complaint.say('signForTransfer', { handler }, signer);
  await complaint.say('startInvestigation', {}, specialist);
  const diagnosis = await diagnosed(complaint);
  expect(diagnosis.state.opinions).toHaveLength(3);
  await complaint.say(
    'requestExtension',
    { days: 2, reason: 'expertOpinion', replyId: 'ct_longer' },
    specialist,
  );
  await complaint.say('approveExtension', {}, manager);
  await complaint.say('recordFinding', finding, specialist);

  await complaint.say(
    'makeOffer',
    { actions: [aRefund(world, { amountFen: 150_000 })], replyId: 'ct_1' },
    specialist,
  );
  await complaint.hear('customerDecided', { offerId: 'offer-1', decision: 'reject' }, intake);
  const more = [aRefund(world, { amountFen: 300_000 })];
  await complaint.say('requestPlan', { department: 'appliances' }, specialist);
  await complaint.say('submitPlan', { actions: more, standardId: 'default', noteId: 'in_plan' }, head);
  await complaint.say('makeOffer', { actions: more, replyId: 'ct_2' }, specialist);
  await complaint.say('approvePlan', {}, by('team-lead'));
  await complaint.hear('customerDecided', { offerId: 'offer-2', decision: 'accept' }, intake);
  await complaint.say('proveRemedy', { actionId: 'offer-2.1', proof: { medium: 'phone' } }, specialist);
  await complaint.say('recordRootCause', { rootCause: 'weakPackaging' }, specialist);
  await complaint.say('concludeComplaint', {}, specialist);
  await complaint.hear('surveyAnswered', { overall: 5, solved: true }, intake);
  await world.until(world.local(complaint.state.callBackFrom!));
  await complaint.say('recordCallBack', { result: 'reached', overall: 5, solved: true }, by('call-back'));

  expect(complaint.state).toMatchObject({ stage: 'archived', outcome: 'fulfilled', tasks: [] });
  expect(complaint.types).toEqual(
    expect.arrayContaining(['transferSigned', 'diagnosisConcluded', 'promiseExtended', 'approvalGiven']),
  );
  expect(complaint.every('offerMade')).toHaveLength(2);
  const own = sizeOf(await complaint.history()).events;
  const child = sizeOf(await diagnosis.history()).events;
  // The child is a history of its own: both together are what the path costs the engine.
  expect(own + child).toBeLessThanOrEqual(350);
});
