/**
 * `npm run replay:record`: lives every behaviour below on the time-skipping engine and keeps its histories under the
 * version of package.json. Run it for a new release; recordings of earlier releases stay as they are.
 */
import { version } from '../../package.json';
import { aPerson, by, intake, manager, specialist } from '../support/complaint';
import { aComplaintIn, aRefund } from '../support/live-walk';
import type { LiveCase } from '../support/live-case';
import { WorkflowWorld } from '../support/workflow-world';
import { keep, type RecordedCase } from './recorded-behaviour';

type Story = (world: WorkflowWorld) => Promise<LiveCase<any, any, any>[]>;

const opinionOf = (department: string) =>
  by('department-staff', { id: `someone-of-${department}`, department });

const stories: Record<string, Story> = {
  'plain-path': async (world) => {
    const complaint = await aComplaintIn(world, 'archived');
    await world.until('2026-03-12 10:00');
    return [complaint];
  },
  'promise-broken': async (world) => {
    const complaint = await aComplaintIn(world, 'assigned');
    await world.until('2026-02-24 10:00');
    return [complaint];
  },
  'on-the-spot': async (world) => {
    const complaint = await world.accept({ channel: 'counter' });
    await complaint.say(
      'solveOnTheSpot',
      {
        finding: 'founded',
        directCause: 'brokenPart',
        department: 'appliances',
        team: 'appliances-first',
        action: { kind: 'refund', amountFen: 20_000, statutory: true },
        consent: { medium: 'counter' },
        replyId: 'ct_reply',
      },
      by('agent'),
    );
    await complaint.hear('surveyAnswered', { overall: 2 }, intake);
    return [complaint];
  },
  'unfounded-by-letter': async (world) => {
    world.notices.outcomeOf = () => ({ outcome: 'toPrint', medium: 'print' });
    const complaint = await aComplaintIn(world, 'investigating');
    await complaint.say('recordFinding', { finding: 'unfounded', replyId: 'ct_reasons' }, specialist);
    for (const { about } of complaint.state.tasks) {
      await complaint.say('recordDelivery', { deliveryKey: about!, proof: { medium: 'letter' } }, specialist);
    }
    await complaint.say('concludeComplaint', {}, specialist);
    return [complaint];
  },
  'diagnosis-with-dissent': async (world) => {
    const complaint = await aComplaintIn(world, 'investigating');
    await complaint.say(
      'openDiagnosis',
      { departments: ['appliances', 'logistics', 'service'], questionId: 'in_question' },
      specialist,
    );
    const diagnosis = world.diagnosisOf(complaint);
    for (const [department, causeCode] of [
      ['appliances', 'brokenPart'],
      ['logistics', 'transportDamage'],
      ['service', 'brokenPart'],
    ] as const) {
      await diagnosis.hear(
        'opinionGiven',
        { causeCode, opinionId: `in_${department}` },
        opinionOf(department),
      );
    }
    return [complaint, diagnosis];
  },
  'diagnosis-undecided': async (world) => {
    const complaint = await aComplaintIn(world, 'investigating');
    await complaint.say(
      'openDiagnosis',
      { departments: ['appliances', 'logistics'], questionId: 'in_question' },
      specialist,
    );
    const diagnosis = world.diagnosisOf(complaint);
    await world.until('2026-02-11 10:00');
    await diagnosis.say('decideConclusion', { causeCode: 'brokenPart', reasonId: 'in_reason' }, manager);
    return [complaint, diagnosis];
  },
  accountability: async (world) => {
    const complaint = await aComplaintIn(world, 'investigating');
    const persons = [
      { id: 'wang', part: 'direct' },
      { id: 'li', part: 'leader' },
    ] as const;
    const cause = {
      directCause: 'neglect',
      department: 'appliances',
      team: 'appliances-first',
      triggers: ['harmEnlarged'],
    } as const;
    await complaint.say(
      'recordFinding',
      { finding: 'founded', ...cause, triggers: [...cause.triggers], persons: [...persons] },
      specialist,
    );
    const sealed = world.accountabilityCase();
    await sealed.hear('statementGiven', { statementId: 'in_wang' }, by('department-staff', { id: 'wang' }));
    await world.until('2026-02-13 10:00');
    await sealed.say('approveSubmission', {}, by('hr'));
    await sealed.say('approveSubmission', { noteId: 'in_yes' }, by('executive'));
    return [complaint, sealed];
  },
  'second-offer-lapsed-and-taken-up': async (world) => {
    const complaint = await aComplaintIn(world, 'offered');
    await complaint.hear(
      'customerDecided',
      { offerId: 'offer-1', decision: 'counter', amountFen: 30_000 },
      intake,
    );
    await complaint.say(
      'makeOffer',
      { actions: [aRefund(world, { kind: 'gift', statutory: false })], replyId: 'ct_second' },
      specialist,
    );
    await world.until('2026-02-25 10:00');
    await complaint.hear('customerDecided', { offerId: 'offer-2', decision: 'accept' }, intake);
    await complaint.say('proveRemedy', { actionId: 'offer-2.1', proof: { medium: 'counter' } }, specialist);
    await complaint.say('concludeComplaint', {}, specialist);
    return [complaint];
  },
  'withdrawn-beside-a-diagnosis': async (world) => {
    const complaint = await aComplaintIn(world, 'investigating');
    await complaint.say(
      'openDiagnosis',
      { departments: ['appliances', 'logistics'], questionId: 'in_question' },
      specialist,
    );
    const diagnosis = world.diagnosisOf(complaint);
    await complaint.hear('complaintWithdrawn', {}, intake);
    await world.until('2026-03-12 10:00');
    return [complaint, diagnosis];
  },
  'log-away-for-a-minute': async (world) => {
    const complaint = await aComplaintIn(world, 'graded');
    let refusals = 0;
    world.log.beforeAppend = () => {
      if (++refusals < 12) throw new Error('casework is away');
    };
    const assigned = complaint.send(
      'assignComplaint',
      { department: 'appliances', handler: aPerson('specialist') },
      manager,
    );
    for (; complaint.state.stage !== 'assigned'; await world.rest());
    await assigned;
    return [complaint];
  },
};

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

it.each(Object.entries(stories))(
  'records %s',
  async (name, live) => {
    const cases = await live(world);
    await world.rest();
    const recorded: RecordedCase[] = [];
    for (const one of cases) {
      recorded.push({ caseId: one.caseId, state: one.state, history: await one.history() });
    }
    keep(version, name, recorded);
  },
  60_000,
);
