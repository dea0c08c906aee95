import type { Role } from '../../../workflows/contracts/message';
import { complaintCaseId, diagnosisCaseId, parseCaseId } from '../../../workflows/contracts/ids';
import {
  internalNotes,
  type StoryItem,
  storyOf,
  type StoryText,
  textIds,
} from '../../shared/cases/case-story';
import type { Caller } from '../../shared/access/permission';
import type { LoggedEvent } from '../../shared/event-log/event-log';
import type { Casework } from '../casework';
import { customerTexts } from '../texts/text-read-model';

/** The story of a case as staff read it: every event, who caused it, and the texts it names. */
export async function timelineOf({ log, database }: Casework, caseId: string): Promise<StoryItem[]> {
  const events = await log.readLogged(caseId);
  const ids = [...new Set(events.flatMap(({ event }) => textIds(event)))];
  const owners = [caseId, ...relatedCases(caseId, events)];
  const [notes, replies] = await Promise.all([
    Promise.all(
      owners.map((owner) =>
        internalNotes(
          database,
          owner,
          ids.filter((id) => id.startsWith('in_')),
        ),
      ),
    ),
    customerTexts(
      database,
      caseId,
      ids.filter((id) => id.startsWith('ct_')),
    ),
  ]);
  const texts = new Map<string, StoryText>();
  for (const { id, text } of notes.flat()) texts.set(id, { id, audience: 'internal', text });
  for (const { id, text, language } of replies) texts.set(id, { id, audience: 'customer', text, language });
  return storyOf(events, texts);
}

/** The question of a joint diagnosis was written in its complaint; who dissented wrote in the diagnosis (S-42). */
function relatedCases(caseId: string, events: readonly LoggedEvent[]): string[] {
  const parsed = parseCaseId(caseId);
  if (parsed?.kind === 'diagnosis') return [complaintCaseId(parsed.id)];
  if (parsed?.kind !== 'complaint') return [];
  return events.flatMap(({ type, event }) =>
    type === 'diagnosisConcluded' ? [diagnosisCaseId(parsed.id, event.n as number)] : [],
  );
}

/** Who may see in a complaint whom accountability names (S-50): its own case is sealed. */
const mayKnowPersons: readonly Role[] = ['complaint-manager', 'quality', 'hr', 'executive'];

/** The story as this reader may see it: nobody else learns who is to be held to account. */
export function seenBy(caller: Caller, story: readonly StoryItem[]): StoryItem[] {
  if (caller.kind === 'person' && caller.roles.some((role) => mayKnowPersons.includes(role)))
    return [...story];
  return story.map((item) => {
    const { persons, ...event } = item.event;
    return persons === undefined ? item : { ...item, event };
  });
}
