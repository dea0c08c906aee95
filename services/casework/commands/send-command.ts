import { createHash } from 'node:crypto';
import type { Recorded } from '../../../workflows/contracts/message';
import { type Caller, callerKey } from '../../shared/access/caller';
import { foldEvents } from '../../shared/event-log/event-log';
import { idempotencyKeyReused } from '../../shared/http/idempotency';
import type { Language } from '../../shared/http/language';
import { accessibleCase } from '../cases/case-access';
import { pinnedOf } from '../cases/case-projection';
import type { CaseworkState, ServedCase } from '../cases/served-case';
import type { Casework } from '../casework';
import { actingFor, actingStaff } from '../people/acting-person';
import { storeTexts } from '../texts/text-repository';
import { failureOf } from './command-failure';
import { notStarted, stale } from './command-problems';
import { preparedCommand } from './command-preparation';
import { noteSending } from './sent-command-repository';

/** A command as it came in. */
export interface CommandRequest {
  served: ServedCase;
  caseId: string;
  name: string;
  body: unknown;
  bodyHash: string;
  idempotencyKey: string;
  /** Refuse as stale when the case has moved past this seq. */
  ifSeq?: number;
  caller: Caller;
  requestId: string;
  language: Language;
}

export interface CommandResult {
  events: Recorded[];
  state: CaseworkState;
}

/** One id for ever per caller, case, command and key. */
export const messageIdOf = (caller: Caller, caseId: string, name: string, key: string): string =>
  createHash('sha256').update([callerKey(caller), caseId, name, key].join('\n')).digest('hex');

/**
 * Sends a command to its case and answers with what was recorded. A repetition gets the first answer from the log;
 * no transaction is open while the engine works. Throws `Problem`s: see `failureOf`.
 */
export async function sendCommand(casework: Casework, request: CommandRequest): Promise<CommandResult> {
  const { caseId, name, caller, bodyHash } = request;
  const attempt = { caller, requestId: request.requestId, subject: name };
  const messageId = messageIdOf(caller, caseId, name, request.idempotencyKey);
  const row = await accessibleCase(casework, caseId, attempt, messageId);
  if (row.knows_message) {
    await requireSameBody(casework, { messageId, caseId, bodyHash });
    return answerOf(casework, request, await casework.log.readMessage(caseId, messageId));
  }
  const { ifSeq } = request;
  if (!row.started) throw notStarted();
  if (ifSeq !== undefined && row.seq > ifSeq) throw stale(await casework.log.read(caseId, ifSeq));

  const member = await actingStaff(casework.organization, caller);
  const rules = await casework.organization.rules(pinnedOf(row));
  const by = actingFor(member, rules.policy, name);
  const { payload, texts } = await preparedCommand(request.served.commands[name]!, request.body, {
    messageId,
    organization: casework.organization,
    language: request.language,
    defaultLanguage: row.language,
  });
  await requireSameBody(casework, { messageId, caseId, bodyHash });
  await storeTexts(casework.database, { caseId, messageId, author: member.id }, texts);
  try {
    const { from, to } = await casework.engine.update(caseId, name, {
      id: messageId,
      payload,
      by,
      ...(ifSeq !== undefined && { ifSeq }),
    });
    return answerOf(casework, request, await casework.log.read(caseId, from - 1, to));
  } catch (error) {
    throw await failureOf(casework, error, { ...attempt, caseId, ended: row.ended, ifSeq });
  }
}

/** Notes the sending; a key that came before with another body is refused. */
async function requireSameBody(
  { database }: Casework,
  sending: { messageId: string; caseId: string; bodyHash: string },
): Promise<void> {
  if ((await noteSending(database, sending)) !== sending.bodyHash) throw idempotencyKeyReused();
}

/** The events of the command, and the state right after them: the same for every repetition. */
async function answerOf(casework: Casework, request: CommandRequest, events: Recorded[]): Promise<CommandResult> {
  const { caseId, served } = request;
  const head = await casework.log.head(caseId);
  if (!head) throw new Error(`${caseId} has events but no row`);
  const last = events.at(-1)?.seq ?? head.seq;
  if (last === head.seq) return { events, state: head.state };
  return { events, state: foldEvents(served.definition, await casework.log.read(caseId, 0, last)) };
}
