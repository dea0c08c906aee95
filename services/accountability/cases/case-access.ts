import { approvers } from '../../../workflows/accountability/decide';
import { type Refusal, refuse } from '../../../workflows/contracts/message';
import { type Attempt, auditOf, recordAudit } from '../../shared/audit/audit-repository';
import type { CaseAccess, SeenCase } from '../../shared/cases/case-service';
import { refused } from '../../shared/cases/command-failure';
import { notFound } from '../../shared/http/problem';
import { actingStaff } from '../../shared/people/acting-person';
import type { StaffMember } from '../../shared/people/organization-client';
import type { Accountability } from '../accountability';
import { pinnedOf } from './case-projection';
import { caseRow, type OneCaseRow } from './case-read-model';

/** HR and executives, as organization knows them now. */
export const isApprover = (member: StaffMember): boolean =>
  approvers.some((role) => member.roles.includes(role));

/** Is the member named? */
const isNamed = (row: OneCaseRow, member: StaffMember): boolean => row.persons.includes(member.id);

/** Is the member to be heard: by name, or as head of the department where nobody is named (S-50)? */
export function isToBeHeard(row: OneCaseRow, member: StaffMember): boolean {
  if (row.persons.length > 0) return isNamed(row, member);
  return (
    member.roles.includes('department-head') &&
    row.department !== null &&
    member.department === row.department
  );
}

/** A case with the caller's part in it: approvers see all of it, who is heard only what concerns them. */
export interface Sight {
  row: OneCaseRow;
  member: StaffMember;
  part: 'approver' | 'heard';
}

/**
 * The case as the caller may see it. For everybody else it does not exist: 404, and the attempt is recorded. Who is
 * named sees no more than the heard do, whatever role they hold (L-02).
 */
export async function sightOf(
  { database, organization }: Accountability,
  caseId: string,
  attempt: Attempt,
  messageId?: string,
): Promise<Sight> {
  const member = await actingStaff(organization, attempt.caller);
  const row = await caseRow(database, caseId, messageId);
  if (!row) throw notFound();
  if (isApprover(member) && !isNamed(row, member)) return { row, member, part: 'approver' };
  if (isToBeHeard(row, member)) return { row, member, part: 'heard' };
  await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId });
  throw notFound();
}

/** The same, and the reading of it is recorded (F-54). */
export async function readableCase(
  accountability: Accountability,
  caseId: string,
  attempt: Attempt,
): Promise<Sight> {
  const sight = await sightOf(accountability, caseId, attempt);
  await recordAudit(accountability.database, { ...auditOf(attempt), action: 'read', caseId });
  return sight;
}

/** The row with what shared code asks of a case. Texts of this service are for staff only: no language of a customer. */
export const seenCase = (row: OneCaseRow): SeenCase => ({ ...row, pinned: pinnedOf(row), language: 'zh-CN' });

/** Why somebody who is heard cannot judge; said before the engine is asked, so that no answer shows them the log. */
const notAJudge = ({ row, member }: Sight): Refusal =>
  isNamed(row, member) ? refuse('L-02', 'conflictOfInterest') : refuse('S-46', 'notPermitted');

/** The rights of this service for the paths that every kind of case has. */
export const caseAccess = (accountability: Accountability): CaseAccess => ({
  toRead: async (caseId, attempt) => seenCase((await readableCase(accountability, caseId, attempt)).row),
  async toCommand(caseId, attempt, messageId) {
    const sight = await sightOf(accountability, caseId, attempt, messageId);
    if (sight.part === 'heard') throw await refused(accountability, { ...attempt, caseId }, notAJudge(sight));
    return seenCase(sight.row);
  },
});
