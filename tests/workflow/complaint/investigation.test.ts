import type { Actor } from '../../../workflows/contracts/message';
import { aPerson, by, intake, specialist } from '../../support/complaint';
import type { LiveComplaint, LiveDiagnosis } from '../../support/live-case';
import { aComplaintIn } from '../../support/live-walk';
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

/** Asks three departments; two of them answer, and see it differently. */
async function diagnosed(complaint: LiveComplaint): Promise<LiveDiagnosis> {
  const departments = ['appliances', 'delivery', 'quality'];
  await complaint.say('openDiagnosis', { departments, questionId: 'in_question' }, specialist);
  const diagnosis = world.diagnosisOf(complaint);
  await opinion(diagnosis, 'appliances', 'brokenPart');
  await opinion(diagnosis, 'delivery', 'transportDamage');
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
