import { createHash } from 'node:crypto';
import type { Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import { type Caller, callerKey } from '../access/caller';
import { idempotencyKeyReused } from '../http/idempotency';
import type { Language } from '../http/language';
import { EngineError } from '../temporal/engine-error';
import { actingFor, actingStaff } from '../people/acting-person';
import type { CaseAccess, CaseService, ServedCase } from './case-service';
import { failureOf } from './command-failure';
import { notStarted, stale } from './command-problems';
import { preparedCommand } from './command-preparation';
import { ownTime } from './own-time';
import { noteSending } from './sent-command-repository';
import { storeTexts } from './text-repository';

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
  state: CaseState;
}

/** One id for ever per caller, case, command and key. */
export const messageIdOf = (caller: Caller, caseId: string, name: string, key: string): string =>
  createHash('sha256')
    .update([callerKey(caller), caseId, name, key].join('\n'))
    .digest('base64url')
    .slice(0, 22);

/**
 * Sends a command to its case and answers with what was recorded. A repetition gets the first answer from the log;
 * no transaction is open while the engine works. Throws `Problem`s: see `failureOf`.
 */
export async function sendCommand(
  service: CaseService,
  access: CaseAccess,
  request: CommandRequest,
): Promise<CommandResult> {
  const { served, caseId, name, caller, bodyHash } = request;
  const { database, log, organization, engine } = service;
  const attempt = { caller, requestId: request.requestId, subject: name };
  const messageId = messageIdOf(caller, caseId, name, request.idempotencyKey);
  const seen = await access.toCommand(caseId, attempt, messageId);
  if (seen.knows_message) {
    await requireSameBody(service, { messageId, caseId, bodyHash });
    return answerAgain(service, request, messageId);
  }
  const { ifSeq } = request;
  if (!seen.started) throw notStarted();
  if (ifSeq !== undefined && seen.seq > ifSeq) throw stale(await log.read(caseId, ifSeq));

  const member = await actingStaff(organization, caller);
  const rules = await organization.rules(seen.pinned);
  const by = actingFor(member, rules.policy, name);
  const { payload, texts } = await preparedCommand(served.commands[name]!, request.body, {
    messageId,
    log,
    organization,
    role: by.role,
    complainedAbout: async () =>
      ((await log.head(caseId))?.state as { subject?: { staffRef?: string } } | undefined)?.subject?.staffRef,
    language: request.language,
    defaultLanguage: seen.language,
    promisedElsewhere: async (actions) =>
      service.commitments?.reserve({
        caseId,
        messageId,
        policy: rules.policy,
        actions,
        at: ownTime(seen.clockOffsetMs),
      }) ?? [],
  });
  await requireSameBody(service, { messageId, caseId, bodyHash });
  await storeTexts(database, { caseId, messageId, author: member.id }, texts);
  try {
    const { from, to } = await engine.update(caseId, name, {
      id: messageId,
      payload,
      by,
      ...(ifSeq !== undefined && { ifSeq }),
    });
    return await log.recorded(caseId, from, to);
  } catch (error) {
    // Only of a time-out it is unknown whether the case took it.
    if (!(error instanceof EngineError && error.kind === 'timeout'))
      await service.commitments?.release(messageId);
    const ended = seen.ended ? served.ended : undefined;
    throw await failureOf(service, error, { ...attempt, caseId, ended, ifSeq });
  }
}

/** Notes the sending; a key that came before with another body is refused with 422. */
export async function requireSameBody(
  { database }: Pick<CaseService, 'database'>,
  sending: { messageId: string; caseId: string; bodyHash: string },
): Promise<void> {
  if ((await noteSending(database, sending)) !== sending.bodyHash) throw idempotencyKeyReused();
}

/** The events of a command that was decided before, and the state right after them: the same for every repetition. */
async function answerAgain(
  { log }: CaseService,
  { caseId }: CommandRequest,
  messageId: string,
): Promise<CommandResult> {
  const events = await log.readMessage(caseId, messageId);
  return log.recorded(caseId, events[0]!.seq, events.at(-1)!.seq);
}
