import type { Effect } from '../../contracts/case-definition';
import { complaintCaseId } from '../../contracts/ids';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import type { LinksFacts } from './messages';

/** The other case hears of it under the effect's key, unless it was known to have ended: the event says so then. */
export const effects: Effects = {
  complaintLinked: (_rules, state, { other, kind, oneSided }) =>
    oneSided ? [] : [tellCase(other, 'linkedByOther', { other: state.complaintId, kind })],
  complaintMerged: (_rules, state, { leading }) => [
    tellCase(leading, 'memberMerged', { member: state.complaintId }),
  ],
  // What is known already reaches a late member at once.
  memberMerged: (_rules, state, { member }) => found(state, [member]),
  findingRecorded: (_rules, state) => found(state, state.members ?? []),
};

function found(state: ComplaintState, members: readonly string[]): Effect[] {
  if (!state.finding) return [];
  const { finding, directCause, department, team } = state.finding;
  return members.map((member) =>
    tellCase(member, 'leadingFound', {
      leading: state.complaintId,
      finding: { finding, directCause, department, team },
    }),
  );
}

/** Tells another complaint a fact; R-19 links by it too. */
export const tellCase = <N extends keyof LinksFacts>(
  other: string,
  name: N,
  payload: LinksFacts[N],
): Effect => ({
  kind: 'signal',
  workflowId: complaintCaseId(other),
  name,
  payload,
  summary: `关联投诉 ${other}`,
});
