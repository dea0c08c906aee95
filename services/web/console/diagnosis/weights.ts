import type { Policy } from '../../../../workflows/contracts/policy';
import type { DiagnosisState } from '../../../../workflows/diagnosis/state';

/** The weight a department is shown with: none for the suspected one. What counts is decided by the case. */
export function weightOf(
  policy: Policy,
  state: Pick<DiagnosisState, 'suspected'>,
  department: string,
): number {
  if (department === state.suspected) return 0;
  const { weights } = policy.diagnosis;
  return weights?.[department] ?? weights?.default ?? 1;
}
