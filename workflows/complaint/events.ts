import type { Fen, Instant, Person, Recorded } from '../contracts/message';
import type { Audience, Grade, GradeFacts, PromiseTold } from '../contracts/policy';
import type { ClockRang } from '../policies/clock';
import type {
  AccountablePerson,
  CustomerTextId,
  Finding,
  InternalNoteId,
  Medium,
  PlannedAction,
  Proof,
  Purpose,
  Trigger,
} from './messages';

export const channels = [
  'hotline',
  'counter',
  'email',
  'website',
  'app',
  'social',
  'outlet',
  'letter',
  'wechat',
  'miniprogram',
  'visit',
] as const;
export type Channel = (typeof channels)[number];

export type Outcome = 'fulfilled' | 'refused' | 'lapsed' | 'withdrawn' | 'settledOutside';

/** Event 1 of every complaint, appended by intake's relay before the workflow starts. */
export interface ComplaintAccepted {
  type: 'complaintAccepted';
  complaintId: string;
  acceptanceNumber: string;
  kind: 'complaint' | 'enquiry' | 'suggestion' | 'praise';
  channel: Channel;
  category?: string;
  language: string;
  /** When it reached the company: customer clocks start here. */
  receivedAt: Instant;
  acceptedAt: Instant;
  promise: PromiseTold;
  policyVersion: number;
  calendarVersion: number;
  logic: number;
  missing: string[];
  /** The complained-about party, by reference only (S-86, L-02). */
  subject?: { staffRef?: string; team?: string };
  rehearsal: boolean;
}

export interface Task {
  id: string;
  /** `deliveryFailed`, `printLetter`, `badSurvey`, `badCallBack`, `diagnosisUndecided`, `customerWrote`, `offerRoundsUsed` */
  kind: string;
  audience: Audience;
  rule: string;
  dueAt?: Instant;
  /** Code of what it is about: a delivery key, an offer id … */
  about?: string;
}

export type ComplaintEvent =
  | ComplaintAccepted
  | { type: 'complaintAcknowledged'; medium: Medium; deliveredAt: Instant }
  | {
      type: 'contactRecorded';
      medium: Medium;
      reached: boolean;
      by: string;
      noteId?: InternalNoteId;
      meets: boolean;
    }
  | {
      type: 'complaintGraded';
      grade: Grade;
      reasons: string[];
      facts: GradeFacts;
      by: string;
      noteId?: InternalNoteId;
    }
  | { type: 'complaintAssigned'; department: string; handler: Person; by: string; noteId?: InternalNoteId }
  | { type: 'investigationStarted'; by: string; noteId?: InternalNoteId }
  | {
      type: 'diagnosisOpened';
      n: number;
      departments: string[];
      suspected?: string;
      questionId: InternalNoteId;
      deadline: Instant;
      by: string;
    }
  | { type: 'diagnosisOverridden'; n: number; reasonId: InternalNoteId; by: string }
  | {
      type: 'diagnosisConcluded';
      n: number;
      outcome: 'concluded' | 'decidedByManager' | 'calledOff';
      causeCode?: string;
      department?: string;
      dissent: number;
    }
  | { type: 'diagnosisUndecided'; n: number; reason: 'tie' | 'noQuorum' }
  | {
      type: 'findingRecorded';
      finding: Finding;
      directCause?: string;
      department?: string;
      team?: string;
      triggers: Trigger[];
      replyId?: CustomerTextId;
      noteId?: InternalNoteId;
      by: string;
      handler: string;
    }
  | {
      type: 'offerMade';
      offerId: string;
      round: number;
      actions: (PlannedAction & { actionId: string })[];
      replyId: CustomerTextId;
      answerBy: Instant;
      by: string;
    }
  | { type: 'offerDelivered'; offerId: string; medium: Medium; deliveredAt: Instant }
  | { type: 'offerAccepted'; offerId: string; proof?: Proof; late?: boolean }
  | { type: 'offerRejected'; offerId: string; reasonId?: string; proof?: Proof }
  | { type: 'offerCountered'; offerId: string; amountFen?: Fen; reasonId?: string; proof?: Proof }
  | { type: 'offerReminded'; offerId: string }
  | { type: 'offerLapsed'; offerId: string }
  | { type: 'offerLapseUndone'; offerId: string }
  | { type: 'remedyProven'; actionId: string; proof: Proof; by: string }
  | {
      type: 'solvedOnTheSpot';
      offerId: string;
      actionId: string;
      consent: Proof;
      replyId: CustomerTextId;
      by: string;
    }
  | {
      type: 'stageReplySent';
      replyId: CustomerTextId;
      substantive: boolean;
      nextNewsAt?: Instant;
      by: string;
    }
  | {
      type: 'customerTold';
      deliveryKey: string;
      purpose: Purpose;
      outcome: 'delivered' | 'failed' | 'toPrint';
      medium: Medium;
      deliveredAt?: Instant;
      failure?: string;
    }
  | { type: 'deliveryRecorded'; deliveryKey: string; purpose: Purpose; proof: Proof; by: string }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] }
  | { type: 'escalationSigned'; by: string; noteId?: InternalNoteId }
  | { type: 'promiseMet'; deliveredAt: Instant }
  | { type: 'promiseWarned'; percent: number; tell: Audience[] }
  | { type: 'promiseBroken'; dueAt: Instant; tell: Audience[]; nextDate: string }
  | {
      type: 'promiseReplanned';
      promise: PromiseTold;
      moved: boolean;
      year: { version: number; year: number; holidays: string[]; workdays: string[] };
    }
  | { type: 'clockWarned'; clock: string; kind: string; percent: number; tell: Audience[] }
  | { type: 'clockBroken'; clock: string; kind: string; dueAt: Instant; tell: Audience[] }
  | {
      type: 'complaintConcluded';
      outcome: Outcome;
      replyId?: CustomerTextId;
      outsideRoutes: string[];
      by: string;
      surveyAt?: Instant;
      callBackFrom?: Instant;
    }
  | { type: 'complaintWithdrawn'; reasonId?: string; proof?: Proof }
  | { type: 'surveySent' }
  | {
      type: 'surveyAnswered';
      overall: number;
      solved?: boolean;
      scores?: Record<string, number>;
      commentId?: string;
      failed: boolean;
    }
  | { type: 'surveyClosed' }
  | {
      type: 'callBackRecorded';
      result: 'reached' | 'unreachable' | 'refused';
      try: number;
      done: boolean;
      overall?: number;
      solved?: boolean;
      failed: boolean;
      noteId?: InternalNoteId;
      by: string;
    }
  | { type: 'complaintArchived' }
  | { type: 'reopeningEnded' }
  | {
      type: 'accountabilityRequested';
      triggers: Trigger[];
      persons: AccountablePerson[];
      department?: string;
      by: string;
    }
  | {
      type: 'mishandlingVerified';
      persons: AccountablePerson[];
      department?: string;
      noteId: InternalNoteId;
      by: string;
    }
  | { type: 'recordCompleted'; missing: string[] }
  | { type: 'customerWrote'; messageId: string }
  | { type: 'evidenceAdded'; evidenceId: string }
  | { type: 'taskRaised'; task: Task }
  | { type: 'taskResolved'; taskId: string; by: string; noteId?: InternalNoteId }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export type ComplaintEventType = ComplaintEvent['type'];
export type RecordedComplaintEvent = Recorded<ComplaintEvent> | Recorded<ClockRang>;
