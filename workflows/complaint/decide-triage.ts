import { refuse } from '../contracts/message';
import { grades } from '../contracts/policy';
import { gradeOf } from '../policies/grading';
import type { ComplaintEvent } from './events';
import type { ComplaintCommands } from './messages';
import type { Decide } from './rules';
import { isComplainedAbout, personOf } from './rules';
import { effectiveGrade } from './state';

/** a two-way contact meets the first contact, or so many logged tries. */
export const recordContact: Decide<ComplaintCommands['recordContact']> = ({ rules, state, by }, payload) => {
  const meets = payload.reached || state.contact.tries + 1 >= rules.policy.firstContact.tries;
  return [{ type: 'contactRecorded', ...payload, by: personOf(by).id, meets }];
};

/** S-15: the grade is taken from the table; R-17: a downgrade needs a second person above specialist. */
export const gradeComplaint: Decide<ComplaintCommands['gradeComplaint']> = (
  { rules, state, by },
  payload,
) => {
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

export const assignComplaint: Decide<ComplaintCommands['assignComplaint']> = ({ state, by }, payload) => {
  if (isComplainedAbout(state, payload.handler)) return refuse('L-02', 'handlerComplainedAbout');
  if (payload.handler.department !== payload.department && payload.handler.level < 3) {
    return refuse('S-23', 'handlerOfOtherDepartment', { department: payload.department });
  }
  return [{ type: 'complaintAssigned', ...payload, by: personOf(by).id }];
};

export const startInvestigation: Decide<ComplaintCommands['startInvestigation']> = ({ by }, payload) => [
  { type: 'investigationStarted', by: personOf(by).id, noteId: payload.noteId },
];

export const signEscalation: Decide<ComplaintCommands['signEscalation']> = ({ by }, payload) => [
  { type: 'escalationSigned', by: personOf(by).id, noteId: payload.noteId },
];

export const sendStageReply: Decide<ComplaintCommands['sendStageReply']> = ({ by }, payload) => {
  // a substantive response carries the findings so far and the next date.
  if (payload.substantive && !payload.nextNewsAt) return refuse('R-15', 'substantiveNeedsNextDate');
  return [{ type: 'stageReplySent', ...payload, by: personOf(by).id }];
};

export const resolveTask: Decide<ComplaintCommands['resolveTask']> = ({ state, by }, payload) => {
  if (!state.tasks.some((t) => t.id === payload.taskId)) return refuse('S-33', 'noTask');
  const event: ComplaintEvent = {
    type: 'taskResolved',
    taskId: payload.taskId,
    by: personOf(by).id,
    noteId: payload.noteId,
  };
  return [event];
};
