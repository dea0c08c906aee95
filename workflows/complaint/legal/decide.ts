import { refuse } from '../../contracts/message';
import type { LegalPolicy } from '../../contracts/policy';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { ComplaintState } from '../state';
import type { LegalCommands } from './messages';
import { openHold } from './state';

/** S-45: coded risks; an item newly ticked opens the hold where policy says so. */
export const fillLegalChecklist: Decide<LegalCommands['fillLegalChecklist']> = (
  { rules, state, by },
  { items, noteId },
) => {
  const { checklist } = rules.policy.legal;
  const person = personOf(by);
  const unknown = items.find((item) => !(item in checklist));
  if (unknown) return refuse('S-45', 'unknownChecklistItem', { item: unknown });
  const before = state.legalChecklist?.items ?? [];
  const held = openHold(state) ? undefined : items.find((i) => checklist[i]!.hold && !before.includes(i));
  return [
    { type: 'legalChecklistFilled', items, byLegal: person.role === 'legal', by: person.id, noteId },
    ...(held ? [holdPlaced(state, held, person.id)] : []),
  ];
};

export const placeHold: Decide<LegalCommands['placeHold']> = ({ rules, state, by }, { reason, noteId }) => {
  if (!(reason in rules.policy.legal.checklist))
    return refuse('S-45', 'unknownChecklistItem', { item: reason });
  return [{ ...holdPlaced(state, reason, personOf(by).id), noteId }];
};

export const clearHold: Decide<LegalCommands['clearHold']> = ({ state, by }, { noteId }) => [
  { type: 'holdCleared', n: openHold(state)!.n, by: personOf(by).id, noteId },
];

const holdPlaced = (state: ComplaintState, reason: string, by: string) =>
  ({ type: 'holdPlaced', n: (state.holds?.length ?? 0) + 1, reason, by }) satisfies ComplaintEvent;

/** Items of the checklist that the facts of the grading tick by themselves. */
export function itemsOf(legal: LegalPolicy, facts: ComplaintState['gradeFacts']): string[] {
  return Object.entries(legal.checklist).flatMap(([item, { fact }]) => (fact && facts[fact] ? [item] : []));
}
