import type { Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';

/** The part of a `CaseDefinition` that the log needs. */
export interface Fold<S extends CaseState> {
  initial: S;
  // Each case has its own event union; the log stores and folds them without looking inside.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  evolve(state: S, event: any): S;
}

/** The state after these events, folded from a case's beginning. */
export const foldEvents = <S extends CaseState>(
  { initial, evolve }: Fold<S>,
  events: readonly Recorded[],
): S => events.reduce((state, event) => evolve(state, event), initial);

/** The same by the log's own fold for this case. */
export function foldAll<S extends CaseState>(
  { foldOf }: { foldOf(caseId: string): Fold<S> | undefined },
  caseId: string,
  events: readonly Recorded[],
): S {
  const fold = foldOf(caseId);
  if (!fold) throw new Error(`no fold for ${caseId}`);
  return foldEvents(fold, events);
}
