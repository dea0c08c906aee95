import { complaintCaseId, parseCaseId } from '../../../workflows/contracts/ids';
import type { Recorded } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import { commitmentsOf } from '../../../workflows/complaint/offer/commitments';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { pendingTransfer } from '../../../workflows/complaint/transfer/state';
import type { DiagnosisState } from '../../../workflows/diagnosis/state';
import type { PublicOpinionOpened } from '../../../workflows/public-opinion/events';
import type { PublicOpinionState } from '../../../workflows/public-opinion/state';
import type { Queryable } from '../../shared/database/database';
import type { EventLogOptions, Projection } from '../../shared/event-log/event-log';
import { Problem } from '../../shared/http/problem';
import type { Logger } from '../../shared/logging/logger';
import type { Organization, Pinned } from '../../shared/people/organization-client';
import { rulesInReach } from '../../shared/people/rules-in-reach';
import { worklistColumns, worklistRows } from '../worklist/worklist-projection';
import { foldVersion, servedCaseOf } from './case-kinds';
import type { CaseworkCase, CaseworkState } from './served-case';

const fixedColumns = [
  'complaint_id',
  'kind',
  'n',
  'acceptance_number',
  'channel',
  'received_at',
  'rehearsal',
  'policy_version',
  'calendar_version',
  'logic',
  'customer_refs',
] as const;

const columns = [
  'stage',
  'grade',
  'category',
  'department',
  'departments',
  'handler',
  'promise_due',
  'provisional',
  'next_due',
  'outcome',
  'ended',
  'committed',
  'promise_met_at',
  'promise_broken_at',
  'investigated_at',
  'offered_at',
  'concluded_at',
  'archived_at',
  'satisfied',
  'apart',
] as const;

/** What was fixed when the case was opened, as the case row holds it. */
export interface FixedColumns {
  complaint_id: string;
  kind: string;
  n: number | null;
  acceptance_number: string;
  channel: string;
  received_at: string;
  rehearsal: boolean;
  policy_version: number;
  calendar_version: number;
  logic: number;
  customer_refs: string[];
}

/** The versions to fetch a case's rules by. */
export const pinnedOf = (fixed: Omit<FixedColumns, 'customer_refs'>): Pinned => ({
  policyVersion: fixed.policy_version,
  calendarVersion: fixed.calendar_version,
  logic: fixed.logic,
  from: fixed.received_at,
});

/** Log, read model and worklist of casework, written together with every append. */
export function caseworkLogOptions(parts: {
  database: Queryable;
  organization: Pick<Organization, 'rules'>;
  onIncomplete: () => void;
  logger: Logger;
}): EventLogOptions<CaseworkState> {
  const { database, organization, logger, onIncomplete } = parts;
  return {
    database,
    foldVersion,
    foldOf: (caseId) => servedCaseOf(caseId)?.definition,
    fixed: { columns: fixedColumns, of: (opening, caseId) => fixedOf(database, opening, caseId) },
    columns,
    list: { table: 'worklist', columns: worklistColumns },
    onIncomplete,
    async project({ caseId, state, fixed }) {
      const rules = await rulesInReach(organization, pinnedOf(fixed as unknown as FixedColumns), {
        caseId,
        logger,
      });
      return projectionOf(caseId, state, rules);
    },
  };
}

async function fixedOf(
  database: Queryable,
  opening: Recorded,
  caseId: string,
): Promise<Record<string, unknown>> {
  const parsed = parseCaseId(caseId);
  if (opening.type === 'complaintAccepted') {
    const e = opening as Recorded<ComplaintAccepted>;
    return {
      complaint_id: e.complaintId,
      kind: 'complaint',
      n: parsed?.n ?? null,
      acceptance_number: e.acceptanceNumber,
      channel: e.channel,
      received_at: e.receivedAt,
      rehearsal: e.rehearsal,
      policy_version: e.policyVersion,
      calendar_version: e.calendarVersion,
      logic: e.logic,
      customer_refs: e.customerRefs ?? [],
    } satisfies FixedColumns;
  }
  if (opening.type === 'publicOpinionOpened') {
    const e = opening as Recorded<PublicOpinionOpened>;
    return {
      // Rows of this table are named by the complaint; a case beside them by itself.
      complaint_id: e.publicOpinionId,
      kind: 'publicOpinion',
      n: null,
      acceptance_number: '',
      channel: 'social',
      received_at: e.at,
      rehearsal: false,
      policy_version: e.policyVersion,
      calendar_version: e.calendarVersion,
      logic: e.logic,
      customer_refs: [],
    } satisfies FixedColumns;
  }
  // A joint diagnosis is decided by the rules its complaint is pinned to.
  const parent =
    parsed?.kind === 'diagnosis' ? await fixedColumnsOf(database, complaintCaseId(parsed.id)) : undefined;
  if (!parent) throw new Problem('conflict', `${caseId} cannot be opened by ${opening.type}.`);
  return { ...parent, kind: 'diagnosis', n: parsed!.n };
}

async function fixedColumnsOf(database: Queryable, caseId: string): Promise<FixedColumns | undefined> {
  const [row] = await database.query<FixedColumns>(
    `select ${fixedColumns.join(', ')} from cases where case_id = $1`,
    [caseId],
  );
  return row;
}

function projectionOf(caseId: string, state: CaseworkState, rules: Rules | undefined): Projection {
  const served = servedCaseOf(caseId)!;
  const running = rules ? served.definition.clocks(rules, state).filter((clock) => !clock.metAt) : [];
  const nextDue = state.ended ? undefined : running.map((clock) => clock.dueAt).sort()[0];
  return {
    columns: {
      ...columnsOf(served.kind, state),
      next_due: nextDue ?? 'infinity',
      ended: state.ended === true,
    },
    ...(rules ? { rows: worklistRows(served.kind, rules, state) } : {}),
    incomplete: !rules,
  };
}

function columnsOf(kind: CaseworkCase['kind'], state: CaseworkState): Record<string, unknown> {
  switch (kind) {
    case 'complaint':
      return complaintColumns(state as ComplaintState);
    case 'diagnosis':
      return diagnosisColumns(state as DiagnosisState);
    case 'publicOpinion':
      return publicOpinionColumns(state as PublicOpinionState);
  }
}

function complaintColumns(state: ComplaintState): Record<string, unknown> {
  const committed = commitmentsOf(state);
  return {
    stage: state.stage,
    grade: state.grade ?? null,
    category: state.category ?? null,
    department: state.department ?? null,
    departments: departmentsOf(state),
    handler: state.handler?.id ?? null,
    promise_due: state.promise.dueAt,
    provisional: state.promise.provisional,
    outcome: state.outcome ?? null,
    apart: state.apart ?? null,
    // Null keeps a complaint that promised nothing out of the index.
    committed: committed.length > 0 ? committed : null,
    promise_met_at: state.promiseMetAt ?? null,
    promise_broken_at: state.promiseBrokenAt ?? null,
    investigated_at: state.investigationStartedAt ?? null,
    offered_at: state.offers[0]?.madeAt ?? null,
    concluded_at: state.concludedAt ?? null,
    archived_at: state.archivedAt ?? null,
    satisfied: state.survey?.overall === undefined ? null : state.survey.failed !== true,
  };
}

/** A case is a department's when it handles it, is found responsible, writes its plan or has agreed work to do for it. */
const departmentsOf = (state: ComplaintState): string[] => {
  const all = [
    state.department,
    state.finding?.department,
    ...(state.plans ?? []).map((plan) => plan.department),
    pendingTransfer(state)?.to,
    ...state.actions.map((action) => action.department),
  ];
  return [...new Set(all.filter((code) => code !== undefined))];
};

function diagnosisColumns(state: DiagnosisState): Record<string, unknown> {
  return {
    stage: state.status,
    departments: state.departments,
    promise_due: state.deadline,
    provisional: false,
  };
}

/** No department's own; the promise column holds when it began. */
function publicOpinionColumns(state: PublicOpinionState): Record<string, unknown> {
  return { stage: state.stage, departments: [], promise_due: state.openedAt, provisional: false };
}
