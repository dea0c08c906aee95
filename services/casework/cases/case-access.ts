import type { Role } from '../../../workflows/contracts/message';
import type { Caller } from '../../shared/access/caller';
import { callerKey } from '../../shared/access/caller';
import { notFound, Problem } from '../../shared/http/problem';
import { recordAudit } from '../audit/audit-repository';
import type { Casework } from '../casework';
import { caseRow, type OneCaseRow } from './case-read-model';

const departmentRoles: readonly Role[] = ['department-staff', 'department-head'];

/**
 * The department a caller is confined to: people who hold none but department roles see their department's cases
 * only. `undefined`: every case.
 */
export function confinedTo(caller: Caller): string | undefined {
  if (caller.kind !== 'person' || caller.roles.some((role) => !departmentRoles.includes(role))) return undefined;
  return caller.department ?? '';
}

export interface Attempt {
  caller: Caller;
  requestId: string;
  /** What is read or tried, for the audit. */
  subject: string;
}

/**
 * The case's row when it exists and the caller may see it. Throws 404, or 403 for a case of another department,
 * which is recorded.
 */
export async function accessibleCase(
  { database }: Casework,
  caseId: string,
  attempt: Attempt,
  messageId?: string,
): Promise<OneCaseRow> {
  const row = await caseRow(database, caseId, messageId);
  if (!row) throw notFound();
  const department = confinedTo(attempt.caller);
  if (department === undefined || row.departments.includes(department)) return row;
  await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId });
  throw new Problem('forbidden', {
    zh: '只能查看和办理本部门的投诉。',
    en: 'You can see and handle complaints of your own department only.',
  });
}

/** The same, and the reading of it is recorded when a person reads (S-11, F-54). */
export async function readableCase(casework: Casework, caseId: string, attempt: Attempt): Promise<OneCaseRow> {
  const row = await accessibleCase(casework, caseId, attempt);
  if (attempt.caller.kind === 'person') {
    await recordAudit(casework.database, { ...auditOf(attempt), action: 'read', caseId });
  }
  return row;
}

export const auditOf = ({ caller, requestId, subject }: Attempt) => ({ actor: callerKey(caller), requestId, subject });
