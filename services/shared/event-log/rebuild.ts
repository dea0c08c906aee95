import type { CaseState } from '../../../workflows/policies/clock';
import type { EventLogOptions } from './event-log';
import { foldAll } from './fold';
import { readHead, readStale, write } from './log-repository';
import { readEvents } from './log-read-model';

const batch = 200;

export type RebuildOutcome = 'rebuilt' | 'incomplete' | 'overtaken';

/** Folds a case's row anew. `incomplete`: its projection is still out of reach; `overtaken`: an append came first. */
export async function rebuildOne<S extends CaseState>(
  options: EventLogOptions<S>,
  caseId: string,
): Promise<RebuildOutcome> {
  const head = await readHead<S>(options, caseId);
  if (!head) return 'overtaken';
  const state = foldAll(options, caseId, await readEvents(options.database, caseId, 0, head.seq));
  const projection = await options.project({ caseId, state, fixed: head.fixed });
  if (projection.incomplete) return 'incomplete';
  const written = await write(options, {
    caseId,
    after: head.seq,
    messageId: '',
    events: [],
    row: {
      ...projection.columns,
      case_id: caseId,
      seq: head.seq,
      head_hash: `\\x${head.hash}`,
      fold: state,
      fold_version: options.foldVersion,
    },
    ...(projection.rows ? { list: projection.rows } : {}),
  });
  return written ? 'rebuilt' : 'overtaken';
}

/**
 * Rebuilds every row of an older fold version, by case id, in small steps. Stops where a projection is out of reach,
 * since the next ones would be too.
 */
export async function rebuildStale<S extends CaseState>(
  options: EventLogOptions<S>,
): Promise<{ rebuilt: number; complete: boolean }> {
  let rebuilt = 0;
  for (let beyond = ''; ;) {
    const stale = await readStale(options.database, options.foldVersion, beyond, batch);
    for (const { case_id: caseId } of stale) {
      const outcome = await rebuildOne(options, caseId);
      if (outcome === 'incomplete') return { rebuilt, complete: false };
      if (outcome === 'rebuilt') rebuilt += 1;
    }
    const last = stale.at(-1);
    if (!last) return { rebuilt, complete: true };
    beyond = last.case_id;
  }
}
