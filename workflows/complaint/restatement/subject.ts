import type { Rules } from '../../contracts/policy';
import type { ComplaintState } from '../state';
import { open, type Subject, untilArchive } from '../subject';
import { confirmRestatement, restated, skipRestatement } from './decide';
import type { RestatementEvent } from './events';
import { folds } from './evolve';
import { type RestatementCommands, restatedBefore } from './messages';

/** 复述确认: the matter and the demand in our words, confirmed by the customer (S-06). */
export const restatement: Subject<RestatementCommands, object, RestatementEvent> = {
  since: 2,
  commands: {
    confirmRestatement: {
      title: '复述并请客户确认',
      stages: untilArchive,
      rule: 'S-06',
      decide: confirmRestatement,
    },
    skipRestatement: { title: '说明未复述的原因', stages: open, rule: 'S-06', decide: skipRestatement },
  },
  facts: {},
  folds,
  requires: Object.fromEntries(restatedBefore.map((command) => [command, restated(command)])),
  steps: (rules, state, due) =>
    needed(rules, state)
      ? [{ ...due('promise'), command: 'confirmRestatement', audience: 'handler', rule: 'S-06' }]
      : [],
};

/** Said when it is somebody's turn: the first contact is best used for it, at the latest the finding waits for it. */
const needed = (rules: Rules, state: ComplaintState): boolean =>
  state.kind === 'complaint' &&
  !state.restatement &&
  !state.finding &&
  !state.concludedAt &&
  (state.contact.at !== undefined || state.stage === 'investigating') &&
  rules.policy.restatement.before.length > 0;
