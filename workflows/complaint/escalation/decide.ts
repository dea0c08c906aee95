import { refuse } from '../../contracts/message';
import { type Decide, kindOf, personOf, type Ring } from '../rules';
import { levelAt, levelsAbove } from './levels';
import type { EscalationCommands } from './messages';
import { escalationsOf, openEscalations } from './state';

export const escalateComplaint: Decide<EscalationCommands['escalateComplaint']> = (
  { rules, state, by },
  { flow, noteId },
) => {
  if (openEscalations(state).some((e) => e.flow === flow)) return refuse('S-40', 'flowAlreadyOpen');
  return [
    {
      type: 'complaintEscalated',
      n: escalationsOf(state).length + 1,
      flow,
      tell: rules.policy.escalation.flows[flow].slice(0, 1),
      noteId,
      by: personOf(by).id,
    },
  ];
};

/** S-40: signed for by somebody of the flow's levels, and not by who asked for it. */
export const acceptEscalation: Decide<EscalationCommands['acceptEscalation']> = (
  { rules, state, by },
  payload,
) => {
  const person = personOf(by);
  const open = openEscalations(state).find((e) => e.n === payload.n);
  if (!open) return refuse('S-40', 'noEscalationOpen');
  if (!rules.policy.escalation.flows[open.flow].includes(person.role)) return refuse('S-40', 'notOfThisFlow');
  if (open.by === person.id) return refuse('S-40', 'ownEscalation');
  return [{ type: 'escalationAccepted', ...payload, by: person.id }];
};

/** F-15, F-16: each level is told once; a department that is not known yet has no head. */
export const escalationRing: Ring = ({ rules, state }, { id, percent, dueAt }) => {
  const clock = id.slice(id.indexOf('/') + 1);
  const level = levelAt(levelsAbove(rules.policy, kindOf(clock)), percent);
  if (!level || (level === 'department-head' && !state.department)) return [];
  return [{ type: 'clockEscalated', clock, kind: kindOf(clock), dueAt, tell: [level] }];
};
