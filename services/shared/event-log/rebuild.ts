import type { CaseState } from '../../../workflows/policies/clock';
import { type EventLogOptions, foldAll } from './event-log';
import { readHead, readStale, write } from './log-repository';
import { readEvents } from './log-read-model';

const batch = 200;

/** Folds a case's row anew. Returns false when its projection is still incomplete or an append came first. */
export async function rebuildOne<S extends CaseState>(options: EventLogOptions<S>, caseId: string): Promise<boolean> {
  const head = await readHead<S>(options.database, caseId);
  if (!head) return true;
  const events = (await readEvents(options.database, caseId, 0)).slice(0, head.seq);
  const state = foldAll(options, caseId, events);
  const projection = await options.project({ caseId, state, at: events.at(-1)!.at });
  const written = await write(options, {
    caseId,
    after: head.seq,
    events: [],
    row: {
      ...projection.columns,
      case_id: caseId,
      seq: head.seq,
      head_hash: `\\x${head.hash}`,
      fold: state,
      fold_version: projection.incomplete ? 0 : options.foldVersion,
    },
    ...(projection.rows ? { list: projection.rows } : {}),
  });
  return written && !projection.incomplete;
}

/** Rebuilds every row of an older fold version, by case id, in small steps. */
export async function rebuildStale<S extends CaseState>(
  options: EventLogOptions<S>,
): Promise<{ rebuilt: number; incomplete: number }> {
  let rebuilt = 0;
  let incomplete = 0;
  for (let beyond = ''; ; ) {
    const stale = await readStale(options.database, options.foldVersion, beyond, batch);
    for (const { case_id: caseId } of stale) {
      if (await rebuildOne(options, caseId)) rebuilt += 1;
      else incomplete += 1;
    }
    const last = stale.at(-1);
    if (!last) return { rebuilt, incomplete };
    beyond = last.case_id;
  }
}
