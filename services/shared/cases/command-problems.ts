import type { Recorded } from '../../../workflows/contracts/message';
import { Problem } from '../http/problem';

const retrySoon = { 'Retry-After': '2' };

/** 503: recorded, but the engine has not taken it up yet. */
export const notStarted = (): Problem =>
  new Problem(
    'not_started',
    {
      zh: '案件已登记，流程尚未启动，请稍后重试。',
      en: 'The case is recorded but not running yet; try again shortly.',
    },
    {},
    retrySoon,
  );

/** 409 with the events that the sender has not seen. */
export const stale = (events: Recorded[]): Problem =>
  new Problem(
    'stale',
    { zh: '案件已有新的进展，请先查看。', en: 'The case has moved on; look at it first.' },
    { events },
  );

/** 503: sent, but no answer came in time. */
export const outcomeUnknown = (cause: unknown): Problem =>
  new Problem(
    'outcome_unknown',
    {
      zh: '暂时无法确认结果，请用同一 Idempotency-Key 重试。',
      en: 'The outcome is not known yet; retry with the same Idempotency-Key.',
    },
    {},
    retrySoon,
    cause,
  );
