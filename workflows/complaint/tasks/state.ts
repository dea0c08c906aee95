import type { Task } from './events';

export interface TaskState {
  tasks: Task[];
}

export const initialTasks: TaskState = { tasks: [] };
