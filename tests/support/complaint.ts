import { officialCalendar } from '../../services/organization/calendar/published-years';
import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import { complaintDefinition } from '../../workflows/complaint/definition';
import type { ComplaintEvent } from '../../workflows/complaint/events';
import type { ComplaintAccepted } from '../../workflows/complaint/record/events';
import type { ComplaintState } from '../../workflows/complaint/state';
import type { Actor, Instant, Person, Role } from '../../workflows/contracts/message';
import type { Policy, Rules } from '../../workflows/contracts/policy';
import { sliceCalendar } from '../../workflows/policies/published-calendar';
import { workingDeadline } from '../../workflows/policies/working-time';
import { CasePlay } from './case-play';

/** The shipped rules as a case of 2026 sees them. */
export function theRules(
  change: (policy: Policy) => Policy = (p) => p,
  from: Instant = '2026-01-01T00:00:00.000Z',
): Rules {
  return {
    logic: 2,
    policy: change({ ...shippedPolicy, version: 1 }),
    calendar: sliceCalendar(officialCalendar, from),
  };
}

const levels: Partial<Record<Role, number>> = {
  agent: 1,
  specialist: 2,
  'department-staff': 2,
  'department-head': 4,
  'complaint-manager': 5,
  executive: 6,
};

/** A member of staff with the role's usual rank. */
export function aPerson(role: Role, change: Partial<Person> = {}): Person {
  return { id: role, role, department: 'appliances', level: levels[role] ?? 3, ...change };
}

export const by = (role: Role, change: Partial<Person> = {}): Actor => ({
  kind: 'person',
  ...aPerson(role, change),
});
export const intake: Actor = { kind: 'service', id: 'intake' };
export const effect: Actor = { kind: 'service', id: 'effect' };

/** Monday 9 February 2026, 10:00 in Shanghai: the promise ends on Saturday 14, a make-up working day. */
export const received = '2026-02-09T02:00:00.000Z';

export function anAcceptance(rules: Rules, change: Partial<ComplaintAccepted> = {}): ComplaintAccepted {
  const receivedAt = change.receivedAt ?? received;
  return {
    type: 'complaintAccepted',
    complaintId: 'c1',
    acceptanceNumber: 'TS-20260209-TEST',
    kind: 'complaint',
    channel: 'hotline',
    category: 'quality.appliance',
    language: 'zh-CN',
    receivedAt,
    acceptedAt: receivedAt,
    promise: workingDeadline(rules.calendar, rules.policy.hours, receivedAt, 5),
    policyVersion: 1,
    calendarVersion: 1,
    logic: 2,
    missing: [],
    rehearsal: false,
    ...change,
  };
}

export type ComplaintPlay = CasePlay<ComplaintState, ComplaintEvent, Rules>;

/** A complaint that has just been accepted. */
export function aComplaint(change: Partial<ComplaintAccepted> = {}, rules = theRules()): ComplaintPlay {
  const opening = anAcceptance(rules, change);
  return new CasePlay(complaintDefinition, rules, opening, opening.acceptedAt);
}

/** `minutes` after the instant. */
export const after = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** What the effect `tellCustomer` reports. */
export const told = (purpose: string, at: Instant, more: object = {}) => ({
  deliveryKey: `${purpose}/1`,
  purpose,
  outcome: 'delivered',
  medium: 'email',
  deliveredAt: at,
  ...more,
});

export const specialist = by('specialist');
export const manager = by('complaint-manager');

/** What calms a customer, by the shipped checklist (S-24). */
export const calmed = ['listened', 'apologised'];

/** Walks a complaint to a stage along the plain path, ten minutes a step. */
export function walkTo(stage: ComplaintState['stage'], play: ComplaintPlay = aComplaint()): ComplaintPlay {
  let at = play.state.acceptedAt;
  const tick = () => (at = after(at, 10));
  const due = after(play.state.acceptedAt, 3 * 24 * 60);
  const steps: [ComplaintState['stage'], () => unknown][] = [
    ['graded', () => play.say('gradeComplaint', { facts: {} }, specialist, tick())],
    [
      'assigned',
      () =>
        play.say(
          'assignComplaint',
          { department: 'appliances', handler: aPerson('specialist') },
          manager,
          tick(),
        ),
    ],
    [
      'investigating',
      () => {
        play.say(
          'confirmRestatement',
          { restatementId: 'ct_restated', proof: { medium: 'phone' }, calmed },
          specialist,
          tick(),
        );
        play.say('startInvestigation', {}, specialist, tick());
      },
    ],
    [
      'found',
      () =>
        play.say(
          'recordFinding',
          {
            finding: 'founded',
            directCause: 'brokenPart',
            department: 'appliances',
            team: 'appliances-first',
          },
          specialist,
          tick(),
        ),
    ],
    [
      'offered',
      () => {
        const actions = [
          { kind: 'refund', amountFen: 10_000, statutory: true, department: 'appliances', dueAt: due },
        ];
        play.say('makeOffer', { actions, replyId: 'ct_1' }, specialist, tick());
        play.say('customerTold', told('offer', tick(), { offerId: 'offer-1' }), effect, at);
      },
    ],
    [
      'remedying',
      () => play.say('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake, tick()),
    ],
    [
      'concluded',
      () => {
        play.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist, tick());
        play.say('recordRootCause', { rootCause: 'weakSupplier' }, specialist, at);
        play.say('concludeComplaint', {}, specialist, tick());
      },
    ],
    [
      'archived',
      () => {
        play.say('surveyAnswered', { overall: 5 }, intake, tick());
        at = play.state.callBackFrom ?? at;
        play.say('recordCallBack', { result: 'reached', overall: 5, solved: true }, by('call-back'), tick());
      },
    ],
  ];
  if (stage === 'accepted') return play;
  for (const [reached, step] of steps) {
    step();
    if (play.state.stage !== reached)
      throw new Error(`the walk stands in ${play.state.stage}, not ${reached}`);
    if (reached === stage) return play;
  }
  return play;
}
