import type { z } from 'zod';
import type { Instant } from '../../../workflows/contracts/message';
import { namespaces } from '../../../workflows/contracts/task-queues';
import { workflowPage } from '../../shared/cases/case-engine';
import { type ClockView, stateOf } from '../../shared/cases/case-view';
import type { Accountability } from '../accountability';
import type { AccountabilityState } from './accountability-case';
import type { Sight } from './case-access';
import type { CaseRow } from './case-read-model';
import type { caseSummary, caseView } from './case-schemas';

type Summary = z.input<typeof caseSummary>;

/** One line of the list. */
export function summaryOf(row: CaseRow): Summary {
  return {
    id: row.accountability_id,
    stage: row.stage as Summary['stage'],
    triggers: row.triggers as Summary['triggers'],
    ...(row.department !== null && { department: row.department }),
    openedAt: row.opened_at,
    complaintId: row.complaint_id,
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.next_due !== 'infinity' && { nextDueAt: row.next_due }),
    started: row.started,
    seq: row.seq,
  };
}

interface Shown extends Sight {
  state: AccountabilityState;
  clocks: ClockView[];
  asOf: Instant | undefined;
}

const decisionOf = ({ stage, decidedAt }: AccountabilityState) =>
  decidedAt === undefined ? {} : { decision: { approved: stage === 'approved', at: decidedAt } };

/** What somebody who is heard may see; the only limit of theirs is the statement's. */
export const ownClocks = (clocks: readonly ClockView[]): ClockView[] =>
  clocks.filter(({ kind }) => kind === 'statement');

/** A case as its reader may see it; of a past instant, the head is that of the state then. */
export function caseViewOf(accountability: Accountability, shown: Shown): z.input<typeof caseView> {
  return shown.part === 'approver' ? fullViewOf(accountability, shown) : ownViewOf(shown);
}

function fullViewOf(
  { temporalUiUrl }: Accountability,
  { row, state, clocks, asOf }: Shown,
): z.input<typeof caseView> {
  const { decidedAt: _d, nextDueAt, ...summary } = summaryOf(row);
  return {
    view: 'full',
    ...summary,
    stage: state.stage,
    seq: state.seq,
    ...(state.decidedAt !== undefined && { decidedAt: state.decidedAt }),
    ...(nextDueAt !== undefined && asOf === undefined && { nextDueAt }),
    persons: state.persons,
    ...decisionOf(state),
    state: stateOf(state),
    clocks,
    ...(asOf !== undefined && { asOf }),
    links: { workflow: workflowPage(temporalUiUrl, namespaces.sealed, row.case_id) },
  };
}

function ownViewOf({ row, member, state, clocks, asOf }: Shown): z.input<typeof caseView> {
  const { id, triggers, department, openedAt } = summaryOf(row);
  const part = state.persons.find((person) => person.id === member.id)?.part;
  const dueAt = ownClocks(clocks)[0]?.dueAt;
  return {
    view: 'own',
    id,
    stage: state.stage,
    triggers,
    ...(department !== undefined && { department }),
    openedAt,
    ...(part !== undefined && { part }),
    statement: { given: state.heard.includes(member.id), ...(dueAt !== undefined && { dueAt }) },
    ...decisionOf(state),
    ...(asOf !== undefined && { asOf }),
  };
}
