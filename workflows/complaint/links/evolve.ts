import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { LinksEvent } from './events';
import type { LinkKind } from './messages';

export const folds: Folds<LinksEvent> = {
  complaintLinked: (state, { other, kind }) => linked(state, other, kind),
  linkedByOther: (state, { other, kind }) => linked(state, other, kind),
  complaintMerged: (state, { leading }) => ({ ...state, leading: { complaintId: leading } }),
  memberMerged: (state, { member }) => ({ ...state, members: [...(state.members ?? []), member] }),
  leadingFound: (state, { leading, finding }) => ({ ...state, leading: { complaintId: leading, finding } }),
  findingTakenOver: (state) => state,
};

const linked = (state: ComplaintState, other: string, kind: LinkKind): ComplaintState => ({
  ...state,
  links: [...(state.links ?? []), { other, kind }],
});
