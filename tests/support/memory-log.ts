import type { AppendRequest, AppendResult } from '../../workflows/contracts/append';
import type { Recorded } from '../../workflows/contracts/message';

/** The log of the owning service, in memory: the semantics of AppendRequest, and the faults a test asks for. */
export class MemoryLog {
  readonly cases = new Map<string, Recorded[]>();
  /** Runs after a commit and before the answer: the place where a worker dies. */
  afterCommit: (request: AppendRequest) => Promise<void> | void = () => undefined;
  /** Runs before anything else: the place where a test holds an append open or lets it fail. */
  beforeAppend: (request: AppendRequest) => Promise<void> | void = () => undefined;

  eventsOf(caseId: string): Recorded[] {
    const events = this.cases.get(caseId) ?? [];
    this.cases.set(caseId, events);
    return events;
  }

  typesOf(caseId: string): string[] {
    return this.eventsOf(caseId).map((event) => event.type);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    await this.beforeAppend(request);
    const events = this.eventsOf(request.caseId);
    const known = events.filter(
      (event) => event.messageId === request.message.id && event.seq <= request.after,
    );
    if (known.length > 0) return { outcome: 'known', events: known };
    const missed = events.filter((event) => event.seq > request.after);
    if (missed.length > 0) return { outcome: 'behind', events: missed };
    const { id: messageId, at } = request.message;
    const inserted = request.events.map((event, i) => ({
      ...event,
      seq: request.after + 1 + i,
      at,
      messageId,
    }));
    events.push(...inserted);
    await this.afterCommit(request);
    return { outcome: 'inserted', events: inserted };
  }
}
