import { refuse } from '../../contracts/message';
import type { Policy } from '../../contracts/policy';
import { type Amount, beyondAuthority } from '../../policies/authority';
import { type Decide, personOf } from '../rules';
import type { Subject } from '../subject';
import { tellCustomer } from '../telling';
import type { InterimMeasureTaken } from './events';
import type { InterimCommands } from './messages';

/** S-16, section 5: help before the finding, within authority; it admits nothing. */
const takeInterimMeasure: Decide<InterimCommands['takeInterimMeasure']> = (
  { rules, state, by },
  { authority, ...measure },
) => {
  const { policy } = rules;
  const person = personOf(by);
  const asked = amountOf(policy, measure);
  if (!asked) {
    return refuse('S-16', 'unknownMeasure', { measures: Object.keys(policy.interim.measures).join(', ') });
  }
  const taken = (state.interimMeasures ?? []).flatMap((m) => amountOf(policy, m) ?? []);
  const refused = beyondAuthority(policy, person.role, [asked], [...state.actions, ...taken], {
    live: authority,
  });
  return refused ?? [{ type: 'interimMeasureTaken', ...measure, by: person.id }];
};

/** What the law may oblige us to anyway is no goodwill; the row of the authority table stands in policy. */
function amountOf(policy: Policy, { measure, amountFen }: { measure: string; amountFen?: number }) {
  const kind = policy.interim.measures[measure];
  const amount: Amount | undefined = kind && {
    kind,
    statutory: true,
    ...(amountFen !== undefined && { amountFen }),
  };
  return amount;
}

export const interim: Subject<InterimCommands, object, InterimMeasureTaken> = {
  since: 2,
  commands: {
    takeInterimMeasure: {
      title: '先行处置',
      stages: ['accepted', 'graded', 'assigned', 'investigating', 'diagnosing'],
      rule: 'S-16',
      decide: takeInterimMeasure,
    },
  },
  facts: {},
  folds: {
    interimMeasureTaken: (state, { measure, amountFen, at }) => ({
      ...state,
      interimMeasures: [...(state.interimMeasures ?? []), { measure, amountFen, at }],
    }),
  },
  effects: {
    // The template says that it admits nothing 不代表责任认定, in plain words.
    interimMeasureTaken: (_rules, state, { replyId }) => [
      tellCustomer(state, 'interimMeasure', { textId: replyId }),
    ],
  },
};
