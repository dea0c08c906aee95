import type { AccountabilityEvent } from '../../../workflows/accountability/events';
import type { z } from 'zod';
import { internalNotes, type storyItem, storyOf, textIds } from '../../shared/cases/case-story';
import type { LoggedEvent } from '../../shared/event-log/event-log';
import type { Accountability } from '../accountability';
import type { Sight } from '../cases/case-access';

export type TimelineItem = z.input<typeof storyItem>;

/** What somebody who is heard may see: these events, and of each only these fields. Anything not named stays sealed. */
const visible: { [T in AccountabilityEvent['type']]?: readonly string[] } = {
  submissionOpened: ['triggers', 'department'],
  statementRecorded: ['statementId'],
  hearingClosed: [],
  decisionReached: ['approved'],
};

/** Of the statements only the own one. */
const concerns = ({ type, event }: LoggedEvent, person: string): boolean =>
  type in visible && (type !== 'statementRecorded' || event.by === person);

/** The story of a case with its texts: all of it for approvers, what concerns them for those who are heard. */
export async function timelineOf(
  { log, database }: Accountability,
  { row, member, part }: Sight,
): Promise<TimelineItem[]> {
  const logged = await log.readLogged(row.case_id);
  const shown = part === 'approver' ? logged : logged.filter((event) => concerns(event, member.id));
  const notes = await internalNotes(
    database,
    row.case_id,
    shown.flatMap(({ event }) => textIds(event)),
  );
  const texts = new Map(notes.map(({ id, text }) => [id, { id, audience: 'internal' as const, text }]));
  const story = storyOf(logged, texts).filter(({ seq }) => shown.some((event) => event.seq === seq));
  return story.map((item) => ({
    ...item,
    by: part === 'approver' || isBy(item.by, member.id) ? { ...item.by } : { kind: item.by.kind },
    event: part === 'approver' ? item.event : visibleFields(item),
  }));
}

const isBy = (by: { kind: string; id?: string }, person: string): boolean =>
  by.kind === 'person' && by.id === person;

function visibleFields({
  type,
  event,
}: {
  type: string;
  event: Record<string, unknown>;
}): Record<string, unknown> {
  const names = visible[type as AccountabilityEvent['type']] ?? [];
  return Object.fromEntries(
    names.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])),
  );
}
