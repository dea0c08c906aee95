import type { Subject } from '../subject';
import { clocks } from './clocks';
import { folds } from './evolve';

/** No customer waits in silence: the longest time without news, restarted by everything that reaches them (S-34). */
export const silence: Subject<object, object, never> = {
  since: 2,
  commands: {},
  facts: {},
  folds,
  clocks,
  // The next news is somebody's turn from the warning on.
  steps: (_rules, _state, _due, running) =>
    running
      .filter((c) => c.kind === 'silence' || c.kind === 'silenceAfterResult')
      .map((c) => ({
        command: 'sendStageReply' as const,
        audience: 'handler' as const,
        rule: c.rule,
        from: c.levels[0]?.at,
        clock: c.id,
        dueAt: c.dueAt,
      })),
};
