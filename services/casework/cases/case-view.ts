import type { z } from 'zod';
import type { Instant } from '../../../workflows/contracts/message';
import { namespaces } from '../../../workflows/contracts/task-queues';
import type { DiagnosisState } from '../../../workflows/diagnosis/state';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { DocumentState, PublicOpinionState } from '../../../workflows/public-opinion/state';
import { workflowPage } from '../../shared/cases/case-engine';
import { type ClockView, stateOf } from '../../shared/cases/case-view';
import type { Casework } from '../casework';
import { ownTime } from '../../shared/cases/own-time';
import type { CaseRow } from './case-read-model';
import type {
  complaintSummary,
  complaintView,
  diagnosisView,
  publicOpinionSummary,
  publicOpinionView,
} from './case-schemas';
import type { CaseworkState } from './served-case';

/** One line of a list. */
export function summaryOf(row: CaseRow): z.input<typeof complaintSummary> {
  return {
    id: row.complaint_id,
    acceptanceNumber: row.acceptance_number,
    stage: row.stage as ComplaintState['stage'],
    ...(row.grade !== null && { grade: row.grade as 'general' }),
    ...(row.category !== null && { category: row.category }),
    channel: row.channel as ComplaintState['channel'],
    ...(row.department !== null && { department: row.department }),
    ...(row.handler !== null && { handler: row.handler }),
    receivedAt: row.received_at,
    promise: { dueAt: row.promise_due, provisional: row.provisional },
    ...(row.next_due !== 'infinity' && { nextDueAt: row.next_due }),
    started: row.started,
    ...(row.outcome !== null && { outcome: row.outcome as 'fulfilled' }),
    rehearsal: row.rehearsal,
    ...(row.rehearsal && { ownTime: ownTime(row.clock_offset_ms) }),
    seq: row.seq,
  };
}

interface Seen {
  row: CaseRow;
  state: CaseworkState;
  clocks: ClockView[];
  asOf: Instant | undefined;
}

const common = ({ temporalUiUrl }: Casework, { row, state, clocks, asOf }: Seen) => ({
  state: stateOf(state),
  clocks,
  ...(asOf !== undefined && { asOf }),
  links: { workflow: workflowPage(temporalUiUrl, namespaces.redress, row.case_id) },
});

/** A complaint as a page shows it; of a past instant, the head is that of the state then. */
export function complaintViewOf(casework: Casework, seen: Seen): z.input<typeof complaintView> {
  const { stage, grade, department, handler, outcome, seq, promise } = seen.state as ComplaintState;
  const { grade: _g, department: _d, handler: _h, outcome: _o, nextDueAt, ...summary } = summaryOf(seen.row);
  return {
    ...summary,
    stage,
    ...(grade !== undefined && { grade }),
    ...(department !== undefined && { department }),
    ...(handler !== undefined && { handler: handler.id }),
    ...(outcome !== undefined && { outcome }),
    ...(nextDueAt !== undefined && seen.asOf === undefined && { nextDueAt }),
    promise: { dueAt: promise.dueAt, provisional: promise.provisional },
    departments: seen.row.departments,
    seq,
    ...common(casework, seen),
  };
}

export function diagnosisViewOf(casework: Casework, seen: Seen): z.input<typeof diagnosisView> {
  const { complaintId, n, acceptanceNumber, status, departments, deadline, seq } =
    seen.state as DiagnosisState;
  return { complaintId, n, acceptanceNumber, status, departments, deadline, seq, ...common(casework, seen) };
}

export const publicOpinionSummaryOf = (row: CaseRow): z.input<typeof publicOpinionSummary> => ({
  id: row.complaint_id,
  stage: row.stage as PublicOpinionState['stage'],
  openedAt: row.received_at,
  ...(row.next_due !== 'infinity' && { nextDueAt: row.next_due }),
  started: row.started,
  seq: row.seq,
});

export function publicOpinionViewOf(casework: Casework, seen: Seen): z.input<typeof publicOpinionView> {
  const { publicOpinionId, topic, volume, stage, openedAt, documents, complaints, seq } =
    seen.state as PublicOpinionState;
  const documentOf = ({ status, draft, approvals }: DocumentState) => ({
    status,
    draft,
    approvedBy: approvals.map((a) => a.by),
  });
  return {
    id: publicOpinionId,
    topic,
    volume,
    stage,
    openedAt,
    documents: {
      testReport: documentOf(documents.testReport),
      rectification: documentOf(documents.rectification),
      apology: documentOf(documents.apology),
    },
    complaints,
    seq,
    ...common(casework, seen),
  };
}
