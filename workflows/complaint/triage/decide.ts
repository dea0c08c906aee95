import { refuse } from '../../contracts/message';
import { grades } from '../../contracts/policy';
import { gradeOf } from '../../policies/grading';
import type { Decide } from '../rules';
import { isComplainedAbout, personOf } from '../rules';
import type { TriageCommands } from './messages';
import { effectiveGrade } from './state';

/** S-15: the grade is taken from the table; R-17: a downgrade needs a second person above specialist. */
export const gradeComplaint: Decide<TriageCommands['gradeComplaint']> = ({ rules, state, by }, payload) => {
  const person = personOf(by);
  const { grade, reasons } = gradeOf(rules.policy, payload.facts);
  const down = state.grade !== undefined && grades.indexOf(grade) < grades.indexOf(effectiveGrade(state));
  if (down && (person.id === state.gradedBy || person.level < 3)) {
    return refuse('R-17', 'downgradeNeedsSecondPerson', { from: effectiveGrade(state), to: grade });
  }
  return [
    { type: 'complaintGraded', grade, reasons, facts: payload.facts, by: person.id, noteId: payload.noteId },
  ];
};

export const assignComplaint: Decide<TriageCommands['assignComplaint']> = ({ state, by }, payload) => {
  if (isComplainedAbout(state, payload.handler)) return refuse('L-02', 'handlerComplainedAbout');
  if (payload.handler.department !== payload.department && payload.handler.level < 3) {
    return refuse('S-23', 'handlerOfOtherDepartment', { department: payload.department });
  }
  return [{ type: 'complaintAssigned', ...payload, by: personOf(by).id }];
};

export const signEscalation: Decide<TriageCommands['signEscalation']> = ({ by }, payload) => [
  { type: 'escalationSigned', by: personOf(by).id, noteId: payload.noteId },
];
