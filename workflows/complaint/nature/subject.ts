import { type Subject, untilArchive } from '../subject';
import { convertKind, partyAdded, recordIdentityCheck, reportSetApart } from './decide';
import { effects } from './effects';
import type { NatureEvent } from './events';
import { folds } from './evolve';
import type { NatureCommands, NatureFacts } from './messages';

/** What kind of matter it is and who brings it (S-90, S-13, L-03). */
export const nature: Subject<NatureCommands, NatureFacts, NatureEvent> = {
  since: 2,
  commands: {
    convertKind: {
      title: '转换事项类型',
      stages: ['accepted', 'graded', 'assigned', 'investigating'],
      rule: 'S-90',
      decide: convertKind,
    },
    recordIdentityCheck: {
      title: '核实客户身份',
      stages: untilArchive,
      rule: 'S-13',
      decide: recordIdentityCheck,
    },
  },
  facts: { partyAdded, reportSetApart },
  folds,
  effects,
};
