import { refuse } from '../../contracts/message';
import { addDuration } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { calendarOf, declined, personOf, raise } from '../rules';
import type { JointDiagnosisCommands, JointDiagnosisFacts } from './messages';
import { openDiagnosis as theOpenOne } from './state';

/** S-42: the cause is unknown, several departments are asked; R-16: the suspected one is heard without weight. */
export const openDiagnosis: Decide<JointDiagnosisCommands['openDiagnosis']> = (
  { rules, state, by, now },
  payload,
) => {
  const departments = [...new Set(payload.departments)];
  const { minDepartments } = rules.policy.diagnosis;
  const weighing = departments.filter((d) => d !== payload.suspected);
  if (weighing.length < minDepartments) return refuse('S-42', 'tooFewDepartments', { minDepartments });
  const opinions = rules.policy.clocks.diagnosis?.limit ?? '8wh';
  const asked = addDuration(calendarOf(rules, state), rules.policy.hours, now, opinions).at;
  // Section 5: a diagnosis ends before the promise.
  const deadline = asked < state.promise.dueAt || now >= state.promise.dueAt ? asked : state.promise.dueAt;
  return [
    {
      type: 'diagnosisOpened',
      n: state.diagnoses.length + 1,
      departments,
      suspected: payload.suspected,
      questionId: payload.questionId,
      deadline,
      by: personOf(by).id,
    },
  ];
};

export const overrideDiagnosis: Decide<JointDiagnosisCommands['overrideDiagnosis']> = (
  { state, by },
  payload,
) => {
  const open = theOpenOne(state);
  if (!open) return refuse('S-42', 'noDiagnosisOpen');
  return [{ type: 'diagnosisOverridden', n: open.n, reasonId: payload.reasonId, by: personOf(by).id }];
};

export const diagnosisConcluded: Decide<JointDiagnosisFacts['diagnosisConcluded']> = ({ state }, payload) => {
  const known = state.diagnoses.find((d) => d.n === payload.n);
  if (!known || known.reported) return declined('diagnosisConcluded', refuse('S-42', 'noDiagnosisOpen'));
  return [
    { type: 'diagnosisConcluded', ...payload },
    ...state.tasks
      .filter((t) => t.kind === 'diagnosisUndecided' && t.about === `${payload.n}`)
      .map((t): ComplaintEvent => ({ type: 'taskResolved', taskId: t.id, by: 'system' })),
  ];
};

/** A tie or no quorum at the deadline goes to the complaint manager. */
export const diagnosisUndecided: Decide<JointDiagnosisFacts['diagnosisUndecided']> = ({ state }, payload) => {
  const known = state.diagnoses.find((d) => d.n === payload.n);
  if (known?.status !== 'open') return declined('diagnosisUndecided', refuse('S-42', 'noDiagnosisOpen'));
  return [
    { type: 'diagnosisUndecided', ...payload },
    ...raise(state, {
      kind: 'diagnosisUndecided',
      audience: 'complaint-manager',
      rule: 'S-42',
      about: `${payload.n}`,
    }),
  ];
};
