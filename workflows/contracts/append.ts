import type { EventBase, Message, Recorded } from './message';

/** What the shell asks of the log of the owning service. `after` is the seq that the caller has folded. */
export interface AppendRequest<E extends EventBase = EventBase> {
  /** The workflow id is the case id: `complaint/<id>`, `complaint/<id>/diagnosis/<n>`, `accountability/<id>`. */
  caseId: string;
  after: number;
  message: Message;
  events: E[];
}

/**
 * What the log answers; **the log wins**.
 * - `inserted`: `events` are the ones asked for, numbered `after + 1 …`.
 * - `behind`: the log already held events after `after`; nothing was inserted, `events` are all of those. Fold them,
 *   then: if one carries the message's id, the message is decided; else decide again.
 * - `known`: this message id was decided at or before `after`; nothing was inserted, `events` are its first answer,
 *   already folded by the caller.
 */
export interface AppendResult<E extends EventBase = EventBase> {
  outcome: 'inserted' | 'behind' | 'known';
  events: Recorded<E>[];
}
