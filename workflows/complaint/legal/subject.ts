import { refuse, type Refusal } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { effectiveGrade } from '../state';
import { type GuardContext, open, type Requirement, type Subject, untilArchive } from '../subject';
import type { CustomerTextId } from '../vocabulary';
import { clearHold, fillLegalChecklist, itemsOf, placeHold } from './decide';
import { effects } from './effects';
import type { LegalEvent } from './events';
import { folds } from './evolve';
import type { LegalCommands } from './messages';
import { openHold } from './state';

/** statements on cause, fault, liability and amounts wait for legal. */
const notHeld: Requirement = ({ state }) => {
  const hold = openHold(state);
  return hold && refuse('R-18', 'legalHold', { item: hold.reason });
};

function replyNotHeld(context: GuardContext, { replyId }: { replyId?: CustomerTextId }): Refusal | undefined {
  return replyId ? notHeld(context) : undefined;
}

/** Legal risks, and the hold on what the company admits (S-45, R-18, R-19). */
export const legal: Subject<LegalCommands, object, LegalEvent> = {
  since: 2,
  commands: {
    fillLegalChecklist: { title: '法律风险清单', stages: open, rule: 'S-45', decide: fillLegalChecklist },
    placeHold: {
      title: '法务暂缓',
      stages: open,
      rule: 'R-18',
      unless: ({ state }) => (openHold(state) ? refuse('R-18', 'holdAlreadyOpen') : undefined),
      decide: placeHold,
    },
    clearHold: {
      title: '法务放行',
      stages: untilArchive,
      rule: 'R-18',
      unless: ({ state }) => (openHold(state) ? undefined : refuse('R-18', 'noOpenHold')),
      decide: clearHold,
    },
  },
  facts: {},
  folds,
  clocks: (rules, state) =>
    (state.holds ?? []).map((hold) =>
      clockOf(rules, 'legalHold', hold.n, hold.placedAt, { metAt: hold.clearedAt ?? state.concludedAt }),
    ),
  effects,
  // An offer is not held: it asks legal in parallel and leaves the house with legal's yes (`approval/chain`, S-30).
  requires: {
    solveOnTheSpot: notHeld,
    sendClarification: notHeld,
    sendRepeatReply: notHeld,
    reportRectification: notHeld,
    decideReview: notHeld,
  },
  // Findings stay inside; the reply that carries one does not. Sympathy, safety advice, dates and care are never held,
  // so neither are interim measures, which state no responsibility (S-16), pauses and extensions.
  checks: {
    recordFinding: replyNotHeld,
    takeOverFinding: replyNotHeld,
    concludeComplaint: replyNotHeld,
    sendStageReply: (context, { says = [], substantive }) =>
      substantive || says.length === 0 ? notHeld(context) : undefined,
  },
  steps: (rules, state, due) => [
    ...(openHold(state)
      ? [{ command: 'clearHold' as const, audience: 'legal' as const, rule: 'R-18', ...due('legalHold') }]
      : []),
    ...(isForLegal(rules, state)
      ? [{ command: 'fillLegalChecklist' as const, audience: 'legal' as const, rule: 'S-45' }]
      : []),
  ],
};

/** S-45: a major case, or one with a coded risk, stands on legal's list until legal has gone through it. */
function isForLegal(rules: Rules, state: ComplaintState): boolean {
  if (state.concludedAt || !state.gradedAt) return false;
  const since = [state.gradedAt, state.legalChecklist?.at ?? ''].reduce((a, b) => (a > b ? a : b));
  if (state.legalReviewedAt && state.legalReviewedAt >= since) return false;
  return (
    effectiveGrade(state) === 'major' ||
    itemsOf(rules.policy.legal, state.gradeFacts).length > 0 ||
    (state.legalChecklist?.items.length ?? 0) > 0
  );
}
