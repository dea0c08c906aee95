import { refuse, type Role } from '../../contracts/message';
import { open, type Subject } from '../subject';
import { clocks } from './clocks';
import { assignComplaint, gradeComplaint, signEscalation } from './decide';
import { effects } from './effects';
import type { TriageEvent } from './events';
import { folds } from './evolve';
import type { TriageCommands } from './messages';
import { effectiveGrade } from './state';
import { steps } from './steps';

const departmentRoles: readonly Role[] = ['department-staff', 'department-head'];

/** Grade, department and handler, and who owns a major complaint (S-14..S-16). */
export const triage: Subject<TriageCommands, object, TriageEvent> = {
  since: 1,
  commands: {
    gradeComplaint: {
      title: '分级',
      stages: open,
      rule: 'S-15',
      // in a department only the handler grades, since only they know the case.
      unless: ({ rules, state, by }) =>
        rules.logic >= 2 &&
        by.kind === 'person' &&
        departmentRoles.includes(by.role) &&
        state.handler?.id !== by.id
          ? refuse('R-17', 'onlyHandlerRegrades')
          : undefined,
      decide: gradeComplaint,
    },
    assignComplaint: {
      title: '派单',
      stages: ['graded', 'assigned', 'investigating', 'diagnosing', 'found', 'offered', 'remedying'],
      rule: 'S-14',
      decide: assignComplaint,
    },
    signEscalation: {
      title: '签收升级',
      stages: open,
      rule: 'S-16',
      unless: ({ state }) => {
        if (effectiveGrade(state) !== 'major') return refuse('S-16', 'notMajor');
        return state.escalationSignedAt ? refuse('S-16', 'escalationAlreadySigned') : undefined;
      },
      decide: signEscalation,
    },
  },
  facts: {},
  folds,
  clocks,
  effects,
  steps,
};
