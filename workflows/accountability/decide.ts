import type { Actor, Message, Person, Refusal, Role } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { type ClockRang, toldAt } from '../policies/clock';
import type { AccountabilityEvent } from './events';
import type { AccountabilityCommands, AccountabilityFacts } from './messages';
import type { AccountabilityState } from './state';

/** Both must approve (S-50). */
export const approvers: readonly Role[] = ['hr', 'executive'];

const declined = (fact: string, rule: string, reason: string): AccountabilityEvent[] => [
  { type: 'factDeclined', fact, rule, reason },
];

/** S-50: nobody is judged unheard, and nobody judges in an own case (L-02). */
export function guard(
  rules: Rules,
  state: AccountabilityState,
  name: string,
  by: Actor,
): Refusal | undefined {
  if (name !== 'approveSubmission' && name !== 'refuseSubmission') return refuse('S-46', 'unknownCommand');
  if (by.kind !== 'person' || !rules.policy.permissions[name]?.includes(by.role))
    return refuse('S-46', 'notPermitted');
  if (state.persons.some((p) => p.id === by.id)) return refuse('L-02', 'conflictOfInterest');
  if (state.stage === 'hearing') return refuse('S-50', 'statementFirst');
  if (state.stage !== 'approving') return refuse('S-50', 'submissionDecided', { stage: state.stage });
  return state.approvals.some((a) => a.role === by.role)
    ? refuse('S-50', 'roleHasApproved', { role: by.role })
    : undefined;
}

/** Every rule of a reward/penalty submission up to its notice. */
export function decide(
  rules: Rules,
  state: AccountabilityState,
  message: Message,
): AccountabilityEvent[] | Refusal {
  const { name, by, payload } = message;
  switch (name) {
    case 'approveSubmission':
      return (
        guard(rules, state, name, by) ??
        approve(state, by as Person, payload as AccountabilityCommands['approveSubmission'])
      );
    case 'refuseSubmission':
      return (
        guard(rules, state, name, by) ??
        refuseIt(by as Person, payload as AccountabilityCommands['refuseSubmission'])
      );
    case 'statementGiven':
      return statementGiven(state, by, payload as AccountabilityFacts['statementGiven']);
    case 'staffTold':
      return [{ type: 'staffTold', ...(payload as AccountabilityFacts['staffTold']) }];
    case 'clockRang':
      return ring(rules, state, payload as ClockRang);
    default:
      return declined(name, 'S-46', 'unknownFact');
  }
}

function approve(
  state: AccountabilityState,
  by: Person,
  { noteId }: AccountabilityCommands['approveSubmission'],
): AccountabilityEvent[] {
  const said = new Set([...state.approvals.map((a) => a.role), by.role]);
  const complete = approvers.every((role) => said.has(role));
  const approval: AccountabilityEvent = { type: 'approvalRecorded', by: by.id, role: by.role, noteId };
  return complete ? [approval, { type: 'decisionReached', approved: true }] : [approval];
}

const refuseIt = (
  by: Person,
  { reasonId }: AccountabilityCommands['refuseSubmission'],
): AccountabilityEvent[] => [
  { type: 'submissionRefused', by: by.id, role: by.role, reasonId },
  { type: 'decisionReached', approved: false },
];

/** Who is to be heard: the persons named, else the head of the department. */
function isToBeHeard(state: AccountabilityState, by: Actor): by is Actor & { kind: 'person' } {
  if (by.kind !== 'person') return false;
  if (state.persons.length > 0) return state.persons.some((p) => p.id === by.id);
  return by.role === 'department-head' && by.department === state.department;
}

/** Those who owe a statement still; the department's head stands for nobody named. */
export function unheard(state: AccountabilityState): string[] {
  if (state.persons.length === 0) return state.heard.length > 0 ? [] : ['department-head'];
  return state.persons.map((p) => p.id).filter((id) => !state.heard.includes(id));
}

function statementGiven(
  state: AccountabilityState,
  by: Actor,
  payload: AccountabilityFacts['statementGiven'],
): AccountabilityEvent[] {
  const fact = 'statementGiven';
  if (!isToBeHeard(state, by)) return declined(fact, 'S-50', 'notToBeHeard');
  if (state.decidedAt) return declined(fact, 'S-50', 'submissionDecided');
  const recorded: AccountabilityEvent = {
    type: 'statementRecorded',
    by: by.id,
    statementId: payload.statementId,
  };
  const missing = unheard({ ...state, heard: [...state.heard, by.id] });
  return state.stage === 'hearing' && missing.length === 0
    ? [recorded, { type: 'hearingClosed', missing: [] }]
    : [recorded];
}

function ring(
  rules: Rules,
  state: AccountabilityState,
  { id, percent, dueAt }: ClockRang,
): AccountabilityEvent[] {
  const kind = id.split('/')[0] ?? '';
  const tell = toldAt(rules.policy, kind, percent) as Audience[];
  if (percent < 100) return tell.length > 0 ? [{ type: 'clockWarned', clock: id, kind, percent, tell }] : [];
  const broken: AccountabilityEvent = { type: 'clockBroken', clock: id, kind, dueAt, tell };
  // Heard or not, after the limit the approvers may decide.
  return kind === 'statement' ? [broken, { type: 'hearingClosed', missing: unheard(state) }] : [broken];
}
