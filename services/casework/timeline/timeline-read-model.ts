import { complaintCaseId, parseCaseId } from '../../../workflows/contracts/ids';
import type { Actor } from '../../../workflows/contracts/message';
import type { LoggedEvent } from '../../shared/event-log/event-log';
import type { Casework } from '../casework';
import { customerTexts, internalNotes } from '../texts/text-read-model';

/** A text that an event names, for staff. `internal` never reaches the customer (S-74). */
export interface TimelineText {
  id: string;
  audience: 'internal' | 'customer';
  text: string;
  language?: string;
}

export interface TimelineItem {
  seq: number;
  type: string;
  at: string;
  messageId: string;
  by: Actor;
  event: Record<string, unknown>;
  texts: TimelineText[];
}

/** The story of a case as staff read it: every event, who caused it, and the texts it names. */
export async function timelineOf({ log, database }: Casework, caseId: string): Promise<TimelineItem[]> {
  const events = await log.readLogged(caseId);
  const ids = [...new Set(events.flatMap(({ event }) => textIds(event)))];
  // The question of a joint diagnosis was written in its complaint.
  const parsed = parseCaseId(caseId);
  const owners = parsed?.kind === 'diagnosis' ? [caseId, complaintCaseId(parsed.id)] : [caseId];
  const [notes, replies] = await Promise.all([
    Promise.all(owners.map((owner) => internalNotes(database, owner, ids.filter((id) => id.startsWith('in_'))))),
    customerTexts(database, caseId, ids.filter((id) => id.startsWith('ct_'))),
  ]);
  const texts = new Map<string, TimelineText>();
  for (const { id, text } of notes.flat()) texts.set(id, { id, audience: 'internal', text });
  for (const { id, text, language } of replies) texts.set(id, { id, audience: 'customer', text, language });
  return withAuthors(events).map(({ seq, type, at, messageId, event, by }) => {
    const { type: _type, ...rest } = event;
    return { seq, type, at, messageId, by, event: rest, texts: textIds(event).flatMap((id) => texts.get(id) ?? []) };
  });
}

/** The causing message stands at the first event of each message. */
function withAuthors(events: LoggedEvent[]): (LoggedEvent & { by: Actor })[] {
  let by: Actor = { kind: 'system' };
  return events.map((event) => {
    by = event.message?.by ?? by;
    return { ...event, by };
  });
}

/** Ids of texts anywhere inside an event. */
export function textIds(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:in|ct)_[0-9a-f]{32}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textIds);
}
