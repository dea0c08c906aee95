import { stageStep, type Subject } from '../subject';
import { diagnosisConcluded, diagnosisUndecided, openDiagnosis, overrideDiagnosis } from './decide';
import { effects } from './effects';
import type { JointDiagnosisEvent } from './events';
import { folds } from './evolve';
import type { JointDiagnosisCommands, JointDiagnosisFacts } from './messages';
import { openDiagnosis as theOpenOne } from './state';

/** The complaint's side of a joint diagnosis 联合会诊 (S-42). */
export const jointDiagnosis: Subject<JointDiagnosisCommands, JointDiagnosisFacts, JointDiagnosisEvent> = {
  since: 1,
  commands: {
    openDiagnosis: {
      title: '发起联合会诊',
      stages: ['investigating'],
      rule: 'S-42',
      decide: openDiagnosis,
    },
    overrideDiagnosis: {
      title: '裁定后继续办理',
      stages: ['diagnosing'],
      rule: 'S-42',
      decide: overrideDiagnosis,
    },
  },
  facts: { diagnosisConcluded, diagnosisUndecided },
  folds,
  effects,
  // A child's last word is still to come (architecture, point 7).
  holdsEnd: (state) => state.diagnoses.some((d) => !d.reported),
  steps: (_rules, state, due) =>
    theOpenOne(state)?.status === 'undecided'
      ? stageStep(state, due, {
          diagnosing: { command: 'overrideDiagnosis', audience: 'complaint-manager', rule: 'S-42' },
        })
      : [],
};
