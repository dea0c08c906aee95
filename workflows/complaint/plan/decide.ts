import { refuse } from '../../contracts/message';
import { assess } from '../offer/proposal';
import { isRefusal } from '../../contracts/message';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { PlanCommands } from './messages';
import { askedPlan, submittedPlan } from './state';

/** S-84: asked of the department that the finding names. */
export const requestPlan: Decide<PlanCommands['requestPlan']> = ({ state, by }, { department, noteId }) => {
  const responsible = state.finding?.department;
  if (department !== responsible)
    return refuse('S-84', 'notTheResponsible', { department: responsible ?? '' });
  return [
    { type: 'planRequested', n: (state.plans ?? []).length + 1, department, noteId, by: personOf(by).id },
  ];
};

/** S-29: what a department submits is a plan that could be offered, whoever may promise it. */
export const submitPlan: Decide<PlanCommands['submitPlan']> = (context, payload) => {
  const person = personOf(context.by);
  const assessed = assess(context, person, payload, {});
  if (isRefusal(assessed)) return assessed;
  return [{ type: 'planSubmitted', n: askedPlan(context.state)!.n, ...payload, by: person.id }];
};

export const returnPlan: Decide<PlanCommands['returnPlan']> = ({ state, by }, { reasonId }) => {
  const { n, round } = submittedPlan(state)!;
  return [{ type: 'planReturned', n, round: round + 1, reasonId, by: personOf(by).id }];
};

export const confirmPurchase: Decide<PlanCommands['confirmPurchase']> = ({ by }, payload) =>
  payload.orderFen === undefined && payload.customerSince === undefined
    ? refuse('S-38', 'nothingConfirmed')
    : [{ type: 'purchaseConfirmed', ...payload, by: personOf(by).id }];
