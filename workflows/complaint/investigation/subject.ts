import { refuse } from '../../contracts/message';
import { stageStep, type Subject, untilArchive } from '../subject';
import { recordFinding, startInvestigation, verifyMishandling } from './decide';
import { effects } from './effects';
import type { InvestigationEvent } from './events';
import { folds } from './evolve';
import type { InvestigationCommands } from './messages';

/** From the start of the investigation to the finding; mishandling (S-25..S-28, S-48, S-49). */
export const investigation: Subject<InvestigationCommands, object, InvestigationEvent> = {
  since: 1,
  commands: {
    startInvestigation: {
      title: '启动调查',
      stages: ['assigned'],
      rule: 'S-25',
      decide: startInvestigation,
    },
    recordFinding: {
      title: '认定结论',
      stages: ['investigating'],
      rule: 'S-28',
      unless: ({ state }) =>
        state.missing.length > 0
          ? refuse('S-04', 'recordIncomplete', { missing: state.missing.join(',') })
          : undefined,
      decide: recordFinding,
    },
    verifyMishandling: {
      title: '核实处理不当',
      stages: untilArchive,
      rule: 'S-49',
      decide: verifyMishandling,
    },
  },
  facts: {},
  folds,
  effects,
  steps: (rules, state, due) =>
    stageStep(state, due, {
      // Later complaints are asked for the plan at once, which starts the investigation too.
      ...(rules.logic < 2 && {
        assigned: { command: 'startInvestigation', audience: 'handler', rule: 'S-25' },
      }),
      investigating: { command: 'recordFinding', audience: 'handler', rule: 'S-28' },
    }),
};
