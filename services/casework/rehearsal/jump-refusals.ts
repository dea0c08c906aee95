import type { ComplaintState } from '../../../workflows/complaint/state';
import { Problem } from '../../shared/http/problem';
import type { Turn } from './rehearsal-schemas';

/** 409: only a complaint that was accepted in rehearsal can be moved. */
export const notRehearsed = (): Problem =>
  new Problem('conflict', {
    zh: '该投诉不是在演练模式下受理的,时间不能移动。',
    en: 'This complaint was not accepted in rehearsal; its time cannot be moved.',
  });

/** 409: people must act first; the engine holds the time of a case with an open child. */
export function diagnosisHoldsTime(n: number, waitingFor: Turn[]): Problem {
  const whose = turns(waitingFor);
  return new Problem(
    'refused',
    {
      zh: `联合会诊 ${n} 进行中,时间静止。现在轮到:${whose.zh}。`,
      en: `Joint diagnosis ${n} is open and holds time still. It is the turn of: ${whose.en}.`,
    },
    { rule: 'S-42', reason: 'diagnosisOpen', waitingFor },
  );
}

/** 409: every clock has rung or is met. */
export function nothingLeft(state: ComplaintState, waitingFor: Turn[]): Problem {
  if (state.ended) {
    return new Problem(
      'refused',
      {
        zh: '投诉已归档,重开期限已过,没有时限在走。',
        en: 'The complaint is archived and its reopening window is over: no clock runs.',
      },
      { rule: 'R-13', reason: 'caseEnded', waitingFor: [] },
    );
  }
  const whose = turns(waitingFor);
  return new Problem(
    'refused',
    {
      zh: `所有时限均已触发或完成。现在轮到:${whose.zh}。`,
      en: `Every clock has rung or is met. It is the turn of: ${whose.en}.`,
    },
    { rule: 'R-15', reason: 'noClockRuns', waitingFor },
  );
}

function turns(waitingFor: readonly Turn[]): { zh: string; en: string } {
  const each = waitingFor.map(
    ({ command, audience, department }) =>
      `${audience}${department === undefined ? '' : ` (${department})`} → ${command}`,
  );
  return each.length > 0 ? { zh: each.join(';'), en: each.join('; ') } : { zh: '客户', en: 'the customer' };
}
