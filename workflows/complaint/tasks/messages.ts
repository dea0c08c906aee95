import type { InternalNoteId } from '../vocabulary';

export interface TaskCommands {
  resolveTask: { taskId: string; noteId?: InternalNoteId };
}
