import { approvers, unheard } from '../../../workflows/accountability/decide';
import type { AccountabilityState } from '../../../workflows/accountability/state';
import type { Clock } from '../../../workflows/policies/clock';

export const worklistColumns = [
  'command',
  'person',
  'role',
  'department',
  'due_at',
  'clock',
  'rule',
] as const;

export type WorklistRow = Record<(typeof worklistColumns)[number], string | null>;

type Addressee = Pick<WorklistRow, 'person' | 'role' | 'department'>;

/** Who must be heard or must decide next in a submission: one row for each person or role (S-50). */
export function worklistRows(state: AccountabilityState, running: readonly Clock[]): WorklistRow[] {
  if (state.ended) return [];
  if (state.stage === 'hearing') return toBeHeard(state).map(rowOf('statementGiven', running, 'statement'));
  const open = approvers.filter((role) => !state.approvals.some((approval) => approval.role === role));
  return open
    .map((role): Addressee => ({ person: null, role, department: null }))
    .map(rowOf('approveSubmission', running, 'approval'));
}

function toBeHeard(state: AccountabilityState): Addressee[] {
  const { persons, department } = state;
  if (persons.length > 0) return unheard(state).map((person) => ({ person, role: null, department: null }));
  // Without a department there is no head to ask: after the limit the approvers decide.
  return department === undefined ? [] : [{ person: null, role: 'department-head', department }];
}

function rowOf(command: string, running: readonly Clock[], kind: string) {
  const clock = running.find((candidate) => candidate.kind === kind);
  return (addressee: Addressee): WorklistRow => ({
    command,
    ...addressee,
    due_at: clock?.dueAt ?? 'infinity',
    clock: clock?.id ?? null,
    rule: 'S-50',
  });
}
