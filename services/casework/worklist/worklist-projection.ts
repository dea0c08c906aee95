import { roles, type Role } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import { type NextStep, nextSteps } from '../../../workflows/complaint/next-steps';
import { type ComplaintState, firstOwner } from '../../../workflows/complaint/state';
import { diagnosisDefinition, owing } from '../../../workflows/diagnosis/definition';
import type { DiagnosisState } from '../../../workflows/diagnosis/state';
import * as publicOpinion from '../../../workflows/public-opinion/definition';
import type { PublicOpinionState } from '../../../workflows/public-opinion/state';
import type { CaseworkCase, CaseworkState } from '../cases/served-case';

export const worklistColumns = [
  'command',
  'person',
  'role',
  'department',
  'from_at',
  'due_at',
  'clock',
  'task_id',
  'task_kind',
  'rule',
] as const;

export type WorklistRow = Record<(typeof worklistColumns)[number], string | null>;

interface Addressee {
  person: string | null;
  role: string | null;
  department: string | null;
}

/** What people must do next in this case: one row for each person or role that can. */
export function worklistRows(kind: CaseworkCase['kind'], rules: Rules, state: CaseworkState): WorklistRow[] {
  switch (kind) {
    case 'complaint':
      return complaintRows(rules, state as ComplaintState);
    case 'diagnosis':
      return diagnosisRows(rules, state as DiagnosisState);
    case 'publicOpinion':
      return publicOpinionRows(rules, state as PublicOpinionState);
  }
}

function complaintRows(rules: Rules, state: ComplaintState): WorklistRow[] {
  return nextSteps(rules, state).flatMap((step) => {
    const addressee = addresseeOf(step, state);
    return addressee ? [rowOf(step, addressee)] : [];
  });
}

/** `handler` is whoever handles the case; before anybody does, its first owner (S-09: it always has one). */
function addresseeOf(
  { audience, person, department }: NextStep,
  state: ComplaintState,
): Addressee | undefined {
  if (person !== undefined) return { person, role: null, department: null };
  if (audience === 'handler') {
    const owner = firstOwner(state);
    const id = state.handler?.id ?? owner.person;
    return id === undefined ? anybody(owner.role) : { person: id, role: null, department: null };
  }
  if (!(roles as readonly string[]).includes(audience)) return undefined;
  return anybody(audience as Role, department ?? state.department);
}

/** Department roles work for their own department; every other role is company-wide. */
function anybody(role: Role, department?: string): Addressee {
  const local = role === 'department-staff' || role === 'department-head';
  return { person: null, role, department: local ? (department ?? null) : null };
}

function diagnosisRows(rules: Rules, state: DiagnosisState): WorklistRow[] {
  if (state.ended) return [];
  const rule = 'S-42';
  if (state.status === 'undecided') {
    return [rowOf({ command: 'decideConclusion', rule }, anybody('complaint-manager'))];
  }
  const [clock] = diagnosisDefinition.clocks(rules, state);
  const step = { command: 'opinionGiven', rule, clock: clock?.id, dueAt: state.deadline };
  return owing(state).flatMap((department) =>
    (['department-head', 'department-staff'] as const).map((role) => rowOf(step, anybody(role, department))),
  );
}

function publicOpinionRows(rules: Rules, state: PublicOpinionState): WorklistRow[] {
  const clocks = publicOpinion.clocks(rules, state);
  return publicOpinion.nextSteps(rules, state).map(({ command, audience, document }) => {
    const clock = clocks.find((c) => document && c.kind === publicOpinion.clockKinds[document]);
    const step = { command, rule: 'S-44', taskKind: document, clock: clock?.id, dueAt: clock?.dueAt };
    return rowOf(step, anybody(audience as Role));
  });
}

type Step = Omit<NextStep, 'command' | 'audience'> & { command: string };

const rowOf = (step: Step, addressee: Addressee): WorklistRow => ({
  command: step.command,
  ...addressee,
  from_at: step.from ?? '-infinity',
  due_at: step.dueAt ?? 'infinity',
  clock: step.clock ?? null,
  task_id: step.taskId ?? null,
  task_kind: step.taskKind ?? null,
  rule: step.rule,
});
