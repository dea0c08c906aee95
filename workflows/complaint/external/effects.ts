import { callOff } from '../joint-diagnosis/effects';
import type { Effects } from '../subject';
import { tellStaff } from '../telling';

/** The owner of an outside case hears of it. */
export const effects: Effects = {
  externalCaseOpened: (_rules, state, event) =>
    tellStaff(state, [`person:${event.owner}`], 'taskRaised', '外部机构案件', {
      kind: 'externalCase',
      dueAt: event.deadline,
    }),
  complaintConcluded: (_rules, state, event) =>
    event.outcome === 'settledOutside'
      ? state.diagnoses
          .filter((d) => !d.reported && d.status !== 'overridden')
          .map((d) => callOff(state, d.n))
      : [],
};
