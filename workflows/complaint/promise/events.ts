import type { Instant } from '../../contracts/message';
import type { Audience, PromiseTold } from '../../contracts/policy';

export type PromiseEvent =
  | { type: 'promiseMet'; deliveredAt: Instant; deliveryKey?: string }
  | { type: 'promiseWarned'; percent: number; tell: Audience[] }
  | { type: 'promiseBroken'; dueAt: Instant; tell: Audience[]; nextDate: string }
  | {
      type: 'promiseReplanned';
      promise: PromiseTold;
      moved: boolean;
      year: { version: number; year: number; holidays: string[]; workdays: string[] };
    };
