import { refuse } from '../../contracts/message';
import { standsInFor } from '../complained-about';
import { actsFor } from '../rules';
import { type GuardContext, open, type Requirement, type Subject } from '../subject';
import { clocks } from './clocks';
import { returnTransfer, signForTransfer, transferComplaint } from './decide';
import { effects } from './effects';
import type { TransferEvent } from './events';
import { folds } from './evolve';
import type { TransferCommands } from './messages';
import { signFor } from './rings';
import { managerDecides, pendingTransfer } from './state';

const actsAsManager = ({ rules, state, by }: GuardContext): boolean =>
  by.kind === 'person' &&
  (by.role === 'complaint-manager' || standsInFor(rules, state, by.role, ['complaint-manager']));

/** S-23: after the third bounce nobody but the complaint manager says where the complaint goes. */
const onlyManagerOnceDisputed: Requirement = (context) =>
  managerDecides(context.rules, context.state) && !actsAsManager(context)
    ? refuse('S-23', 'managerDecidesTransfer', { bounces: context.state.bounces ?? 0 })
    : undefined;

/** The people of the department that is asked, or the complaint manager. */
const forReceiver: Requirement = (context) => {
  const pending = pendingTransfer(context.state);
  if (!pending) return refuse('S-23', 'noTransfer');
  return actsFor(context.by, pending.to) || actsAsManager(context)
    ? undefined
    : refuse('S-23', 'transferToOtherDepartment', { department: pending.to });
};

/** Transfer to another department with its sign-for clock, return with a reason, and the end of ping-pong (S-23). */
export const transfer: Subject<TransferCommands, object, TransferEvent> = {
  since: 2,
  commands: {
    transferComplaint: {
      title: '转办',
      stages: ['graded', 'assigned', 'investigating', 'found', 'offered', 'remedying'],
      rule: 'S-23',
      unless: (context) =>
        pendingTransfer(context.state) ? refuse('S-23', 'transferPending') : onlyManagerOnceDisputed(context),
      decide: transferComplaint,
    },
    signForTransfer: {
      title: '签收转办',
      stages: open,
      rule: 'S-23',
      unless: forReceiver,
      decide: signForTransfer,
    },
    returnTransfer: {
      title: '退回转办',
      stages: open,
      rule: 'S-23',
      unless: forReceiver,
      decide: returnTransfer,
    },
  },
  facts: {},
  folds,
  clocks,
  rings: { signFor },
  effects,
  requires: { assignComplaint: onlyManagerOnceDisputed, claimComplaint: onlyManagerOnceDisputed },
  steps: (_rules, state, due) => {
    const pending = pendingTransfer(state);
    return pending && !state.concludedAt
      ? [
          {
            command: 'signForTransfer',
            audience: 'department-staff',
            department: pending.to,
            rule: 'S-23',
            ...due('signFor'),
          },
        ]
      : [];
  },
};
