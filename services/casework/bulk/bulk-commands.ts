import { createHash } from 'node:crypto';
import type { Caller } from '../../shared/access/caller';
import { bodyHashOf } from '../../shared/http/canonical-json';
import { messageIdOf, requireSameBody, sendCommand } from '../../shared/cases/send-command';
import { preparedCommand } from '../../shared/cases/command-preparation';
import { stale } from '../../shared/cases/command-problems';
import { ownTime } from '../../shared/cases/own-time';
import { type Language, textIn } from '../../shared/http/language';
import { notFound, Problem, RefusedProblem } from '../../shared/http/problem';
import { refusalText } from '../../shared/http/refusal-texts';
import { actingFor, actingStaff } from '../../shared/people/acting-person';
import { isRefusal } from '../../../workflows/contracts/message';
import { caseAccess } from '../cases/case-access';
import { complaintCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import type { Bulk, BulkItem } from './bulk-schemas';

/** Commands of one bulk that are under way at the same time: a bulk must not keep single clerks waiting. */
const atOnce = 4;

export interface BulkRequest {
  bulk: Bulk;
  caller: Caller;
  requestId: string;
  language: Language;
}

/**
 * Gives one command to many complaints, each by the same way as a single one, under a key made of the bulk's key and
 * the case. So the same bulk again adds nothing: what was recorded is answered from the log, what was not is sent, also
 * after a process died half-way. Throws `idempotency_key_reused` for another bulk under the key.
 */
export async function runBulk(
  casework: Casework,
  request: BulkRequest & { idempotencyKey: string; bodyHash: string },
): Promise<BulkItem[]> {
  const { bulk, caller, requestId, language, idempotencyKey, bodyHash } = request;
  const key = `bulk ${createHash('sha256').update(idempotencyKey).digest('base64url')}`;
  const messageId = messageIdOf(caller, 'bulk', bulk.command, key);
  await requireSameBody(casework, { messageId, caseId: 'bulk', bodyHash });
  const access = caseAccess(casework);
  const commandHash = bodyHashOf(bulk.body);
  return eachOf(bulk.ids, language, async (id) => {
    const ifSeq = bulk.seen?.[id];
    const { state } = await sendCommand(casework, access, {
      served: complaintCase,
      caseId: complaintCase.caseIdOf({ id }),
      name: bulk.command,
      body: bulk.body,
      bodyHash: commandHash,
      idempotencyKey: key,
      ...(ifSeq !== undefined && { ifSeq }),
      caller,
      requestId,
      language,
    });
    return { id, outcome: 'done', seq: state.seq };
  });
}

/** What each complaint would answer, by its own `decide`; nothing is stored and nothing is sent. */
export function checkBulk(
  casework: Casework,
  { bulk, caller, requestId, language }: BulkRequest,
): Promise<BulkItem[]> {
  const { log, organization } = casework;
  const name = bulk.command;
  const { toCommand } = caseAccess(casework);
  return eachOf(bulk.ids, language, async (id) => {
    const caseId = complaintCase.caseIdOf({ id });
    const messageId = messageIdOf(caller, caseId, name, 'check');
    const seen = await toCommand(caseId, { caller, requestId, subject: name }, messageId);
    const ifSeq = bulk.seen?.[id];
    if (ifSeq !== undefined && seen.seq > ifSeq) throw stale(await log.read(caseId, ifSeq));
    const [member, rules, head] = await Promise.all([
      actingStaff(organization, caller),
      organization.rules(seen.pinned),
      log.head(caseId),
    ]);
    if (!head) throw notFound();
    if (seen.ended) throw new RefusedProblem(complaintCase.ended);
    const by = actingFor(member, rules.policy, name);
    const { payload } = await preparedCommand(complaintCase.commands[name]!, bulk.body, {
      messageId,
      log,
      organization,
      role: by.role,
      complainedAbout: async () => (head.state as { subject?: { staffRef?: string } }).subject?.staffRef,
      language,
      defaultLanguage: seen.language,
    });
    const at = ownTime(seen.clockOffsetMs);
    const message = { id: messageId, name, payload, by, at };
    const decided = complaintCase.definition.decide(rules, head.state, message, at);
    if (isRefusal(decided)) throw new RefusedProblem(decided);
    return { id, outcome: 'allowed', seq: head.seq };
  });
}

/** What went wrong with one complaint never keeps the others back. */
async function eachOf(
  ids: readonly string[],
  language: Language,
  give: (id: string) => Promise<BulkItem>,
): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < ids.length; i = next++) {
      const id = ids[i]!;
      items[i] = await give(id).catch((error: unknown) => itemOf(id, error, language));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items;
}

/** Faults of the program go up; everything expected is an answer about this complaint. */
function itemOf(id: string, error: unknown, language: Language): BulkItem {
  if (error instanceof RefusedProblem) {
    const { rule, reason, params } = error.refusal;
    return { id, outcome: 'refused', code: error.code, rule, reason: refusalText(reason, params, language) };
  }
  if (!(error instanceof Problem)) {
    if ((error as { transient?: boolean }).transient) return { id, outcome: 'later', code: 'unavailable' };
    throw error;
  }
  const { code, status, detail } = error;
  const reason = typeof detail === 'string' ? detail : textIn(detail, language);
  const outcome = code === 'stale' ? 'stale' : status >= 500 ? 'later' : 'refused';
  return { id, outcome, code, reason };
}
