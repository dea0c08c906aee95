import { isRefusal, refuse } from '../../contracts/message';
import { approvalOutcome, partFor } from '../../policies/approval';
import { assess, offerMade } from '../offer/proposal';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import { openHold } from '../legal/state';
import { parts } from './chain';
import type { ApprovalCommands } from './messages';
import { openApproval } from './state';

/**
 * S-30: the last yes sends the offer. What it costs is looked at again: the approver's authority is live, and
 * other promises to the same customer may have come in between (S-93).
 */
export const approvePlan: Decide<ApprovalCommands['approvePlan']> = (context, { noteId, ...stamp }) => {
  const { state } = context;
  const person = personOf(context.by);
  const approval = openApproval(state)!;
  const { part } = partFor(approval.parts, person.role)!;
  const assessed = assess(context, person, approval.proposal, stamp);
  if (isRefusal(assessed)) return assessed;
  if (part === parts.authority && assessed.beyond) return assessed.beyond;
  const given: ComplaintEvent = {
    type: 'approvalGiven',
    n: approval.n,
    part,
    by: person.id,
    role: person.role,
    noteId,
  };
  const after = approval.parts.map((p) => (p.part === part ? { ...p, approvedBy: person.id } : p));
  if (approvalOutcome(after) === 'open') return [given];
  // A hold that came while the proposal waited: the last yes waits for legal, unless legal is among those who said it.
  const hold = openHold(state);
  if (hold && !after.some((p) => p.part === parts.legal))
    return refuse('R-18', 'legalHold', { item: hold.reason });
  const { replyId } = approval.proposal;
  const approvedBy = after.map((p) => p.approvedBy!);
  return [given, offerMade(context, assessed, { replyId, by: approval.by, approvedBy })];
};

export const refusePlan: Decide<ApprovalCommands['refusePlan']> = ({ state, by }, { reasonId }) => {
  const person = personOf(by);
  const approval = openApproval(state)!;
  const { part } = partFor(approval.parts, person.role)!;
  return [{ type: 'approvalRefused', n: approval.n, part, by: person.id, role: person.role, reasonId }];
};
