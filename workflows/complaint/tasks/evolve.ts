import type { Folds } from '../subject';
import type { TaskEvent } from './events';

export const folds: Folds<TaskEvent> = {
  taskRaised: (state, event) => ({ ...state, tasks: [...state.tasks, event.task] }),
  taskResolved: (state, event) => ({ ...state, tasks: state.tasks.filter((t) => t.id !== event.taskId) }),
  clockWarned: (state) => state,
  clockBroken: (state) => state,
  factDeclined: (state) => state,
};
