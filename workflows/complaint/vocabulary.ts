import type { Fen, Instant } from '../contracts/message';
import type { Audience, RemedyKind } from '../contracts/policy';

/** Ids of texts a person wrote, stored by casework before the message is sent. Two types: they never mix (S-74). */
export type CustomerTextId = `ct_${string}`;
export type InternalNoteId = `in_${string}`;

/** Whom a notice is for: a role of the case or a person by name. */
export type Recipient = Audience | `person:${string}`;

export const media = ['phone', 'counter', 'visit', 'letter', 'email', 'sms', 'wechat', 'print'] as const;
export type Medium = (typeof media)[number];

/** Only complaints carry the promise (S-90). */
export const kinds = ['complaint', 'enquiry', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

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

/** Tier of the customer when the complaint came, by the list of that period (S-21). The word VIP stays inside. */
export interface TierAtAcceptance {
  code: 'top';
  /** First day of the period whose list it was, e.g. `2026-01-01`. */
  period: string;
}

/** One thing the company will do. `amountFen` for money; `statutory` money is never capped (L-18). */
export interface PlannedAction {
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
  department: string;
  /** Staff id of whoever of it carries it out, where one person is named (S-33). */
  owner?: string;
  dueAt: Instant;
  /** Loyalty bonus in points, added by the rules and shown apart (S-38). */
  bonus?: true;
}

/** How a spoken or written word of the customer is proven by staff. */
export interface Proof {
  medium: Medium;
  noteId?: InternalNoteId;
  evidenceId?: string;
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
  'promisePaused',
  'promiseResumed',
  'promiseExtended',
  'offerReminder',
  'offerLapsed',
  'withdrawalConfirmed',
  'interimMeasure',
  'survey',
  'reviewResult',
  'clarification',
  'repeatReply',
  'rectification',
] as const;
export type Purpose = (typeof purposes)[number];

/** Stages of a complaint as api.md names them. */
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

export type Outcome = 'fulfilled' | 'refused' | 'lapsed' | 'withdrawn' | 'settledOutside';
