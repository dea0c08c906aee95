import { createHash } from 'node:crypto';
import type { Recorded } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import { type Caller, callerKey } from '../../shared/access/caller';
import { foldEvents } from '../../shared/event-log/event-log';
import { idempotencyKeyReused } from '../../shared/http/idempotency';
import type { Language } from '../../shared/http/language';
import { Problem } from '../../shared/http/problem';
import { accessibleCase } from '../cases/case-access';
import { pinnedOf } from '../cases/case-projection';
import type { CaseRow } from '../cases/case-read-model';
import type { CaseworkState, ServedCase } from '../cases/served-case';
import type { Casework } from '../casework';
import { actingFor, actingStaff } from '../people/acting-person';
import { storeTexts } from '../texts/text-repository';
import { failureOf } from './command-failure';
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
  const row = await accessibleCase(casework, caseId, attempt);
  const messageId = messageIdOf(caller, caseId, name, request.idempotencyKey);
  const known = await casework.log.readMessage(caseId, messageId);
  if (known.length > 0) {
    if ((await noteSending(casework.database, { messageId, caseId, bodyHash })) !== bodyHash) throw idempotencyKeyReused();
    return answerOf(casework, request, known);
  }
  if (!row.started) throw notStarted();
  await requireFresh(casework, request, row);

  const member = await actingStaff(casework.organization, caller);
  const rules: Rules = await casework.organization.rules(pinnedOf(row));
  const by = actingFor(member, rules.policy, name);
  const { payload, texts } = await preparedCommand(request.served.commands[name]!, request.body, {
    messageId,
    organization: casework.organization,
    language: request.language,
    defaultLanguage: await customersLanguage(casework, caseId),
  });
  const firstHash = await noteSending(casework.database, { messageId, caseId, bodyHash });
  if (firstHash !== bodyHash) throw idempotencyKeyReused();
  await storeTexts(casework.database, { caseId, messageId, author: member.id }, texts);
  try {
    const { ifSeq } = request;
    const { from, to } = await casework.engine.update(caseId, name, {
      id: messageId,
      payload,
      by,
      ...(ifSeq !== undefined && { ifSeq }),
    });
    return answerOf(casework, request, await casework.log.read(caseId, from - 1, to));
  } catch (error) {
    throw await failureOf(casework, error, { ...attempt, caseId, ended: row.ended, ifSeq: request.ifSeq });
  }
}

/** 503: accepted, on the board, but the engine has not taken it up yet. */
export const notStarted = (): Problem =>
  new Problem(
    'not_started',
    { zh: '投诉已受理，流程尚未启动，请稍后重试。', en: 'The complaint is accepted but not running yet; try again shortly.' },
    {},
    { 'Retry-After': '2' },
  );

/** What the sender had seen must still be the newest, when they say so. */
async function requireFresh({ log }: Casework, { caseId, ifSeq }: CommandRequest, row: CaseRow): Promise<void> {
  if (ifSeq !== undefined && row.seq > ifSeq) throw stale(await log.read(caseId, ifSeq));
}

/** 409 with the events that the sender has not seen. */
export const stale = (events: Recorded[]): Problem =>
  new Problem(
    'stale',
    { zh: '投诉已有新的进展，请先查看。', en: 'The case has moved on; look at it first.' },
    { events },
  );

async function customersLanguage({ log }: Casework, caseId: string): Promise<string> {
  const head = await log.head(caseId);
  return (head?.state as { language?: string } | undefined)?.language ?? 'zh-CN';
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
