import type { Subject } from '../subject';
import { clocks } from './clocks';
import { calendarPublished } from './decide';
import { effects } from './effects';
import type { PromiseEvent } from './events';
import { folds } from './evolve';
import type { PromiseFacts } from './messages';
import { promise as promiseRing } from './rings';

/** The promise of five official working days: warnings, breach, a date that moves (S-08, R-1, R-2). */
export const promise: Subject<object, PromiseFacts, PromiseEvent> = {
  since: 1,
  commands: {},
  facts: { calendarPublished },
  folds,
  clocks,
  rings: { promise: promiseRing },
  effects,
};
