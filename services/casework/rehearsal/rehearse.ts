import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedComplaintEvent } from '../../../workflows/complaint/events';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { clocks } from '../../../workflows/complaint/clocks';
import type { Rules } from '../../../workflows/contracts/policy';
import { nextRing } from '../../../workflows/policies/clock';
import { notStarted, outcomeUnknown } from '../../shared/cases/command-problems';
import { notFound } from '../../shared/http/problem';
import type { ServiceClient } from '../../shared/http/service-client';
import { pinnedOf } from '../cases/case-projection';
import type { OneCaseRow } from '../cases/case-read-model';
import type { Casework } from '../casework';
import { jumpAnswerOf } from './jump-answer';
import { diagnosisHoldsTime, nothingLeft, notRehearsed } from './jump-refusals';
import { ownTime } from '../../shared/cases/own-time';
import { type Jump, keepAnswer, knownJump, noteJump, setClockOffset } from './rehearsal-repository';
import type { JumpAnswer } from './rehearsal-schemas';
import { diagnosisTurns, turnsOf } from './turns';
import type { Standing, VirtualTime } from './virtual-time';

/** What rehearsal needs; present only with REHEARSAL=on. */
export interface Rehearsal {
  virtualTime: VirtualTime;
  intake: Pick<ServiceClient, 'post'>;
}

/** For the ring to be in the log: above the 5 s that an append may take, and well below what the origin waits. */
const ringWithinMs = 20_000;
/** For the messages that the ring called for; what is still under way then is named in the answer. */
const quietWithinMs = 8_000;
const lookEveryMs = 50;

/**
 * Moves a complaint to its next clock level and answers with what that brought. Idempotent by `jumpId`; a repetition
 * takes an unfinished jump up where it is. Throws 409 when it was not accepted in rehearsal, when people must act first
 * or when no clock is left; 503 `outcome_unknown` when the ring is not recorded in time.
 */
export async function rehearse(
  casework: Casework,
  rehearsal: Rehearsal,
  row: OneCaseRow,
  jumpId: string,
): Promise<JumpAnswer> {
  if (!row.rehearsal) throw notRehearsed();
  const { database } = casework;
  const rules = await casework.organization.rules(pinnedOf(row));
  const jump = (await knownJump(database, jumpId)) ?? (await aim(casework, rehearsal, rules, row, jumpId));
  if (jump.answer) return jump.answer;
  await moveTo(rehearsal, jump);
  await untilRung(casework, jump);
  const after = await untilQuiet(rehearsal, row.case_id);

  const offsetMs = await setClockOffset(database, row.case_id, after.offsetMs);
  await rehearsal.intake.post(`/api/intake/v1/internal/complaints/${row.complaint_id}/clock-offset`, {
    offsetMs,
  });
  const state = await stateOf(casework, row.case_id);
  const events = (await casework.log.read(row.case_id, jump.fromSeq)) as RecordedComplaintEvent[];
  const { inFlight } = after;
  const answer = jumpAnswerOf({
    rules,
    state,
    events,
    from: jump.fromAt,
    ownTime: ownTime(offsetMs),
    inFlight,
  });
  return keepAnswer(database, jump.id, answer);
}

/** The next ring, unless people must act first. */
async function aim(
  casework: Casework,
  { virtualTime }: Rehearsal,
  rules: Rules,
  row: OneCaseRow,
  id: string,
): Promise<Jump> {
  if (!row.started) throw notStarted();
  const state = await stateOf(casework, row.case_id);
  const open = state.diagnoses.find((diagnosis) => !diagnosis.reported);
  if (open) throw diagnosisHoldsTime(open.n, await diagnosisTurns(casework, row.complaint_id, open));
  const ring = state.ended ? undefined : nextRing(clocks(rules, state), state.rung);
  if (!ring) throw nothingLeft(state, turnsOf(rules, state));
  return noteJump(casework.database, {
    id,
    caseId: row.case_id,
    fromSeq: state.seq,
    fromAt: (await virtualTime.standing(row.case_id)).at,
    clock: ring.clock.id,
    percent: ring.level.percent,
    ringAt: ring.level.at,
  });
}

/** From the run's own now exactly to the ring, so that repeated jumps add up and none goes too far. */
async function moveTo({ virtualTime }: Rehearsal, jump: Jump): Promise<void> {
  const { at } = await virtualTime.standing(jump.caseId);
  const durationMs = Date.parse(jump.ringAt) - Date.parse(at);
  if (durationMs <= 0) return; // overdue: it rings by itself
  await virtualTime.fastForward(jump.caseId, { id: jump.id, durationMs });
  await virtualTime.reached(jump.caseId, jump.id, ringWithinMs);
}

/** The engine's "reached" speaks of time; the ring counts once it is recorded. */
async function untilRung({ log }: Casework, { caseId, fromSeq, clock, percent }: Jump): Promise<void> {
  for (const until = Date.now() + ringWithinMs; Date.now() < until; await sleep(lookEveryMs)) {
    const events = (await log.read(caseId, fromSeq)) as RecordedComplaintEvent[];
    if (events.some((event) => event.type === 'clockRang' && event.id === clock && event.percent === percent))
      return;
  }
  throw outcomeUnknown(new Error(`${clock} ${percent} % of ${caseId} has not rung`));
}

async function untilQuiet({ virtualTime }: Rehearsal, caseId: string): Promise<Standing> {
  const until = Date.now() + quietWithinMs;
  for (;;) {
    const standing = await virtualTime.standing(caseId);
    if (standing.inFlight.length === 0 || Date.now() > until) return standing;
    await sleep(lookEveryMs);
  }
}

async function stateOf({ log }: Casework, caseId: string): Promise<ComplaintState> {
  const head = await log.head(caseId);
  if (!head) throw notFound();
  return head.state as ComplaintState;
}
