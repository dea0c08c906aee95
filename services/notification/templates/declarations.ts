import type { StaffTemplate } from '../../../activities/staff-notice/staff-notice';
import type { CustomerTemplate, TemplateDeclaration, Variable } from './template';

const instant: Variable = { kind: 'instant' };
const optionalInstant: Variable = { kind: 'instant', optional: true };
const optionalDates: Variable = { kind: 'dates', optional: true };
const routes: Variable = { kind: 'outsideRoutes' };
const optionalRoutes: Variable = { kind: 'outsideRoutes', optional: true };
const number: Variable = { kind: 'number' };

/** A case may always say its number; what intake knows of the complaint wins. */
const ofEveryCase: TemplateDeclaration['params'] = { acceptanceNumber: { kind: 'text', optional: true } };

const toCustomer = (
  body: TemplateDeclaration['body'],
  params: TemplateDeclaration['params'],
  more: Partial<TemplateDeclaration> = {},
): TemplateDeclaration => ({
  version: 1,
  audience: 'customer',
  body,
  params: { ...ofEveryCase, ...params },
  ...more,
});

/** Notification itself adds `name`, `acceptanceNumber`, `trackingUrl` and, with a text, `body`. */
export const customerDeclarations: Record<CustomerTemplate, TemplateDeclaration> = {
  // L-01; the counted days and why a Saturday counts: R-1. Only a complaint carries the promise (S-90).
  acknowledgement: toCustomer('none', {
    dueAt: optionalInstant,
    workingDays: optionalDates,
    provisional: { kind: 'flag', optional: true },
    receivedAt: optionalInstant,
  }),
  // S-31: measures, finish date, compensation and basis, with the text that staff wrote; L-18, S-38: money shown apart.
  offer: toCustomer(
    'required',
    {
      answerBy: instant,
      amountFen: { kind: 'fen', optional: true },
      statutoryFen: { kind: 'fen', optional: true },
      goodwillFen: { kind: 'fen', optional: true },
      bonusFen: { kind: 'fen', optional: true },
      measures: { kind: 'remedies', optional: true },
      basis: { kind: 'bases', optional: true },
      finishBy: optionalInstant,
    },
    { version: 2 },
  ),
  refusal: toCustomer('required', { outsideRoutes: routes }),
  solvedOnTheSpot: toCustomer('required', { outsideRoutes: optionalRoutes }),
  finalReply: toCustomer('optional', {
    outcome: { kind: 'outcomes', optional: true },
    outsideRoutes: optionalRoutes,
  }),
  stageReply: toCustomer('required', { nextNewsAt: optionalInstant }),
  // Section 5: 不代表责任认定
  interimMeasure: toCustomer('required', {}),
  // S-91
  clarification: toCustomer('required', {}),
  promiseBroken: toCustomer('none', { dueAt: instant, nextDate: { kind: 'date' }, outsideRoutes: routes }),
  promiseMoved: toCustomer('none', { dueAt: instant, workingDays: optionalDates }),
  // F-11: why, until when at most; the text is what staff wrote.
  promisePaused: toCustomer('required', { reason: { kind: 'pauseReasons' }, endsAt: instant }),
  promiseResumed: toCustomer('none', { dueAt: instant }),
  // L-05
  promiseExtended: toCustomer('required', {
    reason: { kind: 'extensionReasons' },
    days: number,
    dueAt: instant,
  }),
  // what quiet hours held back says so.
  offerReminder: toCustomer('none', { answerBy: instant, heldSince: optionalInstant }, { version: 2 }),
  offerLapsed: toCustomer('optional', {
    takeUp: { kind: 'duration', optional: true },
    outsideRoutes: optionalRoutes,
  }),
  // S-51: what was put right, in staff's words, without names.
  rectification: toCustomer('required', {}),
  withdrawalConfirmed: toCustomer('none', {}),
  survey: toCustomer('none', { openUntil: optionalInstant, heldSince: optionalInstant }, { version: 2 }),
  // the review is decided once; whoever does not agree turns outside (L-07).
  reviewResult: toCustomer('required', { outsideRoutes: routes }),
  // one short reply that names the earlier one.
  repeatReply: toCustomer('required', { earlierNumber: { kind: 'text' }, outsideRoutes: routes }),
  // A code on paper would come too late.
  oneTimeCode: toCustomer(
    'none',
    { code: { kind: 'text', secret: true }, minutes: number },
    { media: ['email', 'sms', 'wechat'] },
  ),
};

const toStaff = (
  params: TemplateDeclaration['params'],
  more: Partial<TemplateDeclaration> = {},
): TemplateDeclaration => ({
  version: 1,
  audience: 'person',
  body: 'none',
  params: { ...ofEveryCase, case: { kind: 'text', optional: true }, ...params },
  media: ['email'],
  ...more,
});

/** Notification itself adds `name`, `reference` (acceptance number, else the id of the case) and `consoleUrl`. */
export const staffDeclarations: Record<StaffTemplate, TemplateDeclaration> = {
  promiseWarned: toStaff({ percent: number, dueAt: instant }),
  promiseBroken: toStaff({ dueAt: instant, nextDate: { kind: 'date', optional: true } }),
  clockWarned: toStaff({ kind: { kind: 'clocks' }, percent: number, dueAt: optionalInstant }),
  clockBroken: toStaff({ kind: { kind: 'clocks' }, dueAt: instant }),
  taskRaised: toStaff({ kind: { kind: 'tasks' }, dueAt: optionalInstant }),
  findingNotice: toStaff({
    finding: { kind: 'findings', optional: true },
    directCause: { kind: 'causes', optional: true },
    department: { kind: 'departments', optional: true },
  }),
  majorGraded: toStaff({
    grade: { kind: 'grades', optional: true },
    reasons: { kind: 'gradeReasons', optional: true },
  }),
  diagnosisAsked: toStaff({ deadline: instant, departments: { kind: 'departments', optional: true } }),
  diagnosisReminder: toStaff({ deadline: instant }),
  diagnosisUndecided: toStaff({ reason: { kind: 'undecidedReasons' } }),
  statementAsked: toStaff({ dueAt: optionalInstant }, { sealed: true }),
  submissionToApprove: toStaff({ dueAt: optionalInstant }, { sealed: true }),
  accountabilityDecision: toStaff(
    { approved: { kind: 'flag' }, measures: { kind: 'measures', optional: true } },
    { sealed: true },
  ),
  channelSilent: toStaff({ channel: { kind: 'channels' }, since: instant }),
  containmentRecorded: toStaff({ action: { kind: 'containments' } }),
  escalation: toStaff({ kind: { kind: 'clocks', optional: true }, dueAt: optionalInstant }),
};

/** The declaration of a template for an audience; undefined when there is none of that name. */
export function declarationOf(
  audience: TemplateDeclaration['audience'],
  template: string,
): TemplateDeclaration | undefined {
  const declarations: Record<string, TemplateDeclaration> =
    audience === 'customer' ? customerDeclarations : staffDeclarations;
  return Object.hasOwn(declarations, template) ? declarations[template] : undefined;
}
