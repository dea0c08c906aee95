import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import type { AppendRequest, AppendResult } from '../../workflows/contracts/append';

/** What a replayed case wanted to append, beside what its log answered when the history was written. */
export interface Proposal {
  request: AppendRequest;
  result: AppendResult;
}

export interface ProposalSinks extends Sinks {
  proposals: { made(proposal: Proposal): void };
}

const { proposals } = proxySinks<ProposalSinks>();

/** Watches without a step of its own, so that the replayed order stays what it was. */
function watch<I extends { activityType: string; args: unknown[] }>(
  input: I,
  next: (input: I) => Promise<unknown>,
) {
  const answer = next(input);
  if (input.activityType === 'appendEvents') {
    const [request] = input.args as [AppendRequest];
    answer.then(
      (result) => proposals.made({ request, result: result as AppendResult }),
      () => undefined, // the log was away: the case asks again
    );
  }
  return answer;
}

/** Bundled into the sandbox by replay.test.ts. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [{ scheduleLocalActivity: watch, scheduleActivity: watch }],
});
