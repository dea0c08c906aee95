import { namespaces } from '../../workflows/contracts/task-queues';
import { by, intake, specialist } from '../support/complaint';
import { aComplaintIn, aRefund } from '../support/live-walk';
import type { LiveAccountability, LiveComplaint } from '../support/live-case';
import { WorkflowWorld } from '../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

/** A founded finding of Monday morning with a trigger: Wang did it, Li leads. */
async function aTriggeredFinding(): Promise<LiveComplaint> {
  const complaint = await aComplaintIn(world, 'investigating');
  await complaint.say(
    'recordFinding',
    {
      finding: 'founded',
      directCause: 'neglect',
      department: 'appliances',
      team: 'appliances-first',
      triggers: ['escalatedByNeglect'],
      persons: [
        { id: 'wang', part: 'direct' },
        { id: 'li', part: 'leader' },
      ],
    },
    specialist,
  );
  return complaint;
}

const state = (sealed: LiveAccountability, person: string) =>
  sealed.hear('statementGiven', { statementId: `in_${person}` }, by('department-staff', { id: person }));
const told = (template: string) => world.notices.toStaff.filter((n) => n.template === template);

it('S-48 a founded finding with a trigger opens one sealed case, of which the complaint knows nothing', async () => {
  const complaint = await aTriggeredFinding();
  expect([...world.submissions.values()]).toMatchObject([
    { triggers: ['escalatedByNeglect'], department: 'appliances' },
  ]);
  const sealed = world.accountabilityCase();
  expect(told('statementAsked')).toMatchObject([{ audiences: ['person:wang', 'person:li'] }]);
  const elsewhere = world.client('redress').workflow.getHandle(sealed.caseId);
  await expect(elsewhere.describe()).rejects.toThrow(/not found/i);
  expect((await sealed.workflow.describe()).type).toBe('accountabilityCase');
  expect(world.client('sealed').options.namespace).toBe(namespaces.sealed);
  // Beside the request itself not a word: no id, no outcome.
  expect(JSON.stringify(complaint.log)).not.toContain(sealed.caseId);
});

it('S-50 statements are due in three working days; who says nothing is reminded, and then the approvers may decide', async () => {
  await aTriggeredFinding();
  const sealed = world.accountabilityCase();
  expect(await sealed.refused('approveSubmission', {}, by('hr'))).toMatchObject({
    rule: 'S-50',
    reason: 'statementFirst',
  });
  await state(sealed, 'wang');
  await world.until('2026-02-12 18:05');
  // Tuesday to Thursday: three quarters of 24 office hours end on Thursday at eleven.
  expect(told('clockWarned').filter((n) => n.params.case)).toMatchObject([
    { at: expect.any(String), audiences: ['person:li'] },
  ]);
  expect(world.local(sealed.the('clockWarned').at)).toBe('2026-02-12 11:00');
  expect(sealed.the('hearingClosed').missing).toEqual(['li']);
  expect(world.local(sealed.the('hearingClosed').at)).toBe('2026-02-12 18:00');
  expect(told('submissionToApprove')).toMatchObject([{ audiences: ['hr', 'executive'] }]);
});

it('S-50 both approve, the decision is told to the persons heard and the department without names, and the case ends', async () => {
  await aTriggeredFinding();
  const sealed = world.accountabilityCase();
  await state(sealed, 'wang');
  await state(sealed, 'li');
  expect(sealed.the('hearingClosed').missing).toEqual([]); // everybody was heard: no need to wait
  await sealed.say('approveSubmission', { noteId: 'in_yes' }, by('hr'));
  expect(await sealed.refused('approveSubmission', {}, by('hr'))).toMatchObject({
    rule: 'S-50',
    reason: 'roleHasApproved',
  });
  await sealed.say('approveSubmission', {}, by('executive'));
  expect(sealed.the('decisionReached').approved).toBe(true);
  const [notice, ...more] = told('accountabilityDecision');
  expect(more).toEqual([]);
  expect(notice!.audiences).toEqual(['person:wang', 'person:li', 'department-head']);
  expect(notice!.params).toEqual({ case: sealed.state.accountabilityId, approved: true });
  expect(await sealed.status()).toBe('COMPLETED');
});

it('S-50 one refusal ends it', async () => {
  await aTriggeredFinding();
  const sealed = world.accountabilityCase();
  await state(sealed, 'wang');
  await state(sealed, 'li');
  await sealed.say('refuseSubmission', { reasonId: 'in_no' }, by('executive'));
  expect(sealed.the('decisionReached').approved).toBe(false);
  expect(await sealed.status()).toBe('COMPLETED');
});

it('S-50 approvers who let two working days pass are named to each other', async () => {
  await aTriggeredFinding();
  const sealed = world.accountabilityCase();
  await state(sealed, 'wang');
  await state(sealed, 'li');
  await world.until('2026-02-11 18:05');
  expect(world.local(sealed.the('clockBroken').at)).toBe('2026-02-11 18:00');
  expect(sealed.the('clockBroken')).toMatchObject({ kind: 'approval', tell: ['hr', 'executive'] });
  expect(sealed.state.stage).toBe('approving');
});

it('R-7 it never delays the customer, not even when its service is down', async () => {
  world.sealedOutage = () => new Error('accountability is down');
  const complaint = await aTriggeredFinding();
  await complaint.say('makeOffer', { actions: [aRefund(world)], replyId: 'ct_offer' }, specialist);
  await complaint.hear('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake);
  await complaint.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist);
  await complaint.say('concludeComplaint', {}, specialist);
  expect(complaint.state.stage).toBe('concluded');
  expect([...world.submissions]).toEqual([]); // the fault: it could not be opened
  world.sealedOutage = undefined;
  await world.rest();
  expect(world.submissions.size).toBe(1);
  expect(told('statementAsked')).toHaveLength(1);
});
