import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { JointDiagnosisEvent } from './events';
import type { Diagnosis } from './state';

export const folds: Folds<JointDiagnosisEvent> = {
  diagnosisOpened: (state, event) => ({
    ...state,
    stage: 'diagnosing',
    diagnoses: [
      ...state.diagnoses,
      {
        n: event.n,
        departments: event.departments,
        deadline: event.deadline,
        status: 'open',
        reported: false,
      },
    ],
  }),
  diagnosisOverridden: (state, event) => ({
    ...withDiagnosis(state, event.n, { status: 'overridden' }),
    stage: 'investigating',
  }),
  diagnosisUndecided: (state, event) => withDiagnosis(state, event.n, { status: 'undecided' }),
  diagnosisConcluded: (state, event) => {
    const before = state.diagnoses.find((d) => d.n === event.n);
    const decided = before?.status === 'open' || before?.status === 'undecided';
    const next = withDiagnosis(state, event.n, {
      reported: true,
      ...(decided && {
        status: event.outcome === 'calledOff' ? 'calledOff' : 'concluded',
        causeCode: event.causeCode,
        department: event.department,
        dissent: event.dissent,
        ...(event.dissents && { dissents: event.dissents }),
      }),
    });
    return decided && state.stage === 'diagnosing' ? { ...next, stage: 'investigating' } : next;
  },
};

function withDiagnosis(state: ComplaintState, n: number, change: Partial<Diagnosis>): ComplaintState {
  return { ...state, diagnoses: state.diagnoses.map((d) => (d.n === n ? { ...d, ...change } : d)) };
}
