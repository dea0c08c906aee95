import { refuse } from '../../contracts/message';
import { type Subject, untilArchive } from '../subject';
import { resolveTask } from './decide';
import { effects } from './effects';
import type { TaskEvent } from './events';
import { folds } from './evolve';
import type { TaskCommands } from './messages';

/** What people must look at: tasks, and the warnings and breaches of every clock that has no ring of its own (S-40). */
export const tasks: Subject<TaskCommands, object, TaskEvent> = {
  since: 1,
  commands: {
    resolveTask: {
      title: '处理待办',
      stages: [...untilArchive, 'archived'],
      rule: 'S-33',
      unless: ({ state }) => (state.tasks.length === 0 ? refuse('S-33', 'noTask') : undefined),
      decide: resolveTask,
    },
  },
  facts: {},
  folds,
  effects,
  steps: (_rules, state) =>
    state.tasks.map((task) => ({
      command: task.kind === 'printLetter' ? 'recordDelivery' : 'resolveTask',
      audience: task.audience,
      rule: task.rule,
      taskId: task.id,
      taskKind: task.kind,
      dueAt: task.dueAt,
    })),
};
