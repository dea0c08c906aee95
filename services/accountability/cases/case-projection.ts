import type { SubmissionOpened } from '../../../workflows/accountability/events';
import type { Recorded } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import type { CaseState } from '../../../workflows/policies/clock';
import type { Queryable } from '../../shared/database/database';
import type { EventLogOptions, Projection } from '../../shared/event-log/event-log';
import { Problem } from '../../shared/http/problem';
import type { Logger } from '../../shared/logging/logger';
import type { Organization, Pinned } from '../../shared/people/organization-client';
import { rulesInReach } from '../../shared/people/rules-in-reach';
import { worklistColumns, worklistRows } from '../worklist/worklist-projection';
import { accountabilityCase, type AccountabilityState, foldOf, foldVersion } from './accountability-case';

const fixedColumns = [
  'accountability_id',
  'complaint_id',
  'triggers',
  'department',
  'persons',
  'opened_at',
  'policy_version',
  'calendar_version',
  'logic',
] as const;

/** What was fixed when the case was opened, as the case row holds it. */
export interface FixedColumns {
  accountability_id: string;
  complaint_id: string;
  triggers: string[];
  department: string | null;
  persons: string[];
  opened_at: string;
  policy_version: number;
  calendar_version: number;
  logic: number;
}

/** The versions to fetch a case's rules by. */
export const pinnedOf = (fixed: FixedColumns): Pinned => ({
  policyVersion: fixed.policy_version,
  calendarVersion: fixed.calendar_version,
  logic: fixed.logic,
  from: fixed.opened_at,
});

/** Log, read model and worklist of the sealed cases, written together with every append. */
export function accountabilityLogOptions(parts: {
  database: Queryable;
  organization: Pick<Organization, 'rules'>;
  onIncomplete: () => void;
  logger: Logger;
}): EventLogOptions<CaseState> {
  const { database, organization, onIncomplete, logger } = parts;
  return {
    database,
    foldVersion,
    foldOf,
    fixed: { columns: fixedColumns, of: async (opening, caseId) => ({ ...fixedOf(opening, caseId) }) },
    columns: ['stage', 'decided_at', 'next_due', 'ended'],
    list: { table: 'worklist', columns: worklistColumns },
    onIncomplete,
    async project({ caseId, state, fixed }) {
      const rules = await rulesInReach(organization, pinnedOf(fixed as unknown as FixedColumns), {
        caseId,
        logger,
      });
      return projectionOf(state as AccountabilityState, rules);
    },
  };
}

function fixedOf(opening: Recorded, caseId: string): FixedColumns {
  if (opening.type !== 'submissionOpened')
    throw new Problem('conflict', `${caseId} cannot be opened by ${opening.type}.`);
  const e = opening as Recorded<SubmissionOpened>;
  return {
    accountability_id: e.accountabilityId,
    complaint_id: e.complaintId,
    triggers: e.triggers,
    department: e.department ?? null,
    persons: e.persons.map((person) => person.id),
    opened_at: e.at,
    policy_version: e.policyVersion,
    calendar_version: e.calendarVersion,
    logic: e.logic,
  };
}

function projectionOf(state: AccountabilityState, rules: Rules | undefined): Projection {
  const clocks = rules && !state.ended ? accountabilityCase.definition.clocks(rules, state) : [];
  const running = clocks.filter((clock) => !clock.metAt);
  return {
    columns: {
      stage: state.stage,
      decided_at: state.decidedAt ?? null,
      next_due: running.map((clock) => clock.dueAt).sort()[0] ?? 'infinity',
      ended: state.ended === true,
    },
    ...(rules ? { rows: worklistRows(state, running) } : {}),
    incomplete: !rules,
  };
}
