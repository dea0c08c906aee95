import { clocks } from '../../../workflows/complaint/clocks';
import { describe as described } from '../../../workflows/complaint/describe';
import { guard } from '../../../workflows/complaint/guard';
import { commandNames } from '../../../workflows/complaint/subjects';
import { customerStory } from '../../../services/casework/customer-view/customer-story';
import { after, by, effect, manager, received, specialist, told, walkTo } from '../../support/complaint';

const later = after(received, 300);
const note = { noteId: 'in_1' };
const evidence = { evidenceIds: ['ev_1'], ...note };
const lead = by('team-lead');
const quality = by('quality');

type Stage = Parameters<typeof walkTo>[0];

function clarified(stage: Stage = 'investigating') {
  const play = walkTo(stage);
  play.say('sendClarification', { replyId: 'ct_c' }, specialist, later);
  play.say('customerTold', told('clarification', later), effect, later);
  return play;
}
function proposed(stage?: Stage) {
  const play = clarified(stage);
  expect(play.say('proposeIntentLabel', evidence, specialist, later)).toHaveLength(1);
  return play;
}
function confirmed(stage?: Stage) {
  const play = proposed(stage);
  expect(play.say('confirmIntentLabel', {}, lead, later)).toMatchObject([
    { type: 'intentLabelConfirmed', by: 'team-lead' },
  ]);
  return play;
}

describe('R-11 the label "malicious"', () => {
  test('S-18: lies on the complaint, by two people, and screens say 疑似异常投诉(待复核)', () => {
    const play = confirmed();
    expect(play.state.intentLabel).toMatchObject({
      code: 'malicious',
      evidenceIds: ['ev_1'],
      proposedBy: 'specialist',
      confirmedBy: 'team-lead',
    });
    expect(described(play.rules, play.state, later).details).toContain('疑似异常投诉(待复核)');
  });

  test('R-11: a third person lifts it on review', () => {
    const play = confirmed();
    play.say('askIntentReview', note, by('agent'), later);
    expect(play.state.tasks).toMatchObject([{ kind: 'intentReview', audience: 'complaint-manager' }]);
    play.say('reviewIntentLabel', { upheld: false, ...note }, quality, later);
    expect(play.state.intentLabel).toBeUndefined();
    expect(play.state.tasks).toEqual([]);
  });

  test('R-11: upheld on review it stays, and may be reviewed again', () => {
    const play = confirmed();
    play.say('askIntentReview', note, by('agent'), later);
    play.say('reviewIntentLabel', { upheld: true, ...note }, quality, later);
    expect(play.state.intentLabel).toMatchObject({ confirmedBy: 'team-lead' });
    expect(play.say('askIntentReview', note, by('agent'), later)).toHaveLength(2);
  });

  test('R-11: it expires after twelve months, and until then the case is there to be asked', () => {
    const play = confirmed('concluded');
    play.say('surveyAnswered', { overall: 5 }, by('agent'), later);
    const call = after(play.state.callBackFrom!, 1);
    play.say('recordCallBack', { result: 'reached', overall: 5, solved: true }, by('call-back'), call);
    play.until('2026-08-01T00:00:00.000Z');
    expect(play.state).toMatchObject({ stage: 'archived', reopeningEnded: true });
    expect(play.state.ended).toBeUndefined();
    play.until('2027-02-10T00:00:00.000Z');
    expect(play.log.at(-1)).toMatchObject({ type: 'intentLabelExpired', at: '2027-02-09T07:00:00.000Z' });
    expect(play.state.intentLabel).toBeUndefined();
    expect(play.state.ended).toBe(true);
  });

  test('R-11: no rule but its own sees it: guards, clocks, money and what the customer reads stay the same', () => {
    for (const stage of ['investigating', 'found', 'offered', 'remedying'] as const) {
      const play = confirmed(stage);
      const { intentLabel: _gone, ...plain } = play.state;
      for (const name of commandNames.filter((n) => !/Intent/.test(n))) {
        for (const who of [specialist, manager]) {
          expect(guard(play.rules, play.state, name, who, later)).toEqual(
            guard(play.rules, plain, name, who, later),
          );
        }
      }
      const of = (state: typeof plain) => clocks(play.rules, state).filter((c) => c.kind !== 'intentLabel');
      expect(of(play.state)).toEqual(of(plain));
      expect(JSON.stringify(customerStory(play.log, []))).not.toMatch(/intent|malicious/i);
    }
    const actions = [
      {
        kind: 'compensation',
        amountFen: 4_000,
        statutory: false,
        department: 'appliances',
        dueAt: after(later, 6000),
      },
    ];
    const offer = { actions, replyId: 'ct_1' };
    const without = walkTo('found').say('makeOffer', offer, specialist, later);
    const withLabel = confirmed('found').say('makeOffer', offer, specialist, later);
    const bare = (result: object) => JSON.stringify(result).replace(/"(seq|messageId)":[^,}]+/g, '');
    expect(bare(withLabel)).toEqual(bare(without));
  });
});

describe('R-11 is refused', () => {
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-91: before a clarification reached the customer',
      () => {
        const play = walkTo('investigating');
        play.say('sendClarification', { replyId: 'ct_c' }, specialist, later);
        return play.say('proposeIntentLabel', evidence, specialist, later);
      },
      { rule: 'S-91', reason: 'clarificationFirst' },
    ],
    [
      'R-11: without evidence',
      () => clarified().say('proposeIntentLabel', { evidenceIds: [], ...note }, specialist, later),
      { rule: 'R-11', reason: 'evidenceNeeded' },
    ],
    [
      'R-11: proposed twice',
      () => proposed().say('proposeIntentLabel', evidence, lead, later),
      { rule: 'R-11', reason: 'labelAlreadyProposed' },
    ],
    [
      'R-11: confirmed by the proposer',
      () => {
        const play = clarified();
        play.say('proposeIntentLabel', evidence, lead, later);
        return play.say('confirmIntentLabel', {}, lead, later);
      },
      { rule: 'R-11', reason: 'labelNeedsSecondPerson' },
    ],
    [
      'R-11: confirmed twice',
      () => confirmed().say('confirmIntentLabel', {}, manager, later),
      { rule: 'R-11', reason: 'noLabelProposed' },
    ],
    [
      'R-11: rejected once it is confirmed',
      () => confirmed().say('rejectIntentLabel', note, manager, later),
      { rule: 'R-11', reason: 'noLabelProposed' },
    ],
    [
      'R-11: a review of nothing',
      () => proposed().say('askIntentReview', note, specialist, later),
      { rule: 'R-11', reason: 'noLabel' },
    ],
    [
      'R-11: reviewed by who proposed it',
      () => {
        const play = clarified();
        play.say('proposeIntentLabel', evidence, quality, later);
        play.say('confirmIntentLabel', {}, lead, later);
        return play.say('reviewIntentLabel', { upheld: true, ...note }, quality, later);
      },
      { rule: 'R-11', reason: 'reviewBySomeoneElse' },
    ],
    [
      'S-46: confirmed by an agent',
      () => proposed().say('confirmIntentLabel', {}, by('agent'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
