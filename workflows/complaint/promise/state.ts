import type { Instant } from '../../contracts/message';
import type { PromiseTold } from '../../contracts/policy';

export interface PromiseState {
  promise: PromiseTold;
  promiseMetAt?: Instant;
  /** The delivery that met it: undone when that comes back. */
  promiseMetBy?: string;
  promiseBrokenAt?: Instant;
  /** Years published after acceptance; they overlay the pinned calendar. */
  years: { version: number; year: number; holidays: string[]; workdays: string[] }[];
}

export const initialPromise: PromiseState = {
  promise: { dueAt: '', workingDays: [], calendarVersion: 0, provisional: false },
  years: [],
};
