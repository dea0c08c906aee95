import { type Caller, callerKey } from '../access/caller';
import type { Queryable } from '../database/database';

/** Somebody reads a case or tries something with it. */
export interface Attempt {
  caller: Caller;
  requestId: string;
  /** What is read or tried, for the audit. */
  subject: string;
}

export const auditOf = ({ caller, requestId, subject }: Attempt) => ({
  actor: callerKey(caller),
  requestId,
  subject,
});

export interface AuditEntry {
  /** As `callerKey` names them. */
  actor: string;
  action: 'read' | 'refused' | 'forbidden';
  caseId: string;
  /** What was read or tried. */
  subject: string;
  requestId: string;
  rule?: string;
  reason?: string;
}

/** Keeps in the table `audit` who did what and when; the instant is the database's. */
export async function recordAudit(database: Queryable, entry: AuditEntry): Promise<void> {
  await database.query(
    `insert into audit (actor, action, case_id, subject, request_id, rule, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      entry.actor,
      entry.action,
      entry.caseId,
      entry.subject,
      entry.requestId,
      entry.rule ?? null,
      entry.reason ?? null,
    ],
  );
}

/** One row for each case that a list showed. */
export async function recordReads(
  database: Queryable,
  { actor, subject, requestId }: ReturnType<typeof auditOf>,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  await database.query(
    `insert into audit (actor, action, case_id, subject, request_id)
     select $1, 'read', case_id, $2, $3 from unnest($4::text[]) shown(case_id)`,
    [actor, subject, requestId, caseIds],
  );
}
