import type { PlannedAction, Stage } from '../../workflows/complaint/vocabulary';
import { aPerson, by, calmed, intake, manager, specialist } from './complaint';
import type { LiveComplaint } from './live-case';
import type { WorkflowWorld } from './workflow-world';

/** A refund owed by law, due on the Monday after the festival. */
export const aRefund = (world: WorkflowWorld, change: Partial<PlannedAction> = {}): PlannedAction => ({
  kind: 'refund',
  amountFen: 10_000,
  statutory: true,
  department: 'appliances',
  dueAt: world.on('2026-03-02 18:00'),
  ...change,
});

/** The plain way of a complaint: ten commands and two signals, the call-back on its day. */
const plainWay: [Stage, (complaint: LiveComplaint, world: WorkflowWorld) => Promise<unknown>][] = [
  [
    'accepted',
    (c) =>
      c.say(
        'confirmRestatement',
        { restatementId: 'ct_restated', proof: { medium: 'phone' }, calmed },
        specialist,
      ),
  ],
  ['graded', (c) => c.say('gradeComplaint', { facts: {} }, specialist)],
  [
    'assigned',
    (c) => c.say('assignComplaint', { department: 'appliances', handler: aPerson('specialist') }, manager),
  ],
  ['investigating', (c) => c.say('startInvestigation', {}, specialist)],
  [
    'found',
    (c) =>
      c.say(
        'recordFinding',
        { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'appliances-first' },
        specialist,
      ),
  ],
  [
    'offered',
    (c, world) => c.say('makeOffer', { actions: [aRefund(world)], replyId: 'ct_offer' }, specialist),
  ],
  ['remedying', (c) => c.hear('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake)],
  [
    'remedying',
    (c) => c.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist),
  ],
  ['remedying', (c) => c.say('recordRootCause', { rootCause: 'weakSupplier' }, specialist)],
  ['concluded', (c) => c.say('concludeComplaint', {}, specialist)],
  ['concluded', (c) => c.hear('surveyAnswered', { overall: 5, solved: true }, intake)],
  [
    'archived',
    async (c, world) => {
      await world.until(world.local(c.state.callBackFrom!));
      await c.say('recordCallBack', { result: 'reached', overall: 5, solved: true }, by('call-back'));
    },
  ],
];

/** Walks a living complaint along the plain way until it first stands in the stage; `concluded` is before its survey. */
export async function walk(
  world: WorkflowWorld,
  complaint: LiveComplaint,
  to: Stage,
): Promise<LiveComplaint> {
  for (const [reached, step] of plainWay) {
    await step(complaint, world);
    const { stage } = complaint.state;
    if (stage !== reached) throw new Error(`the walk stands in ${stage}, not ${reached}`);
    if (stage === to) return complaint;
  }
  throw new Error(`the plain way does not lead to ${to}`);
}

/** A complaint accepted now and walked to the stage. */
export const aComplaintIn = async (world: WorkflowWorld, stage: Stage): Promise<LiveComplaint> =>
  walk(world, await world.accept(), stage);
