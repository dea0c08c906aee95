import { type Subject, untilArchive } from '../subject';
import { clocks } from './clocks';
import { contained, recordContainment } from './decide';
import { effects } from './effects';
import type { ContainmentEvent } from './events';
import { folds } from './evolve';
import { containedBefore, type ContainmentCommands } from './messages';
import { awaitsContainment } from './state';

/** 隔离: what can hurt others is isolated before anything is planned (S-12). */
export const containment: Subject<ContainmentCommands, object, ContainmentEvent> = {
  since: 2,
  commands: {
    recordContainment: {
      title: '记录隔离措施',
      stages: untilArchive,
      rule: 'S-12',
      decide: recordContainment,
    },
  },
  facts: {},
  folds,
  clocks,
  effects,
  requires: Object.fromEntries(containedBefore.map((command) => [command, contained(command)])),
  // neither conclusion nor withdrawal ends the duty.
  holdsArchive: awaitsContainment,
  steps: (rules, state, due) =>
    awaitsContainment(rules, state)
      ? [{ ...due('containment'), command: 'recordContainment', audience: 'handler', rule: 'S-12' }]
      : [],
};
