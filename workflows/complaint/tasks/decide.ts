import { refuse } from '../../contracts/message';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { TaskCommands } from './messages';

export const resolveTask: Decide<TaskCommands['resolveTask']> = ({ state, by }, payload) => {
  if (!state.tasks.some((t) => t.id === payload.taskId)) return refuse('S-33', 'noTask');
  const event: ComplaintEvent = {
    type: 'taskResolved',
    taskId: payload.taskId,
    by: personOf(by).id,
    noteId: payload.noteId,
  };
  return [event];
};
