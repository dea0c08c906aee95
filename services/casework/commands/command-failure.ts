import { refuse, type Refusal } from '../../../workflows/contracts/message';
import { Problem, RefusedProblem, unavailable } from '../../shared/http/problem';
import { EngineError } from '../../shared/temporal/engine-error';
import { recordAudit } from '../audit/audit-repository';
import { auditOf, type Attempt } from '../cases/case-access';
import type { Casework } from '../casework';
import { caseEnded, notStarted, outcomeUnknown, stale } from './command-problems';

/**
 * What the caller is told when the engine did not record the command:
 * - 409 `refused` with rule, reason and what is allowed; kept in the audit
 * - 409 `stale` with the events since
 * - 503 `not_started`, `unavailable` (nothing happened) or `outcome_unknown` (retry with the same key)
 */
export async function failureOf(
  casework: Casework,
  error: unknown,
  context: Attempt & { caseId: string; ended: boolean; ifSeq: number | undefined },
): Promise<unknown> {
  if (!(error instanceof EngineError)) return error;
  switch (error.kind) {
    case 'refused':
      return refused(casework, context, error.details.refusal ?? refuse('shell', 'refused'));
    case 'stale':
      return stale(await casework.log.read(context.caseId, context.ifSeq ?? error.details.seq ?? 0));
    case 'notFound':
      return context.ended ? refused(casework, context, caseEnded) : notStarted();
    case 'timeout':
      return outcomeUnknown(error);
    case 'unavailable':
      return unavailable('Temporal', error);
    default:
      return error;
  }
}

async function refused(casework: Casework, context: Attempt & { caseId: string }, refusal: Refusal): Promise<Problem> {
  const { rule, reason } = refusal;
  await recordAudit(casework.database, { ...auditOf(context), action: 'refused', caseId: context.caseId, rule, reason });
  return new RefusedProblem(refusal);
}
