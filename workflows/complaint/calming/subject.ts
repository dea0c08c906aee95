import { refuse } from '../../contracts/message';
import { stageStep, type Subject } from '../subject';
import { calmingLeft } from './state';

/** Emotion first, facts second: the customer is calmed and apologised to before a plan is offered (S-24). */
export const calming: Subject<object, object, never> = {
  since: 2,
  commands: {},
  facts: {},
  folds: {
    contactRecorded: (state, { calmed, by, at, medium, noteId }) =>
      calmed
        ? {
            ...state,
            calming: [...(state.calming ?? []), ...calmed.map((item) => ({ item, by, at, medium, noteId }))],
          }
        : state,
  },
  requires: {
    makeOffer: ({ rules, state }) => {
      const left = calmingLeft(rules, state);
      return left.length > 0 ? refuse('S-24', 'calmingFirst', { left: left.join(',') }) : undefined;
    },
  },
  // Until the finding every contact may do it; then the offer waits for it.
  steps: (rules, state, due) =>
    calmingLeft(rules, state).length > 0
      ? stageStep(state, due, { found: { command: 'recordContact', audience: 'handler', rule: 'S-24' } })
      : [],
};
