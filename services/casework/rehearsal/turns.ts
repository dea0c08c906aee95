import { nextSteps } from '../../../workflows/complaint/next-steps';
import type { Diagnosis } from '../../../workflows/complaint/joint-diagnosis/state';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { diagnosisCaseId } from '../../../workflows/contracts/ids';
import type { Rules } from '../../../workflows/contracts/policy';
import { owing } from '../../../workflows/diagnosis/definition';
import type { DiagnosisState } from '../../../workflows/diagnosis/state';
import type { Casework } from '../casework';
import type { Turn } from './rehearsal-schemas';

/** Whose turn it is in the complaint itself, by the same steps as worklists. */
export function turnsOf(rules: Rules, state: ComplaintState): Turn[] {
  return nextSteps(rules, state).map(({ command, audience, from, dueAt, rule }) => ({
    command,
    audience: audience === 'handler' ? (state.handler?.id ?? 'team-lead') : audience,
    ...(from !== undefined && { from }),
    ...(dueAt !== undefined && { dueAt }),
    rule,
  }));
}

/** Whose turn it is in the joint diagnosis that holds the complaint's time still; nobody's once it is over. */
export async function diagnosisTurns(
  { log }: Casework,
  complaintId: string,
  open: Diagnosis,
): Promise<Turn[]> {
  const rule = 'S-42';
  const child = (await log.head(diagnosisCaseId(complaintId, open.n)))?.state as DiagnosisState | undefined;
  if (child?.ended) return [];
  if (child?.status === 'undecided')
    return [{ command: 'decideConclusion', audience: 'complaint-manager', rule }];
  // Just opened, it may not be on the board yet: then everybody owes an opinion.
  return (child ? owing(child) : open.departments).map((department) => ({
    command: 'opinionGiven',
    audience: 'department-head',
    department,
    dueAt: open.deadline,
    rule,
  }));
}
