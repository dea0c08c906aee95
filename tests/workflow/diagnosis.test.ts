import type { Actor } from '../../workflows/contracts/message';
import { aPerson, by, manager, specialist } from '../support/complaint';
import { aComplaintIn } from '../support/live-walk';
import type { LiveComplaint, LiveDiagnosis } from '../support/live-case';
import { WorkflowWorld } from '../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const of = (department: string): Actor => ({
  kind: 'person',
  ...aPerson('department-staff', { id: `someone-of-${department}`, department }),
});

/** A complaint whose cause departments are asked about on Monday at half past ten, and the diagnosis beside it. */
async function aDiagnosis(
  departments = ['appliances', 'logistics', 'service'],
): Promise<[LiveComplaint, LiveDiagnosis]> {
  const complaint = await aComplaintIn(world, 'investigating');
  await world.until('2026-02-09 10:30');
  await complaint.say('openDiagnosis', { departments, questionId: 'in_question' }, specialist);
  return [complaint, world.diagnosisOf(complaint)];
}

const opinion = (diagnosis: LiveDiagnosis, department: string, causeCode: string) =>
  diagnosis.hear(
    'opinionGiven',
    { causeCode, department: 'logistics', opinionId: `in_${department}` },
    of(department),
  );

/** Departments asked or reminded at one time, in the order of their names. */
const asked = (template: string) =>
  world.notices.toStaff
    .filter((n) => n.template === template)
    .map((n) => [world.local(n.at), n.department])
    .sort(([, a], [, b]) => (a! < b! ? -1 : 1));

it('S-42 concludes as soon as nothing can change it, and the parent hears of it in the same minute', async () => {
  const [complaint, diagnosis] = await aDiagnosis();
  expect(asked('diagnosisAsked')).toEqual(
    ['appliances', 'logistics', 'service'].map((one) => ['2026-02-09 10:30', one]),
  );
  await world.until('2026-02-09 15:00');
  await opinion(diagnosis, 'appliances', 'transportDamage');
  expect(complaint.state.stage).toBe('diagnosing');
  await world.until('2026-02-09 16:30');
  await opinion(diagnosis, 'logistics', 'transportDamage');
  expect(world.local(diagnosis.the('conclusionReached').at)).toBe('2026-02-09 16:30');
  const concluded = complaint.the('diagnosisConcluded');
  expect(concluded).toMatchObject({
    n: 1,
    outcome: 'concluded',
    causeCode: 'transportDamage',
    department: 'logistics',
    dissent: 0,
  });
  expect(world.local(concluded.at)).toBe('2026-02-09 16:30');
  expect(complaint.state).toMatchObject({
    stage: 'investigating',
    diagnoses: [{ status: 'concluded', reported: true }],
  });
  expect(await diagnosis.status()).toBe('COMPLETED');
});

it('S-42 holds the result back while it is open and puts dissent on record', async () => {
  const [complaint, diagnosis] = await aDiagnosis();
  const finding = {
    finding: 'founded',
    directCause: 'brokenPart',
    department: 'logistics',
    team: 'night-shift',
  } as const;
  expect(await complaint.refused('recordFinding', finding, specialist)).toMatchObject({
    rule: 'S-28',
    reason: 'wrongStage',
    allowed: expect.not.arrayContaining(['recordFinding', 'overrideDiagnosis']),
  });
  await opinion(diagnosis, 'appliances', 'brokenPart');
  await opinion(diagnosis, 'logistics', 'transportDamage');
  await opinion(diagnosis, 'service', 'brokenPart');
  expect(complaint.the('diagnosisConcluded')).toMatchObject({ causeCode: 'brokenPart', dissent: 1 });
  await complaint.say('recordFinding', finding, specialist);
  expect(complaint.state.stage).toBe('found');
});

it('S-42 a tie goes to the complaint manager, whose decision closes the task and goes back to the parent', async () => {
  const [complaint, diagnosis] = await aDiagnosis(['appliances', 'logistics']);
  await opinion(diagnosis, 'appliances', 'brokenPart');
  await opinion(diagnosis, 'logistics', 'transportDamage');
  expect(diagnosis.the('conclusionMissed').reason).toBe('tie');
  expect(complaint.state).toMatchObject({
    stage: 'diagnosing',
    tasks: [{ kind: 'diagnosisUndecided', audience: 'complaint-manager' }],
  });
  const decision = { causeCode: 'brokenPart', department: 'appliances', reasonId: 'in_reason' } as const;
  expect(await diagnosis.refused('decideConclusion', decision, specialist)).toMatchObject({
    rule: 'S-46',
    allowed: [],
  });
  await diagnosis.say('decideConclusion', decision, manager);
  expect(complaint.the('diagnosisConcluded')).toMatchObject({
    outcome: 'decidedByManager',
    causeCode: 'brokenPart',
    dissent: 1,
  });
  expect(complaint.state).toMatchObject({ stage: 'investigating', tasks: [] });
  expect(await diagnosis.status()).toBe('COMPLETED');
});

it('S-42 the deadline of eight working hours rings on its own, and the promise of the parent breaks beside it in step', async () => {
  const [complaint, diagnosis] = await aDiagnosis();
  await opinion(diagnosis, 'logistics', 'transportDamage');
  await world.until('2026-02-10 10:35');
  // An hour and a half before lunch, five after it, the rest the next morning; reminded after six.
  expect(asked('diagnosisReminder')).toEqual([
    ['2026-02-09 17:30', 'appliances'],
    ['2026-02-09 17:30', 'service'],
  ]);
  expect(world.local(diagnosis.the('conclusionMissed').at)).toBe('2026-02-10 10:30');
  expect(diagnosis.the('conclusionMissed').reason).toBe('noQuorum');
  expect(world.local(complaint.the('diagnosisUndecided').at)).toBe('2026-02-10 10:30');
  await world.until('2026-02-14 18:05');
  expect(world.local(complaint.the('promiseBroken').at)).toBe('2026-02-14 18:00');
  expect([await complaint.status(), await diagnosis.status()]).toEqual(['RUNNING', 'RUNNING']);
  await diagnosis.say('decideConclusion', { causeCode: 'transportDamage', reasonId: 'in_reason' }, manager);
  expect(complaint.state.stage).toBe('investigating');
});

it('S-42 the complaint manager overrides it with a reason: the parent goes on at once, the child is called off', async () => {
  const [complaint, diagnosis] = await aDiagnosis();
  expect(await complaint.refused('overrideDiagnosis', { reasonId: 'in_reason' }, specialist)).toMatchObject({
    rule: 'S-46',
  });
  await complaint.say('overrideDiagnosis', { reasonId: 'in_reason' }, manager);
  expect(complaint.state).toMatchObject({
    stage: 'investigating',
    diagnoses: [{ status: 'overridden', reported: true }],
  });
  expect(diagnosis.types.at(-1)).toBe('diagnosisCalledOff');
  expect(complaint.the('diagnosisConcluded').outcome).toBe('calledOff');
  expect(await diagnosis.status()).toBe('COMPLETED');
});

it('L-04 a withdrawal calls the child off, and the parent ends only after the last word of the child', async () => {
  const { policy } = world.rules;
  const { reopening } = policy.clocks;
  world.rules = {
    ...world.rules,
    policy: { ...policy, clocks: { ...policy.clocks, reopening: { ...reopening!, limit: '30s' } } },
  };
  const [complaint, diagnosis] = await aDiagnosis();
  let refusals = 0;
  world.log.beforeAppend = ({ caseId }) => {
    if (caseId !== diagnosis.caseId) return;
    refusals++;
    throw new Error('the log is away for the child');
  };
  await complaint.say('recordWithdrawal', { proof: { medium: 'phone' } }, by('agent'));
  await world.until('2026-02-09 10:35');
  expect(refusals).toBeGreaterThan(0); // the fault: the child cannot say its last word
  expect(complaint.state).toMatchObject({ stage: 'archived', reopeningEnded: true });
  expect([await complaint.status(), await diagnosis.status()]).toEqual(['RUNNING', 'RUNNING']);
  world.log.beforeAppend = () => undefined;
  await world.until('2026-02-09 10:40');
  expect(complaint.log.at(-1)).toMatchObject({ type: 'diagnosisConcluded', outcome: 'calledOff' });
  expect([await complaint.status(), await diagnosis.status()]).toEqual(['COMPLETED', 'COMPLETED']);
});
