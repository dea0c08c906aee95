import type { AppendRequest, AppendResult } from '../../../workflows/contracts/append';
import type { EventBase, Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import { Problem } from '../http/problem';
import type { EventLogOptions } from './event-log';
import { type Fold, foldAll } from './fold';
import { linkHash } from './hash-chain';
import { type HeadRow, type NewEventRow, readHead, write } from './log-repository';
import { readEvents, readMessageEvents } from './log-read-model';
import type { RecentHeads } from './recent-heads';

/** Each lost race means that somebody else's append went in, and the next look answers `behind`. */
const maxTries = 5;

/**
 * Appends one message's events. **The log wins**: one statement when this process wrote the case last, else two (read
 * the head, write everything where the head is still the same and the message is new), and no lock held between them.
 */
export async function appendEvents<S extends CaseState, E extends EventBase>(
  options: EventLogOptions<S>,
  recent: RecentHeads<S>,
  request: AppendRequest<E>,
): Promise<AppendResult<E>> {
  const fold = options.foldOf(request.caseId);
  if (!fold) throw new Problem('not_found', `This log does not keep ${request.caseId}.`);
  if (request.events.length === 0)
    throw new Problem('validation_failed', 'An append needs at least one event.');
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const result = await tryAppend(options, recent, fold, request);
    if (result) return result;
    recent.delete(request.caseId);
  }
  throw new Problem('unavailable', 'The case changed too often at once; try again.');
}

async function tryAppend<S extends CaseState, E extends EventBase>(
  options: EventLogOptions<S>,
  recent: RecentHeads<S>,
  fold: Fold<S>,
  request: AppendRequest<E>,
): Promise<AppendResult<E> | undefined> {
  const { database } = options;
  const { caseId, after, message } = request;
  const kept = recent.get(caseId);
  let head: Pick<HeadRow<S>, 'hash' | 'fixed'> | undefined = kept;
  let before = kept?.state;
  if (kept?.seq !== after) {
    const row = await readHead<S>(options, caseId, message.id);
    const seq = row?.seq ?? 0;
    if (seq > after) {
      return { outcome: 'behind', events: (await readEvents(database, caseId, after)) as Recorded<E>[] };
    }
    if (seq < after) throw new Problem('conflict', `The log of ${caseId} ends at ${seq}, before ${after}.`);
    if (row?.known) {
      return {
        outcome: 'known',
        events: (await readMessageEvents(database, caseId, message.id)) as Recorded<E>[],
      };
    }
    head = row;
    before = await stateOf(options, fold, caseId, row);
  }

  // As they will be read back, so that the fold of today equals every later fold.
  const events = numbered(request);
  const state = events.reduce((folded, event) => fold.evolve(folded, event), before!);
  const { rows, hash } = chain(request, events, head?.hash ?? '');
  const fixed = head?.fixed ?? (await options.fixed.of(events[0]!, caseId));
  const projection = await options.project({ caseId, state, fixed });
  const written = await write(options, {
    caseId,
    after,
    messageId: message.id,
    events: rows,
    row: {
      ...fixed,
      ...projection.columns,
      case_id: caseId,
      seq: after + events.length,
      head_hash: `\\x${hash}`,
      fold: state,
      fold_version: projection.incomplete ? 0 : options.foldVersion,
    },
    ...(projection.rows ? { list: projection.rows } : {}),
  });
  if (!written) return undefined;
  recent.set(caseId, { seq: after + events.length, hash, state, fixed, events });
  if (projection.incomplete) options.onIncomplete?.();
  return { outcome: 'inserted', events };
}

async function stateOf<S extends CaseState>(
  options: EventLogOptions<S>,
  fold: Fold<S>,
  caseId: string,
  head: HeadRow<S> | undefined,
): Promise<S> {
  if (!head) return fold.initial;
  if (head.fold_version === options.foldVersion) return head.fold;
  return foldAll(options, caseId, await readEvents(options.database, caseId, 0, head.seq));
}

function numbered<E extends EventBase>({ after, message, events }: AppendRequest<E>): Recorded<E>[] {
  const at = new Date(message.at).toISOString();
  return events.map((event, index) => ({
    ...(JSON.parse(JSON.stringify(event)) as E),
    seq: after + 1 + index,
    at,
    messageId: message.id,
  }));
}

function chain(
  { caseId, message, events: _asked }: AppendRequest,
  events: Recorded[],
  previous: string,
): { rows: NewEventRow[]; hash: string } {
  let hash = previous;
  const rows = events.map((recorded, index) => {
    const { seq, at, messageId, ...event } = recorded;
    const cause = index === 0 ? message : null;
    hash = linkHash(hash, { caseId, seq, at, messageId, event, message: cause });
    return {
      case_id: caseId,
      seq,
      type: event.type,
      at,
      message_id: messageId,
      event,
      message: cause,
      hash: `\\x${hash}`,
    };
  });
  return { rows, hash };
}
