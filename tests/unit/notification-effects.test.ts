import { declarationOf } from '../../services/notification/templates/declarations';
import type { ParamValue } from '../../services/notification/templates/format-values';
import { paramProblems, withoutEmpty } from '../../services/notification/templates/render';
import { accountabilityDefinition } from '../../workflows/accountability/definition';
import type { AccountabilityEvent } from '../../workflows/accountability/events';
import { complaintDefinition } from '../../workflows/complaint/definition';
import type { ComplaintEvent } from '../../workflows/complaint/events';
import { purposes } from '../../workflows/complaint/vocabulary';
import type { CaseDefinition, Effect } from '../../workflows/contracts/case-definition';
import type { EventBase, Recorded } from '../../workflows/contracts/message';
import type { Rules } from '../../workflows/contracts/policy';
import { diagnosisDefinition } from '../../workflows/diagnosis/definition';
import type { DiagnosisEvent } from '../../workflows/diagnosis/events';
import type { CaseState } from '../../workflows/policies/clock';
import { aComplaint, aPerson, received, theRules, walkTo } from '../support/complaint';

/** What the cases ask notification to say, exactly as the engine would hand it over: as JSON. */
interface Notice {
  audience: 'customer' | 'person';
  template: string;
  params: Record<string, ParamValue>;
  textId?: string;
}

const rules = theRules();
const later = '2026-02-16T10:00:00.000Z';
const recorded = <E extends EventBase>(event: E): Recorded<E> => ({
  ...event,
  seq: 99,
  at: received,
  messageId: 'm',
});

function noticesOf<S extends CaseState, E extends EventBase>(
  definition: CaseDefinition<S, E, Rules>,
  state: S,
  event: E,
): Notice[] {
  const effects = JSON.parse(JSON.stringify(definition.effects(rules, state, recorded(event)))) as Effect[];
  return effects.flatMap((effect): Notice[] => {
    if (effect.kind !== 'activity') return [];
    const input = effect.input as {
      params: Notice['params'];
      purpose: string;
      template: string;
      textId?: string;
    };
    const more = { params: input.params, ...(input.textId && { textId: input.textId }) };
    if (effect.name === 'tellCustomer') return [{ audience: 'customer', template: input.purpose, ...more }];
    return effect.name === 'tellStaff' ? [{ audience: 'person', template: input.template, ...more }] : [];
  });
}

const offered = walkTo('offered').state;
const replanned = { dueAt: later, workingDays: ['2026-02-16'], calendarVersion: 2, provisional: false };
const year = { version: 2, year: 2027, holidays: [], workdays: [] };
const proof = { medium: 'phone' } as const;

/** One event of every type that tells somebody something, in its barest and its fullest shape. */
const complaintEvents: ComplaintEvent[] = [
  { type: 'complaintGraded', grade: 'major', reasons: ['hazard'], facts: { hazard: 'fire' }, by: 'x' },
  { type: 'diagnosisUndecided', n: 1, reason: 'tie' },
  {
    type: 'findingRecorded',
    finding: 'founded',
    department: 'appliances',
    directCause: 'brokenPart',
    triggers: [],
    by: 'x',
    handler: 'x',
  },
  { type: 'findingRecorded', finding: 'partly', triggers: [], by: 'x', handler: 'x' },
  { type: 'findingRecorded', finding: 'unfounded', replyId: 'ct_1', triggers: [], by: 'x', handler: 'x' },
  { type: 'offerMade', offerId: 'offer-1', round: 1, actions: [], replyId: 'ct_1', answerBy: later, by: 'x' },
  {
    type: 'offerMade',
    offerId: 'offer-2',
    round: 2,
    actions: [
      {
        actionId: 'offer-2.1',
        kind: 'compensation',
        amountFen: 40_000,
        statutory: false,
        department: 'appliances',
        dueAt: later,
      },
      {
        actionId: 'offer-2.2',
        kind: 'gift',
        amountFen: 8_000,
        statutory: false,
        bonus: true,
        department: 'appliances',
        dueAt: later,
      },
    ],
    replyId: 'ct_1',
    answerBy: later,
    by: 'x',
    standardId: 'default',
    money: { statutoryFen: 0, goodwillFen: 40_000, bonusFen: 8_000 },
  },
  { type: 'planRequested', n: 1, department: 'appliances', by: 'x' },
  { type: 'approvalPassedOn', n: 1, part: 'authority', level: 0, delegate: true, role: 'team-lead' },
  { type: 'approvalRefused', n: 1, part: 'authority', by: 'x', role: 'team-lead', reasonId: 'in_1' },
  { type: 'rectificationReported', n: 1, replyId: 'ct_1', proof, by: 'x' },
  { type: 'solvedOnTheSpot', offerId: 'offer-1', actionId: 'a', consent: proof, replyId: 'ct_1', by: 'x' },
  { type: 'interimMeasureTaken', measure: 'loanUnit', replyId: 'ct_1', by: 'x' },
  { type: 'stageReplySent', replyId: 'ct_1', substantive: true, by: 'x' },
  { type: 'stageReplySent', replyId: 'ct_1', substantive: true, nextNewsAt: later, by: 'x' },
  { type: 'clarificationSent', replyId: 'ct_1', by: 'x' },
  { type: 'transferRequested', n: 1, to: 'billing', by: 'x', noteId: 'in_1' },
  { type: 'transferReturned', n: 1, reason: 'refused', bounces: 1, by: 'x', noteId: 'in_1' },
  {
    type: 'orderIssued',
    orderId: 'order-1',
    owner: aPerson('specialist'),
    dueAt: later,
    by: 'x',
    noteId: 'in_1',
  },
  { type: 'orderOverdue', orderId: 'order-1', level: 1, dueAt: later, tell: ['department-head'] },
  { type: 'offerReminded', offerId: 'offer-1' },
  { type: 'offerLapsed', offerId: 'offer-1' },
  { type: 'promiseWarned', percent: 75, tell: ['handler'] },
  {
    type: 'promiseBroken',
    dueAt: received,
    nextDate: later,
    tell: ['complaint-manager', 'department-head', 'customer'],
  },
  { type: 'promisePaused', n: 1, reason: 'itemAwaited', endsAt: later, replyId: 'ct_1', by: 'x' },
  { type: 'promiseResumed', n: 1, to: later, why: 'limit', dueAt: later, provisional: false },
  { type: 'extensionRequested', n: 1, days: 2, reason: 'expertOpinion', replyId: 'ct_1', by: 'x' },
  {
    type: 'promiseExtended',
    n: 1,
    days: 2,
    reason: 'expertOpinion',
    dueAt: later,
    provisional: false,
    replyId: 'ct_1',
    by: 'x',
  },
  { type: 'promiseReplanned', promise: replanned, moved: true, year },
  { type: 'clockWarned', clock: 'firstContact/1', kind: 'firstContact', percent: 75, tell: ['handler'] },
  {
    type: 'clockBroken',
    clock: 'firstContact/1',
    kind: 'firstContact',
    dueAt: received,
    tell: ['team-lead'],
  },
  { type: 'complaintConcluded', outcome: 'fulfilled', outsideRoutes: ['12315'], by: 'x' },
  { type: 'complaintConcluded', outcome: 'refused', replyId: 'ct_1', outsideRoutes: ['12315'], by: 'x' },
  { type: 'complaintConcluded', outcome: 'lapsed', outsideRoutes: [], by: 'x' },
  { type: 'complaintConcluded', outcome: 'withdrawn', outsideRoutes: [], by: 'x' },
  { type: 'surveySent' },
  { type: 'repeatReplied', n: 1, earlierNumber: 'TS-0', replyId: 'ct_1', by: 'x' },
  { type: 'reviewRequested', by: 'customer' },
  { type: 'reviewDecided', result: 'upheld', replyId: 'ct_1', by: 'x' },
  { type: 'taskRaised', task: { id: 't1', kind: 'deliveryFailed', audience: 'team-lead', rule: 'R-15' } },
];

const asked: DiagnosisEvent = {
  type: 'diagnosisAsked',
  complaintId: 'c1',
  parentId: 'complaint/c1',
  acceptanceNumber: 'TS-1',
  n: 1,
  departments: ['delivery', 'billing'],
  questionId: 'in_1',
  deadline: later,
};
const diagnosisState = diagnosisDefinition.evolve(diagnosisDefinition.initial, recorded(asked));

const opened: AccountabilityEvent = {
  type: 'submissionOpened',
  accountabilityId: 'a1',
  complaintId: 'c1',
  triggers: ['majorLoss'],
  department: 'appliances',
  persons: [{ id: 'p1', part: 'direct' }],
  policyVersion: 1,
  calendarVersion: 1,
  logic: 1,
};
const accountabilityState = accountabilityDefinition.evolve(
  accountabilityDefinition.initial,
  recorded(opened),
);
const accountabilityEvents: AccountabilityEvent[] = [
  opened,
  { type: 'hearingClosed', missing: [] },
  { type: 'decisionReached', approved: true },
  { type: 'decisionReached', approved: false },
  { type: 'clockWarned', clock: 'statement/1', kind: 'statement', percent: 75, tell: ['hr'] },
  { type: 'clockBroken', clock: 'approval/1', kind: 'approval', dueAt: later, tell: ['executive'] },
];

const handled = { ...offered, handler: aPerson('specialist') };
const all: Notice[] = [
  ...noticesOf(complaintDefinition, aComplaint().state, aComplaint().log[0] as ComplaintEvent),
  ...noticesOf(
    complaintDefinition,
    aComplaint({ kind: 'enquiry' }).state,
    aComplaint({ kind: 'enquiry' }).log[0] as ComplaintEvent,
  ),
  ...complaintEvents.flatMap((event) => noticesOf(complaintDefinition, handled, event)),
  ...noticesOf(diagnosisDefinition, diagnosisState, asked),
  ...noticesOf(diagnosisDefinition, diagnosisState, {
    type: 'clockWarned',
    clock: 'diagnosis/1',
    kind: 'diagnosis',
    percent: 75,
    tell: [],
  }),
  ...accountabilityEvents.flatMap((event) => noticesOf(accountabilityDefinition, accountabilityState, event)),
];

test('the cases use every purpose, so that this test sees every template for customers', () => {
  const told = new Set(
    all.filter((notice) => notice.audience === 'customer').map((notice) => notice.template),
  );
  expect(purposes.filter((purpose) => !told.has(purpose))).toEqual([]);
});

test.each(all.map((notice, i) => ({ ...notice, i })))(
  'what a case says as $template to a $audience fits its template ($i)',
  (notice) => {
    const declaration = declarationOf(notice.audience, notice.template);
    expect(declaration).toBeDefined();
    expect(paramProblems(declaration!, withoutEmpty(notice.params))).toEqual([]);
    if (declaration!.body === 'required') expect(notice.textId).toBeDefined();
    if (declaration!.body === 'none') expect(notice.textId).toBeUndefined();
  },
);
