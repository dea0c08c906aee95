import { type Subject, untilArchive } from '../subject';
import { clocks } from './clocks';
import { customerWrote, evidenceAdded, recordCompleted, recordContact } from './decide';
import { effects } from './effects';
import type { RecordEvent } from './events';
import { folds } from './evolve';
import type { RecordCommands, RecordFacts } from './messages';
import { steps } from './steps';

/** The record of what the customer said, its completeness, and the first contact (S-04, S-07). */
export const record: Subject<RecordCommands, RecordFacts, RecordEvent> = {
  since: 1,
  commands: {
    recordContact: { title: '联系客户', stages: untilArchive, rule: 'S-07', decide: recordContact },
  },
  facts: { customerWrote, evidenceAdded, recordCompleted },
  folds,
  clocks,
  effects,
  steps,
};
