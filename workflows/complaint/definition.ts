import type { CaseDefinition } from '../contracts/case-definition';
import type { Rules } from '../contracts/policy';
import { placeOf } from '../policies/queue-place';
import { clocks } from './clocks';
import { decide, guard } from './decide';
import { describe } from './describe';
import { effects } from './effects';
import type { ComplaintEvent } from './events';
import { evolve } from './evolve';
import type { ComplaintState } from './state';
import { initialComplaint } from './state';
import { complaintMessages } from './subjects';
import { clockTitle } from './titles';

/** Change when `evolve` changes: read models carry it and are rebuilt. */
export const complaintFoldVersion = 2;

/** The complaint as a durable case. */
export const complaintDefinition: CaseDefinition<ComplaintState, ComplaintEvent, Rules> = {
  messages: complaintMessages,
  initial: initialComplaint,
  guard,
  decide,
  evolve,
  clocks,
  effects,
  // S-22: a grave complaint passes others, whoever complains; the tier was given its place at the start.
  place: ({ policy, logic }, { tier, grade }) =>
    logic >= 2 ? placeOf(policy, { tier: tier?.code, grade }) : undefined,
  describe,
  clockTitle,
};
