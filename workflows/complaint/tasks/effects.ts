import type { Effects } from '../subject';
import { tellStaff } from '../telling';
import { clockTitle } from '../titles';

/** Tasks that nobody need be written to about: the first has nobody, the second stands on every worklist. */
const untold: readonly string[] = ['nobodyReached', 'customerWrote'];

export const effects: Effects = {
  clockWarned: (_rules, state, event) =>
    tellStaff(
      state,
      event.tell,
      'clockWarned',
      `${clockTitle(event.kind)} 预警`,
      {
        kind: event.kind,
        percent: event.percent,
      },
      event.department,
    ),
  clockBroken: (_rules, state, event) =>
    tellStaff(
      state,
      event.tell,
      'clockBroken',
      `${clockTitle(event.kind)} 已超时`,
      {
        kind: event.kind,
        dueAt: event.dueAt,
      },
      event.department,
    ),
  taskRaised: (_rules, state, { task }) =>
    untold.includes(task.kind)
      ? []
      : tellStaff(state, [task.audience], 'taskRaised', '待办任务', { kind: task.kind }),
};
