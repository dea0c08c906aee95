import type { MessageKind } from '../contracts/case-definition';
import type { Fen, Instant, Message, Person } from '../contracts/message';
import type { GradeFacts, RemedyKind } from '../contracts/policy';
import type { LiveAuthority } from '../policies/authority';
import type { ClockRang } from '../policies/clock';

/** Ids of texts a person wrote, stored by casework before the message is sent. Two types: they never mix (S-74). */
export type CustomerTextId = `ct_${string}`;
export type InternalNoteId = `in_${string}`;

export const media = ['phone', 'counter', 'visit', 'letter', 'email', 'sms', 'wechat', 'print'] as const;
export type Medium = (typeof media)[number];

export const findings = ['founded', 'partly', 'unfounded', 'cannotVerify'] as const;
export type Finding = (typeof findings)[number];

export const triggers = [
  'massComplaint',
  'escalatedByNeglect',
  'harmEnlarged',
  'imageDamage',
  'majorLoss',
  'mishandling',
] as const;
export type Trigger = (typeof triggers)[number];

/** One thing the company will do. `amountFen` for money; `statutory` money is never capped (L-18). */
export interface PlannedAction {
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
  department: string;
  dueAt: Instant;
}

/** How a spoken or written word of the customer is proven by staff. */
export interface Proof {
  medium: Medium;
  noteId?: InternalNoteId;
  evidenceId?: string;
}

/** Named by the person at hand, as `organization` knows them now. */
export interface AccountablePerson {
  id: string;
  part: 'direct' | 'leader';
}

/** What staff order. Each is an Update; the payload is what remains after casework stored the texts. */
export interface ComplaintCommands {
  recordContact: { medium: Medium; reached: boolean; noteId?: InternalNoteId };
  gradeComplaint: { facts: GradeFacts; noteId?: InternalNoteId };
  assignComplaint: { department: string; handler: Person; noteId?: InternalNoteId };
  startInvestigation: { noteId?: InternalNoteId };
  openDiagnosis: { departments: string[]; suspected?: string; questionId: InternalNoteId };
  overrideDiagnosis: { reasonId: InternalNoteId };
  recordFinding: {
    finding: Finding;
    directCause?: string;
    department?: string;
    team?: string;
    triggers?: Trigger[];
    persons?: AccountablePerson[];
    /** The reasoned reply; required when there is nothing to offer (unfounded, cannotVerify). */
    replyId?: CustomerTextId;
    noteId?: InternalNoteId;
  };
  /** `authority`: the role's limits in the newest policy, put in by casework. */
  makeOffer: { actions: PlannedAction[]; replyId: CustomerTextId; authority?: LiveAuthority };
  recordCustomerDecision: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: Fen;
    proof: Proof;
  };
  proveRemedy: { actionId: string; proof: Proof };
  concludeComplaint: { replyId?: CustomerTextId };
  solveOnTheSpot: {
    finding: 'founded' | 'partly';
    directCause: string;
    department: string;
    action: { kind: RemedyKind; amountFen?: Fen; statutory: boolean };
    consent: Proof;
    replyId: CustomerTextId;
    authority?: LiveAuthority;
  };
  sendStageReply: { replyId: CustomerTextId; substantive: boolean; nextNewsAt?: Instant };
  recordDelivery: { deliveryKey: string; proof: Proof };
  signEscalation: { noteId?: InternalNoteId };
  recordWithdrawal: { proof: Proof };
  recordCallBack: {
    result: 'reached' | 'unreachable' | 'refused';
    overall?: number;
    solved?: boolean;
    noteId?: InternalNoteId;
  };
  verifyMishandling: { persons: AccountablePerson[]; department?: string; noteId: InternalNoteId };
  resolveTask: { taskId: string; noteId?: InternalNoteId };
}

/** What has happened. Each is a Signal, or the outcome of an effect (id = the effect's key). */
export interface ComplaintFacts {
  /** From intake: the customer's answer by the tracking page. `reasonId` is a text kept by intake. */
  customerDecided: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: Fen;
    reasonId?: string;
  };
  complaintWithdrawn: { reasonId?: string };
  surveyAnswered: {
    overall: number;
    solved?: boolean;
    scores?: { channel?: number; staff?: number; time?: number; effect?: number };
    commentId?: string;
  };
  customerWrote: { messageId: string };
  evidenceAdded: { evidenceId: string };
  /** The record became more complete; what is still missing. */
  recordCompleted: { missing: string[] };
  calendarPublished: { version: number; year: number; holidays: string[]; workdays: string[] };
  /** From the child. */
  diagnosisConcluded: {
    n: number;
    outcome: 'concluded' | 'decidedByManager' | 'calledOff';
    causeCode?: string;
    department?: string;
    dissent: number;
  };
  /** From the child: tie or no quorum at the deadline; the complaint manager must decide there. */
  diagnosisUndecided: { n: number; reason: 'tie' | 'noQuorum' };
  /** Outcome of the effect `tellCustomer`. `deliveryKey` is the effect's key. */
  customerTold: {
    deliveryKey: string;
    purpose: Purpose;
    outcome: 'delivered' | 'failed' | 'toPrint';
    medium: Medium;
    deliveredAt?: Instant;
    failure?: string;
    offerId?: string;
  };
  /** Outcome of the effect `tellStaff`: whom it reached. */
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}

/** Why the customer is told something; picks the template. */
export const purposes = [
  'acknowledgement',
  'offer',
  'refusal',
  'solvedOnTheSpot',
  'finalReply',
  'stageReply',
  'promiseBroken',
  'promiseMoved',
  'offerReminder',
  'offerLapsed',
  'withdrawalConfirmed',
  'survey',
] as const;
export type Purpose = (typeof purposes)[number];

export type CommandName = keyof ComplaintCommands;
export type FactName = keyof ComplaintFacts;

export type ComplaintMessage =
  | { [N in CommandName]: Message<N, ComplaintCommands[N]> }[CommandName]
  | { [N in FactName]: Message<N, ComplaintFacts[N]> }[FactName]
  | Message<'clockRang', ClockRang>;

/** Every message of the complaint case and how it travels. */
export const complaintMessages: Record<CommandName | FactName, MessageKind> = {
  recordContact: 'command',
  gradeComplaint: 'command',
  assignComplaint: 'command',
  startInvestigation: 'command',
  openDiagnosis: 'command',
  overrideDiagnosis: 'command',
  recordFinding: 'command',
  makeOffer: 'command',
  recordCustomerDecision: 'command',
  proveRemedy: 'command',
  concludeComplaint: 'command',
  solveOnTheSpot: 'command',
  sendStageReply: 'command',
  recordDelivery: 'command',
  signEscalation: 'command',
  recordWithdrawal: 'command',
  recordCallBack: 'command',
  verifyMishandling: 'command',
  resolveTask: 'command',
  customerDecided: 'fact',
  complaintWithdrawn: 'fact',
  surveyAnswered: 'fact',
  customerWrote: 'fact',
  evidenceAdded: 'fact',
  recordCompleted: 'fact',
  calendarPublished: 'fact',
  diagnosisConcluded: 'fact',
  diagnosisUndecided: 'fact',
  customerTold: 'fact',
  staffTold: 'fact',
};

export const commandNames = (Object.keys(complaintMessages) as (CommandName | FactName)[]).filter(
  (name): name is CommandName => complaintMessages[name] === 'command',
);
