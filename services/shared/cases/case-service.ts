import type { z } from 'zod';
import type { CaseDefinition } from '../../../workflows/contracts/case-definition';
import type { Instant, Refusal } from '../../../workflows/contracts/message';
import type { Policy, Rules } from '../../../workflows/contracts/policy';
import type { Amount } from '../../../workflows/policies/authority';
import type { CaseState } from '../../../workflows/policies/clock';
import type { Commitment } from '../../../workflows/policies/goodwill';
import type { Attempt } from '../audit/audit-repository';
import type { Database } from '../database/database';
import type { EventLog } from '../event-log/event-log';
import type { Organization, Pinned } from '../people/organization-client';
import type { CaseEngine } from './case-engine';
import type { CommandBody } from './command-body';

/** Counts what one customer is promised over all cases; a service whose cases promise nothing has none. */
export interface Commitments {
  /** Notes what a message is about to promise; what the same customer was promised elsewhere. */
  reserve(promise: {
    caseId: string;
    messageId: string;
    policy: Policy;
    actions: readonly Amount[];
    /** The case's own time of the promise. */
    at: Instant;
  }): Promise<Commitment[]>;
  /** The message was not taken. */
  release(messageId: string): Promise<void>;
}

/**
 * What a service that keeps cases works with. Its schema holds the tables of the event log, `sent_commands`,
 * `internal_notes` and `audit` as `services/casework/migrations` has them.
 */
export interface CaseService {
  database: Database;
  log: EventLog<CaseState>;
  engine: CaseEngine;
  organization: Organization;
  commitments?: Commitments;
}

/** A kind of case as the API serves it: the same sub-paths for each. */
export interface ServedCase {
  /** Path up to the case, e.g. `/api/casework/v1/complaints/{id}`. */
  path: string;
  params: z.ZodObject;
  /** For names of permissions, e.g. `casework.complaints`. */
  name: string;
  caseIdOf(params: Record<string, string>): string;
  // Each kind has its own state and events; resources treat them as data.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  definition: CaseDefinition<any, any, Rules>;
  /** Bodies of the commands people may give. */
  commands: Record<string, CommandBody>;
  /** Why a case whose workflow has ended takes no more messages. */
  ended: Refusal;
}

/** What a message needs to know of its case before it is sent; columns of the case row. */
export interface CaseStanding {
  case_id: string;
  seq: number;
  started: boolean;
  ended: boolean;
  /** Was the message asked for decided before? */
  knows_message: boolean;
}

/** A case that the caller may see. */
export interface SeenCase extends CaseStanding {
  pinned: Pinned;
  /** How far a rehearsed case's own time is ahead of the world. */
  clockOffsetMs?: number;
  /** Language of replies that name none. */
  language: string;
}

/** Who may see and order what in a kind of case; throws the problem that others get. */
export interface CaseAccess {
  /** For reading; a person's reading is recorded (S-11, F-54). */
  toRead(caseId: string, attempt: Attempt): Promise<SeenCase>;
  /** For a command, whose message may have been decided before. */
  toCommand(caseId: string, attempt: Attempt, messageId: string): Promise<SeenCase>;
}
