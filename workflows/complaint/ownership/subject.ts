import { refuse } from '../../contracts/message';
import { effectiveGrade } from '../triage/state';
import { type GuardContext, open, type Requirement, type Subject } from '../subject';
import { claimComplaint, takeOver } from './decide';
import type { OwnershipEvent } from './events';
import { folds } from './evolve';
import type { OwnershipCommands } from './messages';
import { mayOwn, ownersOf, rightfulOwner } from './state';

const ofRightRank: Requirement = ({ rules, state, by }: GuardContext) =>
  by.kind === 'person' && mayOwn(rules, state, by)
    ? undefined
    : refuse('S-85', 'ownerBelowGrade', { grade: effectiveGrade(state) });

/** Who answers for the complaint: by grade an agent, a specialist or the complaint manager in person (S-09, S-85). */
export const ownership: Subject<OwnershipCommands, object, OwnershipEvent> = {
  since: 2,
  commands: {
    claimComplaint: {
      title: '领取',
      stages: open,
      rule: 'F-18',
      unless: (context) => {
        const { stage, handler } = context.state;
        if (handler) return refuse('F-18', 'alreadyClaimed', { handler: handler.id });
        return stage === 'graded' ? ofRightRank(context) : refuse('S-14', 'wrongStage', { stage });
      },
      decide: claimComplaint,
    },
    takeOver: {
      title: '包案',
      stages: open,
      rule: 'S-85',
      unless: (context) =>
        context.by.kind === 'person' && context.state.owner?.id === context.by.id
          ? refuse('S-85', 'alreadyOwner')
          : ofRightRank(context),
      decide: takeOver,
    },
  },
  facts: {},
  folds,
  // S-85: a complaint that was assigned below its grade, or became graver since, asks for its owner.
  steps: (rules, state) => {
    const isAsked =
      state.kind === 'complaint' && state.handler && !state.concludedAt && !rightfulOwner(rules, state);
    const [audience] = ownersOf(rules, state);
    return isAsked && audience ? [{ command: 'takeOver', audience, rule: 'S-85' }] : [];
  },
};
