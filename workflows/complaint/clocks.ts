import type { Rules } from '../contracts/policy';
import type { Clock } from '../policies/clock';
import {
  addDuration,
  clockOf,
  localDate,
  localInstant,
  nextServiceOpening,
  nextWorkingDay,
} from '../policies/working-time';
import { rulesOf } from './rules';
import type { ComplaintState } from './state';
import { effectiveGrade } from './state';

/**
 * Every limit of the case as data, met ones included: what starts it and what meets it stands here and nowhere
 * else. Customer clocks start when the complaint reached the company.
 */
export function clocks(pinned: Rules, state: ComplaintState): Clock[] {
  const known = computed.get(state);
  if (known?.rules === pinned) return known.clocks;
  const list = compute(pinned, state);
  computed.set(state, { rules: pinned, clocks: list });
  return list;
}

/** A state never changes, and it is asked for its clocks many times between two events. */
const computed = new WeakMap<ComplaintState, { rules: Rules; clocks: Clock[] }>();

function compute(pinned: Rules, state: ComplaintState): Clock[] {
  const rules = rulesOf(pinned, state);
  const withdrawn = state.outcome === 'withdrawn';
  if (withdrawn) return closing(rules, state);
  if (state.kind !== 'complaint') return [firstContact(rules, state), ...closing(rules, state)];
  return [
    promise(rules, state),
    firstContact(rules, state),
    ...gradeLimits(rules, state),
    ...offers(rules, state),
    ...remedies(rules, state),
    ...closing(rules, state),
  ];
}

/** S-08: met when the reasoned result is delivered. */
function promise(rules: Rules, state: ComplaintState): Clock {
  const { dueAt, provisional } = state.promise;
  return clockOf(rules, 'promise', 1, state.receivedAt, { dueAt, provisional, metAt: state.promiseMetAt });
}

/** S-07: a recorded two-way contact, or enough logged tries. */
function firstContact(rules: Rules, state: ComplaintState): Clock {
  return clockOf(rules, 'firstContact', 1, state.receivedAt, {
    metAt: state.contact.at ?? state.concludedAt,
  });
}

/** S-16: each grade has its own limits; ungraded counts as general. */
function gradeLimits(rules: Rules, state: ComplaintState): Clock[] {
  const { receivedAt } = state;
  const result = state.promiseMetAt;
  switch (effectiveGrade(state)) {
    case 'general': {
      // 24 clock hours, from the next opening when it came outside service hours; a fix, an agreed plan,
      // or the reasoned refusal meets it.
      const start = nextServiceOpening(rules.policy.hours, receivedAt);
      const unfounded = state.finding && ['unfounded', 'cannotVerify'].includes(state.finding.finding);
      return [
        clockOf(rules, 'generalSolved', 1, start, {
          metAt: state.solvedAt ?? (unfounded ? result : undefined) ?? state.concludedAt,
        }),
      ];
    }
    case 'important':
      return [
        regraded(
          rules,
          state,
          clockOf(rules, 'importantResponse', 1, receivedAt, { metAt: state.substantiveAt ?? result }),
        ),
      ];
    case 'major':
      return [
        clockOf(rules, 'majorContact', 1, receivedAt, { metAt: state.contact.at }),
        clockOf(rules, 'majorResponse', 1, receivedAt, { metAt: state.substantiveAt ?? result }),
        clockOf(rules, 'majorEscalation', 1, receivedAt, { metAt: state.escalationSignedAt }),
      ].map((clock) => regraded(rules, state, clock));
  }
}

/** a limit already past when the grade was taken is due a little after the grading. */
function regraded(rules: Rules, state: ComplaintState, clock: Clock): Clock {
  const { gradedAt } = state;
  if (!gradedAt || clock.dueAt > gradedAt) return clock;
  const dueAt = addDuration(rules.calendar, rules.policy.hours, gradedAt, rules.policy.regrade.grace).at;
  return { ...clock, startedAt: gradedAt, dueAt, levels: [{ percent: 100, at: dueAt }] };
}

/** S-32, R-12: the customer's thinking time, and our answer time after each no. */
function offers(rules: Rules, state: ComplaintState): Clock[] {
  return state.offers.flatMap((offer) => {
    const list: Clock[] = [];
    if (offer.deliveredAt && offer.status === 'open') {
      const counted = clockOf(rules, 'offer', offer.round, offer.deliveredAt);
      // As announced, or later when the delivery was late; never earlier.
      const late = counted.dueAt > offer.answerBy;
      list.push(
        late ? counted : clockOf(rules, 'offer', offer.round, offer.deliveredAt, { dueAt: offer.answerBy }),
      );
    }
    if (offer.status === 'rejected' || offer.status === 'countered') {
      const next = state.offers.find((o) => o.round === offer.round + 1);
      list.push(
        clockOf(rules, 'answer', offer.round, offer.answeredAt ?? offer.madeAt, {
          metAt: next?.madeAt ?? state.concludedAt,
        }),
      );
    }
    return list;
  });
}

/** S-33: each remedy has its own due date. */
function remedies(rules: Rules, state: ComplaintState): Clock[] {
  return state.actions.map((a) =>
    clockOf(rules, 'remedy', a.actionId, a.agreedAt, {
      dueAt: a.dueAt > a.agreedAt ? a.dueAt : a.agreedAt,
      metAt: a.provenAt,
    }),
  );
}

/** Survey, call-back and the window for reopening (S-52, R-8, R-9, R-13). */
function closing(rules: Rules, state: ComplaintState): Clock[] {
  const { concludedAt, surveyAt, survey, callBack, callBackFrom } = state;
  if (!concludedAt) return [];
  const list: Clock[] = [];
  if (surveyAt && !survey?.sentAt)
    list.push(clockOf(rules, 'surveySend', 1, concludedAt, { dueAt: surveyAt }));
  if (survey?.sentAt) {
    list.push(clockOf(rules, 'survey', 1, survey.sentAt, { metAt: survey.answeredAt ?? survey.closedAt }));
  }
  if (callBack && callBackFrom) {
    list.push(
      clockOf(rules, 'callBack', 1, callBackFrom, {
        dueAt: callBackDue(rules, callBackFrom, callBack.tries.at(-1)),
        metAt: callBack.doneAt,
      }),
    );
  }
  if (!state.reopeningEnded) list.push(clockOf(rules, 'reopening', 1, concludedAt));
  return list;
}

/** to be called before the office closes that day; after a try that failed, the next working day. */
function callBackDue(rules: Rules, from: string, lastTry: string | undefined): string {
  const { hours, callBack } = rules.policy;
  if (!callBack.after.endsWith('d'))
    return addDuration(rules.calendar, hours, from, rules.policy.clocks.callBack!.limit).at;
  const closes = hours.office.at(-1)![1];
  if (!lastTry) return localInstant(hours, localDate(hours, from), closes);
  const nextDay = localDate(hours, addDuration(rules.calendar, hours, lastTry, '1d').at);
  return localInstant(hours, nextWorkingDay(rules.calendar, nextDay), closes);
}
