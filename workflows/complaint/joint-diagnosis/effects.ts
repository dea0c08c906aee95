import type { CaseInput, Effect } from '../../contracts/case-definition';
import { complaintCaseId, diagnosisCaseId } from '../../contracts/ids';
import type { Recorded } from '../../contracts/message';
import { workflowTypes } from '../../contracts/task-queues';
import type { DiagnosisAsked } from '../../diagnosis/events';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellStaff } from '../telling';
import type { JointDiagnosisEvent } from './events';

export const effects: Effects = {
  diagnosisOpened: (_rules, state, event) => [openDiagnosis(state, event)],
  diagnosisOverridden: (_rules, state, event) => [callOff(state, event.n)],
  diagnosisUndecided: (_rules, state, event) =>
    tellStaff(state, ['complaint-manager'], 'diagnosisUndecided', '联合会诊未形成结论', {
      reason: event.reason,
    }),
};

/** A joint diagnosis is a case of its own with the same pinned rules (S-42). */
function openDiagnosis(
  state: ComplaintState,
  event: Recorded<Extract<JointDiagnosisEvent, { type: 'diagnosisOpened' }>>,
): Effect {
  const caseId = diagnosisCaseId(state.complaintId, event.n);
  const { n, departments, suspected, questionId, deadline } = event;
  const input: CaseInput<DiagnosisAsked> = {
    caseId,
    opening: {
      type: 'diagnosisAsked',
      complaintId: state.complaintId,
      parentId: complaintCaseId(state.complaintId),
      acceptanceNumber: state.acceptanceNumber,
      n,
      departments,
      suspected,
      questionId,
      deadline,
      subject: state.subject,
      seq: 1,
      at: event.at,
      messageId: `open/${caseId}`,
    },
    pinned: state.pinned,
    unrecorded: true,
  };
  return {
    kind: 'child',
    workflowId: caseId,
    workflowType: workflowTypes.diagnosis,
    input,
    summary: `联合会诊 ${n}`,
  };
}

/** Ends a joint diagnosis that is still open; the child answers with its last word. */
export function callOff(state: ComplaintState, n: number): Effect {
  return {
    kind: 'signal',
    workflowId: diagnosisCaseId(state.complaintId, n),
    name: 'calledOff',
    payload: {},
    summary: `撤销联合会诊 ${n}`,
  };
}
