import type { ContainedBefore, Danger } from '../complaint/containment/messages';
import type { RestatedBefore } from '../complaint/restatement/messages';
import type { ClockLevels, ClockPolicy } from '../policies/clock';
import type { SensitivePolicy } from '../policies/sensitive-access';
import type { Duration, Fen, Role } from './message';

/** Exceptions to "Monday to Friday" as the State Council publishes them; `from`..`to` are the published dates. */
export interface WorkingCalendar {
  version: number;
  /** First and last published date. Later dates are counted Monday to Friday and are provisional. */
  from: string;
  to: string;
  /** Weekdays that are days off, ascending. */
  holidays: string[];
  /** Saturdays and Sundays that are working days 调休, ascending. */
  workdays: string[];
}

/** Daily windows in local time. */
export interface Hours {
  /** Minutes east of UTC: Asia/Shanghai 480, no daylight saving. */
  utcOffsetMinutes: number;
  timeZone: string;
  /** Office hours on working days, e.g. [["09:00","12:00"],["13:00","18:00"]]. */
  office: [string, string][];
  /** Daily service hours. */
  service: [string, string];
  /** Surveys, reminders and calls wait outside these, e.g. ["08:30","21:00"]. */
  contact: [string, string];
}

export const grades = ['general', 'important', 'major'] as const;
export type Grade = (typeof grades)[number];

/** Coded facts a grade is taken from (S-15). Absent means not known, never "no". */
export interface GradeFacts {
  harmToPerson?: boolean;
  hazard?: 'shock' | 'fire' | 'scald' | 'poison';
  assessedLossFen?: Fen;
  customersAffected?: number;
  incidentMember?: boolean;
  mediaActing?: boolean;
  regulatorActing?: boolean;
  lawsuitFiled?: boolean;
  mediaThreatened?: boolean;
  lawsuitThreatened?: boolean;
  /** 1..5 */
  emotionalIntensity?: number;
  repeatWithin30Days?: boolean;
}

/** One row of the decision table: all given tests must hold. Numbers are "at least". */
export interface GradeRow {
  grade: Grade;
  /** Reason code shown to people. */
  reason: string;
  when: { fact: keyof GradeFacts; is?: boolean | string[]; atLeast?: number };
}

/** One row of the seats: absent tests fit everything. */
export interface SeatRow {
  reason: string;
  tier?: 'top';
  /** Code of the category tree; stands for everything below it too. */
  category?: string;
  department: string;
  role: Role;
}

export const remedyKinds = [
  'refund',
  'return',
  'repair',
  'replacement',
  'compensation',
  'gift',
  'problemHandling',
  'writtenApology',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** A role of the authority table, or `handler`: whoever handles the case now, `approver`: who is asked now, or `customer`. */
export type Audience =
  | Role
  | 'handler'
  | 'customer'
  | 'asked-departments'
  | 'person-heard'
  | 'approver'
  /** The complaint post of the department, its deputy, or its head (S-87). */
  | 'complaint-post'
  /** Who is on duty at that moment, day and night (S-16). */
  | 'duty';

/** Facts of the grading that are simply so or not. */
export const booleanFacts = [
  'harmToPerson',
  'incidentMember',
  'mediaActing',
  'regulatorActing',
  'lawsuitFiled',
  'mediaThreatened',
  'lawsuitThreatened',
  'repeatWithin30Days',
] as const satisfies readonly (keyof GradeFacts)[];

/** The legal checklist by its codes: does ticking the item open a hold, and which fact of the grading ticks it (S-45). */
export interface LegalPolicy {
  rule: string;
  checklist: Record<string, { hold: boolean; fact?: (typeof booleanFacts)[number] }>;
}

export interface Policy {
  version: number;
  hours: Hours;
  /** Every limit of section 5, by clock kind. */
  clocks: Record<string, ClockPolicy>;
  /** Levels of every clock that names none of its own. */
  usualClock: ClockLevels;
  grading: { rule: string; table: GradeRow[] };
  /** A limit already past when the grade changes is due this long after. */
  regrade: { rule: string; grace: Duration };
  /** Customer value by problem type; the last row fits everything (S-19). */
  seats: { rule: string; table: SeatRow[] };
  /**
   * S-21: the top share of customers by value of purchases in so many months before the period; it may change queue,
   * contact person and internal targets, never a limit, a finding or money.
   */
  tiers: { rule: string; topPercent: number; months: number; period: 'month' | 'quarter' | 'year' };
  /** S-22: place in the engine's queues, 1 (first) to 5, by tier and by grade; the better one counts. */
  queues: { rule: string; tiers: { top: number }; grades: Record<Grade, number> };
  /** Skills of staff that a customer's language calls for (S-19, F-17). */
  skills: { rule: string; byLanguage: Record<string, string[]> };
  /** Who may own a complaint of a grade; the first is asked (S-85). */
  ownership: { rule: string; roles: Record<Grade, Role[]> };
  /** After so many returns the complaint manager decides (S-23). */
  transfer: { rule: string; maxBounces: number };
  /** Who is told of an order that stays overdue, one level after the other (S-88). */
  supervision: { rule: string; levels: Role[] };
  /**
   * of a complaint about the service desk the owners are these roles, and what its people (audiences) would
   * do is the complaint manager's; who stands in for a role that is complained about.
   */
  complainedAbout: {
    rule: string;
    deskAudiences: Role[];
    deskOwners: Role[];
    standIn: Partial<Record<Role, Role[]>>;
  };
  /** Upper limit in fen per decision; `null` is unlimited, absent is no authority (S-37). */
  authority: { rule: string; limits: Record<RemedyKind, Partial<Record<Role, Fen | null>>> };
  /** The lead of the service desk, its teams, and who takes over when one of them is complained about (S-09, R-16). */
  firstOwner: { rule: string; desk: Role; deskTeams: string[]; above: Role };
  /** How many may speak for many (L-03). */
  parties: { rule: string; maxRepresentatives: number };
  /** A channel not heard of for so long is silent: clock time (S-89). */
  channels: { rule: string; silentAfter: Duration; tell: Role[] };
  /** How long a file is trusted after it was confirmed, and who may read it for which purpose (S-10, S-92). */
  customerFile: { rule: string; staleAfter: Duration; purposes: Record<string, Role[]> };
  /** Who reads a report of crime or corruption that was set apart (S-90). */
  reports: { rule: string; readers: Role[] };
  /** Commands that wait for the confirmed restatement, and the codes that excuse it (S-06). */
  restatement: { rule: string; before: RestatedBefore[]; skipReasons: string[] };
  /** Facts that call for it, commands that wait for it, what can be done, and who is told (S-12). */
  containment: {
    rule: string;
    facts: Danger[];
    before: ContainedBefore[];
    actions: string[];
    tell: Audience[];
  };
  /** So many logged tries count as first contact. */
  firstContact: { rule: string; tries: number };
  /**
   * Goodwill beyond the law (S-38): by category prefix the standard that is routine, `default` for the rest; the cap per
   * complaint, and per customer within `window` (S-93); the bonus in points for loyal customers.
   */
  goodwill: {
    rule: string;
    capFen: Fen;
    window: Duration;
    standards: Record<string, { percent: number; withoutOrderFen: Fen }>;
    loyalty: { years: number; percent: number };
  };
  /** What a broken promise announces as the new date, from the breach on. */
  promise: { rule: string; newDate: Duration };
  /** The promise alone may stand still (F-11): each pause up to the limit of its clock, `inAll` together, for these reasons. */
  pause: { rule: string; inAll: Duration; reasons: string[]; endsWithEvidence: string[] };
  /** Levels from below to the top: of a clock that stays overdue (F-15), and of each named flow (S-40). */
  escalation: { rule: string; chain: Role[]; flows: Record<'urgent' | 'batch' | 'difficult', Role[]> };
  /** Who hears of a case handled coldly 冷处理. */
  coldHandling: { rule: string; tell: Role };
  /** Asked so long `before` the promise ends, `each` so long at most, so many `times` (L-05). */
  extension: { rule: string; before: Duration; each: Duration; times: number; reasons: string[] };
  /** `takeUp`: how long a lapsed offer may still be taken up. */
  offer: { rule: string; maxRounds: number; takeUp: Duration };
  survey: { rule: string; failedAtMost: number };
  callBack: { rule: string; after: Duration; tries: number; onDays: number };
  diagnosis: {
    rule: string;
    minDepartments: number;
    quorum: [number, number];
    /** Weight of a department's opinion, `default` for those not named; absent in policies of before. */
    weights?: { default: number; [department: string]: number };
  };
  /** What is done in a contact before complaints of these grades may be offered a plan (S-24). */
  calming: { rule: string; checklist: string[]; grades: Grade[] };
  /** Interim measures, and the row of the authority table that each counts to (S-16). */
  interim: { rule: string; measures: Record<string, RemedyKind> };
  /** So long after the delivery the company bears the proof (L-16). */
  durableGoods: { rule: string; months: number };
  accountability: { rule: string; triggers: string[] };
  /** So long after the reply a review may be asked for. */
  review: { rule: string; askWithin: Duration };
  /**
   * Outside bodies by code (L-08). `limits`: first limit, then as extended, each from the day its case reached us; none:
   * the body names the date. `aftercare` false: no survey and no call-back after it, as with a court.
   */
  external: { rule: string; bodies: Record<string, { limits: Duration[]; aftercare?: boolean }> };
  legal: LegalPolicy;
  sensitive: SensitivePolicy;
  /** So many mentions of a topic within the window open a public-opinion case; who approves what goes out (S-44). */
  publicOpinion: { rule: string; threshold: number; windowHours: number; approvers: Role[] };
  /** By category prefix; `default` for the rest (L-07). Codes; the template holds the words. */
  outsideRoutes: { rule: string; byCategory: Record<string, string[]> };
  /** Who may give which command: complaint, diagnosis and accountability cases (S-46, S-47). */
  permissions: Record<string, Role[]>;
}

/** What a case is decided with; at most 24 kB as JSON. */
export interface Rules {
  /** Version of the rules in code, fixed at start: `decide`, `clocks`, `effects` may branch on it. */
  logic: number;
  policy: Policy;
  calendar: WorkingCalendar;
}

/** The promise told to the customer. */
export interface PromiseTold {
  dueAt: string;
  workingDays: string[];
  calendarVersion: number;
  provisional: boolean;
}
