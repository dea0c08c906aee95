import type { Fen, Instant, Person } from '../contracts/message';
import type { Grade, GradeFacts, PromiseTold, RemedyKind } from '../contracts/policy';
import type { CaseState } from '../policies/clock';
import type { Channel, Outcome, Task } from './events';
import type { CustomerTextId, Finding, Purpose, Trigger } from './messages';

export const stages = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
  'concluded',
  'archived',
] as const;
export type Stage = (typeof stages)[number];

export interface Action {
  actionId: string;
  offerId: string;
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
  department: string;
  dueAt: Instant;
  agreedAt: Instant;
  provenAt?: Instant;
}

export interface Offer {
  offerId: string;
  round: number;
  /** `open` until the customer answers or the answer clock ends. */
  status: 'open' | 'accepted' | 'rejected' | 'countered' | 'lapsed';
  replyId: CustomerTextId;
  answerBy: Instant;
  madeAt: Instant;
  deliveredAt?: Instant;
  answeredAt?: Instant;
  counterFen?: Fen;
  actions: Omit<Action, 'agreedAt' | 'provenAt'>[];
}

export interface Diagnosis {
  n: number;
  departments: string[];
  deadline: Instant;
  status: 'open' | 'undecided' | 'concluded' | 'overridden' | 'calledOff';
  /** The child has said its last word; until then the parent does not end. */
  reported: boolean;
  causeCode?: string;
  department?: string;
  dissent?: number;
}

export interface ComplaintState extends CaseState {
  complaintId: string;
  acceptanceNumber: string;
  kind: 'complaint' | 'enquiry' | 'suggestion' | 'praise';
  channel: Channel;
  category?: string;
  language: string;
  receivedAt: Instant;
  acceptedAt: Instant;
  rehearsal: boolean;
  /** What this case is decided with; its children too. */
  pinned: { policyVersion: number; calendarVersion: number; logic: number };
  subject?: { staffRef?: string; team?: string };
  missing: string[];
  promise: PromiseTold;
  promiseMetAt?: Instant;
  promiseBrokenAt?: Instant;
  /** Years published after acceptance; they overlay the pinned calendar. */
  years: { version: number; year: number; holidays: string[]; workdays: string[] }[];

  stage: Stage;
  acknowledgedAt?: Instant;
  contact: { tries: number; at?: Instant };
  grade?: Grade;
  gradeReasons: string[];
  gradeFacts: GradeFacts;
  gradedBy?: string;
  gradedAt?: Instant;
  department?: string;
  handler?: Person;
  assignedAt?: Instant;
  investigationStartedAt?: Instant;
  diagnoses: Diagnosis[];
  finding?: {
    finding: Finding;
    directCause?: string;
    department?: string;
    team?: string;
    triggers: Trigger[];
    at: Instant;
  };
  offers: Offer[];
  actions: Action[];
  solvedAt?: Instant;
  substantiveAt?: Instant;
  escalationSignedAt?: Instant;
  /** Deliveries that still need a person: printed letters, and failed ones. */
  undelivered: Record<string, { purpose: Purpose; offerId?: string; substantive?: boolean }>;
  /** Stage replies on their way that staff marked as substantive. */
  substantiveReplies: CustomerTextId[];

  concludedAt?: Instant;
  outcome?: Outcome;
  surveyAt?: Instant;
  survey?: {
    sentAt?: Instant;
    answeredAt?: Instant;
    closedAt?: Instant;
    overall?: number;
    solved?: boolean;
    failed?: boolean;
  };
  callBackFrom?: Instant;
  callBack?: { tries: Instant[]; doneAt?: Instant; overall?: number; solved?: boolean; failed?: boolean };
  archivedAt?: Instant;
  reopeningEnded: boolean;
  accountability: number;
  tasks: Task[];
}

/** The last offer, if there is one. */
export const currentOffer = (state: ComplaintState): Offer | undefined => state.offers.at(-1);

/** The diagnosis that still holds up the finding (S-42). */
export const openDiagnosis = (state: ComplaintState): Diagnosis | undefined =>
  state.diagnoses.find((d) => d.status === 'open' || d.status === 'undecided');

/** Ungraded counts as general (S-15). */
export const effectiveGrade = (state: ComplaintState): Grade => state.grade ?? 'general';

export const initialComplaint: ComplaintState = {
  seq: 0,
  rung: {},
  complaintId: '',
  acceptanceNumber: '',
  kind: 'complaint',
  channel: 'website',
  language: 'zh-CN',
  receivedAt: '',
  acceptedAt: '',
  rehearsal: false,
  pinned: { policyVersion: 0, calendarVersion: 0, logic: 0 },
  missing: [],
  promise: { dueAt: '', workingDays: [], calendarVersion: 0, provisional: false },
  years: [],
  stage: 'accepted',
  contact: { tries: 0 },
  gradeReasons: [],
  gradeFacts: {},
  diagnoses: [],
  offers: [],
  actions: [],
  undelivered: {},
  substantiveReplies: [],
  reopeningEnded: false,
  accountability: 0,
  tasks: [],
};
