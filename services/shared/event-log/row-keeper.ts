import type { CaseState } from '../../../workflows/policies/clock';
import type { Logger } from '../logging/logger';
import type { EventLog } from './event-log';

const pauseMs = 2_000;

/** Rebuilds case rows that an older fold wrote or that could not be completed, until none is left. */
export function createRowKeeper(log: Pick<EventLog<CaseState>, 'rebuild'>, logger: Logger) {
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  async function work(): Promise<void> {
    again = false;
    try {
      const { rebuilt, complete } = await log.rebuild();
      if (rebuilt > 0) logger.info({ rebuilt }, 'case rows were rebuilt');
      if (!complete) again = true;
    } catch (error) {
      again = true;
      logger.warn({ err: error }, 'case rows cannot be rebuilt for the moment');
    }
    working = undefined;
    if (again) later();
  }

  function later(): void {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      working ??= work();
    }, pauseMs);
  }

  return {
    /** There may be rows to rebuild: looks at once, or again after the look that runs. */
    wanted(): void {
      if (stopped) return;
      if (working) again = true;
      else if (!timer) working = work();
    },
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
