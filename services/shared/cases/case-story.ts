import { z } from 'zod';
import type { Actor } from '../../../workflows/contracts/message';
import type { Queryable } from '../database/database';
import type { LoggedEvent } from '../event-log/event-log';

/** A text that an event names, for staff. `internal` never reaches the customer (S-74). */
export interface StoryText {
  id: string;
  audience: 'internal' | 'customer';
  text: string;
  language?: string;
}

/** One line of a case's story. */
export interface StoryItem {
  seq: number;
  type: string;
  at: string;
  messageId: string;
  /** Who caused it. */
  by: Actor;
  event: Record<string, unknown>;
  texts: StoryText[];
}

export const storyItem = z
  .strictObject({
    seq: z.number().int(),
    type: z.string(),
    at: z.iso.datetime(),
    messageId: z.string(),
    /** Who caused it. */
    by: z.looseObject({ kind: z.enum(['person', 'customer', 'service', 'system']) }),
    event: z.looseObject({}),
    texts: z.array(
      z.strictObject({
        id: z.string(),
        /** `internal` is for staff only. */
        audience: z.enum(['internal', 'customer']),
        text: z.string(),
        language: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'TimelineItem' });

/** Every event with who caused it and those of the given texts that it names. */
export function storyOf(events: readonly LoggedEvent[], texts: ReadonlyMap<string, StoryText>): StoryItem[] {
  // The causing message stands at the first event of each message.
  let by: Actor = { kind: 'system' };
  return events.map(({ seq, type, at, messageId, event, message }) => {
    by = message?.by ?? by;
    const { type: _type, ...rest } = event;
    return {
      seq,
      type,
      at,
      messageId,
      by,
      event: rest,
      texts: textIds(event).flatMap((id) => texts.get(id) ?? []),
    };
  });
}

/** Ids of texts anywhere inside an event. */
export function textIds(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:in|ct)_[0-9a-f]{32}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textIds);
}

/** Notes of a case by their ids. */
export async function internalNotes(
  database: Queryable,
  caseId: string,
  ids: readonly string[],
): Promise<{ id: string; text: string }[]> {
  if (ids.length === 0) return [];
  return database.query<{ id: string; text: string }>(
    'select id, text from internal_notes where id = any($2) and case_id = $1',
    [caseId, ids],
  );
}
