import { refuse, type Refusal } from '../../../workflows/contracts/message';
import { type Attempt, auditOf, recordAudit } from '../audit/audit-repository';
import { type Problem, RefusedProblem, unavailable } from '../http/problem';
import { EngineError } from '../temporal/engine-error';
import type { CaseService } from './case-service';
import { notStarted, outcomeUnknown, stale } from './command-problems';

/**
 * What the caller is told when the engine did not record the command:
 * - 409 `refused` with rule, reason and what is allowed; kept in the audit
 * - 409 `stale` with the events since
 * - 503 `not_started`, `unavailable` (nothing happened) or `outcome_unknown` (retry with the same key)
 * @param context.ended why the case takes no more messages, when its row says that it has ended
 */
export async function failureOf(
  service: CaseService,
  error: unknown,
  context: Attempt & { caseId: string; ended: Refusal | undefined; ifSeq: number | undefined },
): Promise<unknown> {
  if (!(error instanceof EngineError)) return error;
  switch (error.kind) {
    case 'refused':
      return refused(service, context, error.details.refusal ?? refuse('shell', 'refused'));
    case 'stale':
      return stale(await service.log.read(context.caseId, context.ifSeq ?? error.details.seq ?? 0));
    case 'notFound':
      return context.ended ? refused(service, context, context.ended) : notStarted();
    case 'timeout':
      return outcomeUnknown(error);
    case 'unavailable':
      return unavailable('Temporal', error);
    default:
      return error;
  }
}

/** 409 with the rule; the attempt is kept in the audit. */
export async function refused(
  { database }: Pick<CaseService, 'database'>,
  attempt: Attempt & { caseId: string },
  refusal: Refusal,
): Promise<Problem> {
  const { rule, reason } = refusal;
  await recordAudit(database, {
    ...auditOf(attempt),
    action: 'refused',
    caseId: attempt.caseId,
    rule,
    reason,
  });
  return new RefusedProblem(refusal);
}
