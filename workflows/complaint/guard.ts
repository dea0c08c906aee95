import type { Actor, Instant, Refusal } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { localDate } from '../policies/working-time';
import type { CommandName } from './messages';
import { isComplainedAbout } from './rules';
import type { ComplaintState, Stage } from './state';
import { currentOffer, effectiveGrade, openDiagnosis } from './state';

interface Allowance {
  /** Stages in which the command makes sense, and the rule that says so. */
  stages: readonly Stage[];
  rule: string;
  /** What else must hold without looking at the payload. */
  unless?: (rules: Rules, state: ComplaintState, by: Actor, now: Instant) => Refusal | undefined;
}

const open: readonly Stage[] = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
];
const untilArchive: readonly Stage[] = [...open, 'concluded'];

const isUnfounded = (state: ComplaintState): boolean =>
  state.finding?.finding === 'unfounded' || state.finding?.finding === 'cannotVerify';

/** When each command is allowed; the payload is looked at by `decide`. */
const allowances: Record<CommandName, Allowance> = {
  recordContact: { stages: untilArchive, rule: 'S-07' },
  gradeComplaint: { stages: open, rule: 'S-15' },
  assignComplaint: {
    stages: ['graded', 'assigned', 'investigating', 'diagnosing', 'found', 'offered', 'remedying'],
    rule: 'S-14',
  },
  startInvestigation: { stages: ['assigned'], rule: 'S-25' },
  openDiagnosis: { stages: ['investigating'], rule: 'S-42' },
  overrideDiagnosis: { stages: ['diagnosing'], rule: 'S-42' },
  recordFinding: {
    stages: ['investigating'],
    rule: 'S-28',
    unless: (_rules, state) =>
      state.missing.length > 0
        ? refuse('S-04', 'recordIncomplete', { missing: state.missing.join(',') })
        : undefined,
  },
  makeOffer: {
    stages: ['found', 'offered'],
    rule: 'S-32',
    unless: (rules, state, by) => {
      if (isUnfounded(state)) return refuse('S-28', 'nothingToOffer');
      const status = currentOffer(state)?.status;
      if (status === 'open') return refuse('S-32', 'offerOpen');
      const { maxRounds } = rules.policy.offer;
      const isManager = by.kind === 'person' && by.role === 'complaint-manager';
      if (state.offers.length >= maxRounds && !isManager) {
        return refuse('S-32', 'offerRoundsUsed', { maxRounds });
      }
      return undefined;
    },
  },
  recordCustomerDecision: {
    stages: ['offered', 'remedying', 'found', 'concluded'],
    rule: 'S-32',
    unless: (_rules, state) => {
      const status = currentOffer(state)?.status;
      return status === 'open' || status === 'lapsed' ? undefined : refuse('S-32', 'noOpenOffer');
    },
  },
  proveRemedy: { stages: ['remedying'], rule: 'S-33' },
  concludeComplaint: {
    stages: ['accepted', 'graded', 'assigned', 'found', 'offered', 'remedying'],
    rule: 'R-13',
    unless: (_rules, state) => whyNotConclude(state),
  },
  solveOnTheSpot: { stages: ['accepted', 'graded', 'assigned', 'investigating'], rule: 'S-36' },
  sendStageReply: { stages: open, rule: 'S-34' },
  recordDelivery: {
    stages: untilArchive,
    rule: 'R-15',
    unless: (_rules, state) =>
      Object.keys(state.undelivered).length === 0 ? refuse('R-15', 'nothingUndelivered') : undefined,
  },
  signEscalation: {
    stages: open,
    rule: 'S-16',
    unless: (_rules, state) => {
      if (effectiveGrade(state) !== 'major') return refuse('S-16', 'notMajor');
      return state.escalationSignedAt ? refuse('S-16', 'escalationAlreadySigned') : undefined;
    },
  },
  recordWithdrawal: { stages: open, rule: 'L-04' },
  recordCallBack: {
    stages: ['concluded'],
    rule: 'S-52',
    unless: (rules, state, by, now) => {
      if (!state.callBack || !state.callBackFrom || state.callBack.doneAt)
        return refuse('S-52', 'noCallBackDue');
      if (now < state.callBackFrom) {
        return refuse('R-9', 'callBackTooEarly', { from: localDate(rules.policy.hours, state.callBackFrom) });
      }
      return by.kind === 'person' && by.id === state.handler?.id
        ? refuse('S-52', 'callBackBySomeoneElse')
        : undefined;
    },
  },
  verifyMishandling: { stages: untilArchive, rule: 'S-49' },
  resolveTask: {
    stages: [...untilArchive, 'archived'],
    rule: 'S-33',
    unless: (_rules, state) => (state.tasks.length === 0 ? refuse('S-33', 'noTask') : undefined),
  },
};

/** why the complaint cannot be concluded 办结 yet. */
function whyNotConclude(state: ComplaintState): Refusal | undefined {
  if (state.kind !== 'complaint') return undefined;
  if (openDiagnosis(state)) return refuse('S-42', 'diagnosisOpen');
  if (state.stage === 'remedying') {
    const unproven = state.actions.filter((a) => !a.provenAt).length;
    if (unproven > 0) return refuse('R-13', 'remediesUnproven', { count: unproven });
  } else if (isUnfounded(state)) {
    if (!state.promiseMetAt) return refuse('R-13', 'resultNotDelivered');
  } else {
    const offer = currentOffer(state);
    if (!offer) return refuse('R-13', 'noResultYet');
    if (offer.status === 'open') return refuse('S-32', 'offerOpen');
  }
  return state.promiseMetAt ? undefined : refuse('R-13', 'resultNotDelivered');
}

/** May this person give this command now? First the right, then the conflict of interest, then the stage. */
export function guard(
  rules: Rules,
  state: ComplaintState,
  name: string,
  by: Actor,
  now: Instant,
): Refusal | undefined {
  const allowance = allowances[name as CommandName];
  if (!allowance) return refuse('S-46', 'unknownCommand');
  if (by.kind !== 'person' || !rules.policy.permissions[name]?.includes(by.role)) {
    return refuse('S-46', 'notPermitted');
  }
  if (isComplainedAbout(state, by)) return refuse('L-02', 'conflictOfInterest');
  if (!allowance.stages.includes(state.stage)) {
    return refuse(allowance.rule, 'wrongStage', { stage: state.stage });
  }
  return allowance.unless?.(rules, state, by, now);
}
