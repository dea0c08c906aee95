import type { Role } from '../../../workflows/contracts/message';
import type { Caller } from '../../shared/access/caller';
import { type Attempt, auditOf, recordAudit } from '../../shared/audit/audit-repository';
import type { CaseAccess, SeenCase } from '../../shared/cases/case-service';
import { notFound, Problem } from '../../shared/http/problem';
import { departmentsCovered } from '../../shared/people/acting-person';
import type { Casework } from '../casework';
import { pinnedOf } from './case-projection';
import { caseRow, type OneCaseRow } from './case-read-model';

const departmentRoles: readonly Role[] = ['department-staff', 'department-head'];

/**
 * The department a caller is confined to: people who hold none but department roles see their department's cases
 * only. `undefined`: every case.
 */
export function confinedTo(caller: Caller): string | undefined {
  if (caller.kind !== 'person' || caller.roles.some((role) => !departmentRoles.includes(role)))
    return undefined;
  return caller.department ?? '';
}

/** S-90: who may see what was set apart; while organization is away, nobody. */
export async function readsReports(
  { organization }: Pick<Casework, 'organization'>,
  caller: Caller,
): Promise<boolean> {
  if (caller.kind !== 'person') return true;
  const readers = await organization.livePolicy().then(
    ({ reports }) => reports.readers,
    (): Role[] => [],
  );
  return caller.roles.some((role) => readers.includes(role));
}

/**
 * The case's row when it exists and the caller may see it, or stands in today for somebody who may. Throws 404, or 403
 * for a case of another department, which is recorded.
 */
export async function accessibleCase(
  casework: Casework,
  caseId: string,
  attempt: Attempt,
  messageId?: string,
): Promise<OneCaseRow> {
  const { database, organization } = casework;
  const row = await caseRow(database, caseId, messageId);
  if (!row) throw notFound();
  if (row.apart && !(await readsReports(casework, attempt.caller))) {
    await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId });
    // As if it did not exist: whoever need not know of a report does not learn that there is one.
    throw notFound();
  }
  const department = confinedTo(attempt.caller);
  if (department === undefined || row.departments.includes(department)) return row;
  if (attempt.caller.kind === 'person') {
    const covered = await departmentsCovered(organization, attempt.caller.id);
    if (row.departments.some((d) => covered.includes(d))) return row;
  }
  await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId });
  throw new Problem('forbidden', {
    zh: '只能查看和办理本部门的投诉。',
    en: 'You can see and handle complaints of your own department only.',
  });
}

/** The same, and the reading of it is recorded when a person reads (S-11, F-54). */
export async function readableCase(
  casework: Casework,
  caseId: string,
  attempt: Attempt,
): Promise<OneCaseRow> {
  const row = await accessibleCase(casework, caseId, attempt);
  if (attempt.caller.kind === 'person') {
    await recordAudit(casework.database, { ...auditOf(attempt), action: 'read', caseId });
  }
  return row;
}

const seenCase = (row: OneCaseRow): SeenCase => ({
  ...row,
  pinned: pinnedOf(row),
  clockOffsetMs: row.clock_offset_ms,
});

/** The same rights for the paths that every kind of case has. */
export const caseAccess = (casework: Casework): CaseAccess => ({
  toRead: async (caseId, attempt) => seenCase(await readableCase(casework, caseId, attempt)),
  toCommand: async (caseId, attempt, messageId) =>
    seenCase(await accessibleCase(casework, caseId, attempt, messageId)),
});
