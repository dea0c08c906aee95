import { refuse } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import { monthsAfter } from '../../policies/local-date';
import { localDate } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { ComplaintState } from '../state';
import type { AccountablePerson, InvestigationCommands, Trigger } from './messages';

export const startInvestigation: Decide<InvestigationCommands['startInvestigation']> = ({ by }, payload) => [
  { type: 'investigationStarted', by: personOf(by).id, noteId: payload.noteId },
];

/** S-28: founded names department, team and cause; unfounded still gets its reasoned reply. */
export const recordFinding: Decide<InvestigationCommands['recordFinding']> = (
  { rules, state, by },
  payload,
) => {
  const person = personOf(by);
  const { finding, directCause, department, team, replyId, noteId } = payload;
  const countsAsFounded = finding === 'cannotVerify' && bearsProof(rules, state, payload.durableGoods);
  const founded = finding === 'founded' || finding === 'partly' || countsAsFounded;
  if (founded && !department) return refuse('S-28', 'departmentMissing');
  if (founded && !team && rules.logic >= 2) return refuse('S-28', 'teamMissing');
  if (founded && !directCause) return refuse('S-27', 'directCauseMissing');
  if (!founded && !replyId) return refuse('S-28', 'reasonedReplyMissing');
  if (founded && replyId) return refuse('S-31', 'replyBelongsToOffer');
  const triggers = payload.triggers ?? [];
  if (!founded && triggers.length > 0) return refuse('S-49', 'triggersNeedFounded');
  return [
    {
      type: 'findingRecorded',
      finding,
      ...(countsAsFounded && { countsAsFounded }),
      directCause,
      department,
      team,
      triggers,
      replyId,
      noteId,
      by: person.id,
      handler: state.handler?.id ?? person.id,
    },
    ...accountability(triggers, payload.persons ?? [], department, person.id),
  ];
};

/** L-16: of durable goods whose defect shows within months of the delivery the company bears the proof. */
function bearsProof(
  rules: Rules,
  state: ComplaintState,
  goods: InvestigationCommands['recordFinding']['durableGoods'],
): boolean {
  if (rules.logic < 2 || !goods) return false;
  const { hours, durableGoods } = rules.policy;
  return localDate(hours, state.receivedAt) <= monthsAfter(goods.deliveredOn, durableGoods.months);
}

/** S-49: an unfounded complaint too can have been mishandled. */
export const verifyMishandling: Decide<InvestigationCommands['verifyMishandling']> = ({ by }, payload) => {
  const person = personOf(by);
  if (payload.persons.length === 0) return refuse('S-49', 'personsMissing');
  return [
    { type: 'mishandlingVerified', ...payload, by: person.id },
    ...accountability(['mishandling'], payload.persons, payload.department, person.id),
  ];
};

/** S-48: coded triggers open a case of its own, beside and never in the way of the customer. */
function accountability(
  triggers: Trigger[],
  persons: AccountablePerson[],
  department: string | undefined,
  by: string,
): ComplaintEvent[] {
  return triggers.length > 0 ? [{ type: 'accountabilityRequested', triggers, persons, department, by }] : [];
}
