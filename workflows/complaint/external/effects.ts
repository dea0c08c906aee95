import { callOff } from '../joint-diagnosis/effects';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellStaff } from '../telling';
import { clockTitle } from '../titles';
import { externalsOf } from './state';

/** The owner of an outside case hears of it beside those whom policy names. */
export const effects: Effects = {
  externalCaseOpened: (_rules, state, event) =>
    tellStaff(state, [`person:${event.owner}`], 'taskRaised', '外部机构案件', {
      kind: 'externalCase',
      dueAt: event.deadline,
    }),
  clockWarned: (_rules, state, event) => {
    const due = dueOf(state, event.clock);
    return due
      ? tellStaff(state, [`person:${due.owner}`], 'clockWarned', `${clockTitle(event.kind)} 预警`, {
          kind: event.kind,
          percent: event.percent,
          dueAt: due.deadline,
        })
      : [];
  },
  clockBroken: (_rules, state, event) => {
    const due = dueOf(state, event.clock);
    return due
      ? tellStaff(state, [`person:${due.owner}`], 'clockBroken', `${clockTitle(event.kind)} 已超时`, {
          kind: event.kind,
          dueAt: event.dueAt,
        })
      : [];
  },
  complaintConcluded: (_rules, state, event) =>
    event.outcome === 'settledOutside'
      ? state.diagnoses
          .filter((d) => !d.reported && d.status !== 'overridden')
          .map((d) => callOff(state, d.n))
      : [],
};

const dueOf = (state: ComplaintState, clock: string) =>
  externalsOf(state).find((e) => `external/${e.n}` === clock);
