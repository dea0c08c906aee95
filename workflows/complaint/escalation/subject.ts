import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { open, type Subject, untilArchive } from '../subject';
import { tellStaff } from '../telling';
import { clockTitle } from '../titles';
import { acceptEscalation, escalateComplaint, escalationRing } from './decide';
import type { EscalationEvent } from './events';
import { folds } from './evolve';
import { signClock } from './levels';
import type { EscalationCommands } from './messages';
import { escalationsOf, openEscalations } from './state';

/** Up the levels of the organisation: by three flows that people choose, and by every clock that stays overdue (S-40, F-15). */
export const escalation: Subject<EscalationCommands, object, EscalationEvent> = {
  since: 2,
  commands: {
    escalateComplaint: { title: '升级', stages: open, rule: 'S-40', decide: escalateComplaint },
    acceptEscalation: {
      title: '接手升级',
      stages: untilArchive,
      rule: 'S-40',
      unless: ({ state }) =>
        openEscalations(state).length === 0 ? refuse('S-40', 'noEscalationOpen') : undefined,
      decide: acceptEscalation,
    },
  },
  facts: {},
  folds,
  clocks: (rules, state) =>
    escalationsOf(state).map(({ n, flow, at, signedAt }) =>
      clockOf(rules, signClock(flow), n, at, { metAt: signedAt ?? state.concludedAt }),
    ),
  rings: { escalation: escalationRing },
  effects: {
    complaintEscalated: (_rules, state, { flow, tell }) =>
      tellStaff(state, tell, 'escalation', clockTitle(signClock(flow)), { kind: signClock(flow) }),
    clockEscalated: (_rules, state, { kind, tell }) =>
      tellStaff(state, tell, 'escalation', `${clockTitle(kind)} 逐级升级`, { kind }),
  },
  steps: (rules, state, due) =>
    openEscalations(state).map(({ flow }) => ({
      command: 'acceptEscalation',
      audience: rules.policy.escalation.flows[flow][0]!,
      rule: 'S-40',
      ...due(signClock(flow)),
    })),
};
