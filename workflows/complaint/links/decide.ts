import { refuse } from '../../contracts/message';
import type { Decide } from '../rules';
import { declined, personOf } from '../rules';
import type { LinksCommands, LinksFacts, OtherComplaint } from './messages';
import { isLinked } from './state';

/** L-06: both sides record it, or the living one when the other has ended; nothing else changes for either customer. */
export const linkComplaint: Decide<LinksCommands['linkComplaint']> = ({ state, by }, payload) => {
  const { other, kind, noteId } = payload;
  if (other.complaintId === state.complaintId) return refuse('L-06', 'linkToItself');
  if (isLinked(state, other.complaintId, kind)) return refuse('L-06', 'linkedAlready');
  return [
    {
      type: 'complaintLinked',
      other: other.complaintId,
      kind,
      ...oneSided(other),
      noteId,
      by: personOf(by).id,
    },
  ];
};

/** Marks a link to a complaint that has ended: its log is closed, so that whoever links reads that only this side keeps it. */
export const oneSided = ({ ended }: Pick<OtherComplaint, 'ended'>): { oneSided?: true } =>
  ended ? { oneSided: true } : {};

/** L-06: one complaint leads, one step deep; every customer keeps clocks, reply and survey. */
export const mergeComplaint: Decide<LinksCommands['mergeComplaint']> = (
  { state, by },
  { leading, noteId },
) => {
  if (leading.complaintId === state.complaintId) return refuse('L-06', 'linkToItself');
  if (leading.leading !== undefined) return refuse('L-06', 'leadingIsMember');
  if (leading.concluded) return refuse('L-06', 'leadingConcluded');
  return [{ type: 'complaintMerged', leading: leading.complaintId, noteId, by: personOf(by).id }];
};

/** The inner work is done once (L-06); what this customer is told is this complaint's own. */
export const takeOverFinding: Decide<LinksCommands['takeOverFinding']> = ({ state, by }, { replyId }) => {
  const { complaintId, finding } = state.leading!;
  const founded = finding!.finding === 'founded' || finding!.finding === 'partly';
  if (!founded && !replyId) return refuse('S-28', 'reasonedReplyMissing');
  if (founded && replyId) return refuse('S-31', 'replyBelongsToOffer');
  const person = personOf(by).id;
  return [
    { type: 'findingTakenOver', leading: complaintId, by: person },
    {
      type: 'findingRecorded',
      ...finding!,
      triggers: [],
      replyId,
      by: person,
      handler: state.handler?.id ?? person,
    },
  ];
};

export const linkedByOther: Decide<LinksFacts['linkedByOther']> = ({ state }, payload) =>
  isLinked(state, payload.other, payload.kind)
    ? declined('linkedByOther', refuse('L-06', 'linkedAlready'))
    : [{ type: 'linkedByOther', ...payload }];

export const memberMerged: Decide<LinksFacts['memberMerged']> = ({ state }, { member }) =>
  state.members?.includes(member)
    ? declined('memberMerged', refuse('L-06', 'linkedAlready'))
    : [{ type: 'memberMerged', member }];

export const leadingFound: Decide<LinksFacts['leadingFound']> = ({ state }, payload) =>
  state.leading?.complaintId === payload.leading
    ? [{ type: 'leadingFound', ...payload }]
    : declined('leadingFound', refuse('L-06', 'notMerged'));
