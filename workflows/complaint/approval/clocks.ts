import type { Rules } from '../../contracts/policy';
import type { ApprovalPart } from '../../policies/approval';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import type { Approval } from './state';

/** S-30: everybody who is asked has the same time; who is asked next has it anew. One no ends all of them. */
export const clocks = (rules: Rules, state: ComplaintState): Clock[] =>
  (state.approvals ?? []).flatMap((approval) => {
    const refusedAt = approval.parts.find((p) => p.refusedBy !== undefined)?.decidedAt;
    return approval.parts.map((part) =>
      clockOf(rules, 'planApproval', roundOf(approval, part), part.askedAt, {
        metAt: part.decidedAt ?? refusedAt ?? state.concludedAt,
      }),
    );
  });

export const roundOf = ({ n }: Approval, { part, asked }: ApprovalPart): string => `${n}.${part}.${asked}`;
