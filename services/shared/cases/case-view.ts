import type { z } from 'zod';
import type { Instant } from '../../../workflows/contracts/message';
import { type CaseState, clockState } from '../../../workflows/policies/clock';
import { notFound } from '../http/problem';
import type { clockView, stateView } from './case-schemas';
import type { CaseService, SeenCase, ServedCase } from './case-service';
import { ownTime } from './own-time';

export type ClockView = z.input<typeof clockView>;

/** The state without what only the shell needs. */
export function stateOf(state: CaseState): z.input<typeof stateView> {
  const { rung: _rung, ...view } = state;
  return view;
}

/** A case at the instant asked for (F-66) or now: its state and every limit. Throws 404 for one before its opening. */
export async function caseAt<S extends CaseState>(
  { log, organization }: Pick<CaseService, 'log' | 'organization'>,
  served: ServedCase,
  seen: SeenCase,
  asOf: Instant | undefined,
): Promise<{ state: S; clocks: ClockView[] }> {
  const { case_id: caseId } = seen;
  const state = asOf === undefined ? (await log.head(caseId))?.state : await log.stateAt(caseId, asOf);
  if (!state) throw notFound({ zh: '该时刻尚无此案件。', en: 'The case did not exist at that instant.' });
  const rules = await organization.rules(seen.pinned);
  const at = asOf ?? ownTime(seen.clockOffsetMs);
  const clocks = served.definition
    .clocks(rules, state)
    .map((clock) => ({ ...clock, state: clockState(clock, at) }));
  return { state: state as S, clocks };
}
