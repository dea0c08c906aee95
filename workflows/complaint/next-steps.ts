import type { Instant } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { clocks } from './clocks';
import type { CommandName } from './messages';
import type { ComplaintState } from './state';
import { currentOffer, effectiveGrade, openDiagnosis } from './state';

/** Something a person must do next: which command, who, until when, by which rule. */
export interface NextStep {
  command: CommandName;
  audience: Audience;
  /** Not shown before this instant. */
  from?: Instant;
  dueAt?: Instant;
  clock?: string;
  taskId?: string;
  taskKind?: string;
  rule: string;
}

/** Whose turn it is, for what, until when, by which rule: drives worklists and "next step" cards. */
export function nextSteps(rules: Rules, state: ComplaintState): NextStep[] {
  if (state.ended) return [];
  const running = clocks(rules, state).filter((c) => !c.metAt);
  const due = (kind: string) => {
    const clock = running.find((c) => c.kind === kind);
    return clock && { clock: clock.id, dueAt: clock.dueAt };
  };
  const steps: NextStep[] = [];
  const contact = due('majorContact') ?? due('firstContact');
  if (contact && !state.concludedAt) {
    steps.push({ command: 'recordContact', audience: 'handler', rule: 'S-07', ...contact });
  }
  if (effectiveGrade(state) === 'major' && !state.escalationSignedAt && !state.concludedAt) {
    steps.push({
      command: 'signEscalation',
      audience: 'complaint-manager',
      rule: 'S-16',
      ...due('majorEscalation'),
    });
  }
  const stage = stageStep(state);
  if (stage) steps.push({ ...(due('answer') ?? due('promise')), ...stage });
  for (const clock of running.filter((c) => c.kind === 'remedy')) {
    steps.push({
      command: 'proveRemedy',
      audience: 'handler',
      rule: 'S-33',
      clock: clock.id,
      dueAt: clock.dueAt,
    });
  }
  const callBack = due('callBack');
  if (callBack) {
    steps.push({
      command: 'recordCallBack',
      audience: 'call-back',
      from: state.callBackFrom,
      rule: 'S-52',
      ...callBack,
    });
  }
  for (const task of state.tasks) {
    const command = task.kind === 'printLetter' ? 'recordDelivery' : 'resolveTask';
    steps.push({
      command,
      audience: task.audience,
      rule: task.rule,
      taskId: task.id,
      taskKind: task.kind,
      dueAt: task.dueAt,
    });
  }
  return steps;
}

/** The step that the stage itself waits for. */
function stageStep(state: ComplaintState): NextStep | undefined {
  if (state.kind !== 'complaint' && !state.concludedAt) {
    return { command: 'concludeComplaint', audience: 'agent', rule: 'S-90' };
  }
  switch (state.stage) {
    case 'accepted':
      return { command: 'gradeComplaint', audience: 'specialist', rule: 'S-14' };
    case 'graded':
      return { command: 'assignComplaint', audience: 'specialist', rule: 'S-14' };
    case 'assigned':
      return { command: 'startInvestigation', audience: 'handler', rule: 'S-25' };
    case 'investigating':
      return { command: 'recordFinding', audience: 'handler', rule: 'S-28' };
    case 'diagnosing':
      return openDiagnosis(state)?.status === 'undecided'
        ? { command: 'overrideDiagnosis', audience: 'complaint-manager', rule: 'S-42' }
        : undefined;
    case 'found': {
      const founded = state.finding?.finding === 'founded' || state.finding?.finding === 'partly';
      if (founded) return { command: 'makeOffer', audience: 'handler', rule: 'S-29' };
      return state.promiseMetAt
        ? { command: 'concludeComplaint', audience: 'handler', rule: 'R-13' }
        : undefined;
    }
    case 'offered':
      return currentOffer(state)?.status === 'lapsed'
        ? { command: 'concludeComplaint', audience: 'handler', rule: 'R-12' }
        : undefined;
    case 'remedying':
      return state.actions.every((a) => a.provenAt)
        ? { command: 'concludeComplaint', audience: 'handler', rule: 'R-13' }
        : undefined;
    default:
      return undefined;
  }
}
