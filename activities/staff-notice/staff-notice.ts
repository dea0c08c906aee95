import type { EffectInput } from '../../workflows/contracts/case-definition';
import type { Instant, LocalDate } from '../../workflows/contracts/message';
import type { ComplaintFacts } from '../../workflows/complaint/messages';

/**
 * Params of each staff template, codes and instants only. Every one may add `acceptanceNumber`, or `case` for an
 * accountability case; a line whose value is absent or empty is left out.
 */
export interface StaffNoticeParams {
  promiseWarned: { percent: number; dueAt: Instant };
  promiseBroken: { dueAt: Instant; nextDate?: Instant | LocalDate };
  clockWarned: { kind: string; percent: number; dueAt?: Instant };
  clockBroken: { kind: string; dueAt: Instant };
  taskRaised: { kind: string; dueAt?: Instant };
  /** the one-step notice of every founded complaint to the responsible department. */
  findingNotice: { finding?: string; directCause?: string; department?: string };
  majorGraded: { grade?: string; reasons?: string[] };
  diagnosisAsked: { deadline: Instant; departments?: string[] };
  diagnosisReminder: { deadline: Instant };
  diagnosisUndecided: { reason: string };
  statementAsked: { dueAt?: Instant };
  submissionToApprove: { dueAt?: Instant };
  accountabilityDecision: { approved: boolean; measures?: string[] };
  /** S-89: of no case, to operations. */
  channelSilent: { channel: string; since: Instant };
  /** S-12: what was isolated, to those who can stop sale and batch. */
  containmentRecorded: { action: string };
  escalation: { kind?: string; dueAt?: Instant };
}
export type StaffTemplate = keyof StaffNoticeParams;

export type TellStaff<T extends StaffTemplate = StaffTemplate> = EffectInput<{
  complaintId?: string;
  /** Roles, `person:<id>`, `complaint-post`, `duty`. What nobody stands behind goes to the complaint manager. */
  audiences: string[];
  /** Narrows `department-staff` and `department-head`; other roles are company-wide. */
  department?: string;
  /** The party complained about, by reference: they hear nothing (L-02, R-16). */
  except?: { staffRef?: string; team?: string };
  template: T;
  params: StaffNoticeParams[T] & { acceptanceNumber?: string; case?: string };
}>;

export interface StaffToldOutcome {
  fact: 'staffTold';
  payload: ComplaintFacts['staffTold'];
}

/** Notices to staff, persons resolved at delivery, one message per person under the key `<key>/<personId>`. */
export interface StaffNoticeActivities {
  tellStaff(input: TellStaff): Promise<StaffToldOutcome>;
}
