import { refuse } from '../contracts/message';
import { addDuration } from '../policies/working-time';
import type { ComplaintEvent } from './events';
import type { ComplaintCommands, ComplaintFacts } from './messages';
import type { Decide } from './rules';
import { calendarOf, declined, personOf, raise } from './rules';

/** S-42: the cause is unknown, several departments are asked; R-16: the suspected one is heard without weight. */
export const openDiagnosis: Decide<ComplaintCommands['openDiagnosis']> = (
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

export const overrideDiagnosis: Decide<ComplaintCommands['overrideDiagnosis']> = ({ state, by }, payload) => {
  const open = state.diagnoses.find((d) => d.status === 'open' || d.status === 'undecided');
  if (!open) return refuse('S-42', 'noDiagnosisOpen');
  return [{ type: 'diagnosisOverridden', n: open.n, reasonId: payload.reasonId, by: personOf(by).id }];
};

export const diagnosisConcluded: Decide<ComplaintFacts['diagnosisConcluded']> = ({ state }, payload) => {
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
export const diagnosisUndecided: Decide<ComplaintFacts['diagnosisUndecided']> = ({ state }, payload) => {
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

/** S-28: founded names the department and the cause; unfounded still gets its reasoned reply. */
export const recordFinding: Decide<ComplaintCommands['recordFinding']> = ({ state, by }, payload) => {
  const person = personOf(by);
  const { finding, directCause, department, team, replyId, noteId } = payload;
  const founded = finding === 'founded' || finding === 'partly';
  if (founded && !department) return refuse('S-28', 'departmentMissing');
  if (founded && !directCause) return refuse('S-27', 'directCauseMissing');
  if (!founded && !replyId) return refuse('S-28', 'reasonedReplyMissing');
  if (founded && replyId) return refuse('S-31', 'replyBelongsToOffer');
  const triggers = payload.triggers ?? [];
  if (!founded && triggers.length > 0) return refuse('S-49', 'triggersNeedFounded');
  return [
    {
      type: 'findingRecorded',
      finding,
      directCause,
      department,
      team,
      triggers,
      replyId,
      noteId,
      by: person.id,
      handler: state.handler?.id ?? person.id,
    },
    ...accountability(triggers, payload.persons ?? [], department, person.id),
  ];
};

/** S-49: an unfounded complaint too can have been mishandled. */
export const verifyMishandling: Decide<ComplaintCommands['verifyMishandling']> = ({ by }, payload) => {
  const person = personOf(by);
  if (payload.persons.length === 0) return refuse('S-49', 'personsMissing');
  return [
    { type: 'mishandlingVerified', ...payload, by: person.id },
    ...accountability(['mishandling'], payload.persons, payload.department, person.id),
  ];
};

/** S-48: coded triggers open a case of its own, beside and never in the way of the customer. */
function accountability(
  triggers: ComplaintCommands['recordFinding']['triggers'] & object,
  persons: NonNullable<ComplaintCommands['recordFinding']['persons']>,
  department: string | undefined,
  by: string,
): ComplaintEvent[] {
  return triggers.length > 0 ? [{ type: 'accountabilityRequested', triggers, persons, department, by }] : [];
}
