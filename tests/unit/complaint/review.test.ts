import {
  aComplaint,
  after,
  by,
  effect,
  intake,
  manager,
  received,
  specialist,
  told,
  walkTo,
  type ComplaintPlay,
} from '../../support/complaint';

const later = after(received, 300);
const proof = { medium: 'phone' };
const reviewer = by('specialist', { id: 'reviewer' });
const upheld = { result: 'upheld', replyId: 'ct_r' };
const changed = { result: 'changed', replyId: 'ct_r' };
const asked = (play: ComplaintPlay, at = later) => {
  play.say('reviewRequested', {}, intake, at);
  return play;
};
const clock = (play: ComplaintPlay, id: string) =>
  play.definition.clocks(play.rules, play.state).find((c) => c.id === id);
const actions = [
  { kind: 'refund', amountFen: 5_000, statutory: true, department: 'appliances', dueAt: after(later, 9_000) },
];

/** Unfounded, the refusal delivered, not concluded yet. */
function refusedComplaint(): ComplaintPlay {
  const play = walkTo('investigating');
  play.say('recordFinding', { finding: 'unfounded', replyId: 'ct_1' }, specialist, later);
  play.say('customerTold', told('refusal', later), effect, later);
  return play;
}

/** Concluded with an offer that lapsed unanswered; statutory money would be owed anyway, so it is goodwill. */
function lapsedComplaint(): ComplaintPlay {
  const play = walkTo('found');
  play.say(
    'makeOffer',
    { actions: [{ ...actions[0], kind: 'gift', statutory: false }], replyId: 'ct_1' },
    specialist,
    later,
  );
  play.say('customerTold', told('offer', later, { offerId: 'offer-1' }), effect, later);
  play.until('2026-02-25T00:00:00.000Z');
  play.say('concludeComplaint', {}, specialist, '2026-02-25T01:00:00.000Z');
  return play;
}

describe('review 复核', () => {
  it('R-13: asked by the customer or recorded by staff with proof, it has its own clock of five working days', () => {
    const play = asked(walkTo('concluded'));
    expect(clock(play, 'review/1')).toMatchObject({ startedAt: later, dueAt: '2026-02-14T10:00:00.000Z' });
    const other = walkTo('concluded');
    expect(other.say('recordReviewRequest', { proof }, by('agent'), later)).toMatchObject([
      { type: 'reviewRequested', proof, by: 'agent' },
    ]);
  });

  it('R-13: upheld leaves everything as it is and tells the customer where else to turn (L-07)', () => {
    const play = asked(walkTo('concluded'));
    const [event] = play.say('decideReview', upheld, reviewer, after(later, 60)) as unknown as [never];
    expect(play.state).toMatchObject({ stage: 'concluded', review: { result: 'upheld' } });
    expect(clock(play, 'review/1')!.metAt).toBe(after(later, 60));
    expect(play.definition.effects(play.rules, play.state, event)).toMatchObject([
      { input: { purpose: 'reviewResult', textId: 'ct_r', params: { outsideRoutes: expect.any(Array) } } },
    ]);
  });

  it('R-13: changed goes back to the offer with the reviewer as handler; the second conclusion has its own survey and call-back', () => {
    const play = asked(refusedComplaint());
    play.say(
      'decideReview',
      { ...changed, finding: { finding: 'founded', directCause: 'brokenPart', department: 'appliances' } },
      reviewer,
      after(later, 60),
    );
    expect(play.state).toMatchObject({
      stage: 'found',
      handler: { id: 'reviewer' },
      finding: { finding: 'founded' },
    });
    expect(play.say('concludeComplaint', {}, reviewer, after(later, 61))).toMatchObject({ refused: true });
    play.say('makeOffer', { actions, replyId: 'ct_2' }, reviewer, after(later, 70));
    expect(clock(play, 'reopened/1')!.metAt).toBeUndefined();
    play.say(
      'customerTold',
      told('offer', after(later, 71), { offerId: 'offer-1' }),
      effect,
      after(later, 71),
    );
    expect(clock(play, 'reopened/1')!.metAt).toBe(after(later, 71));
    play.say('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake, after(later, 80));
    play.say('proveRemedy', { actionId: 'offer-1.1', proof }, reviewer, after(later, 90));
    play.say('concludeComplaint', {}, reviewer, after(later, 95));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
    expect(clock(play, 'callBack/2')).toBeDefined();
    expect(clock(play, 'reopening/2')).toBeDefined();
  });

  it('R-13: an open review holds conclusion, archive and end back', () => {
    const play = asked(refusedComplaint());
    expect(play.say('concludeComplaint', {}, specialist, later)).toMatchObject({ reason: 'reviewOpen' });
    const archived = walkTo('archived');
    asked(archived, after(archived.state.archivedAt!, 1));
    archived.until('2026-04-20T00:00:00.000Z');
    expect(archived.state.ended).toBeUndefined();
    archived.say('decideReview', upheld, reviewer, '2026-04-20T00:00:00.000Z');
    expect(archived.state.ended).toBe(true);
  });

  it('R-13: a customer’s request that comes too late, too early or twice is declined and shown', () => {
    const late = walkTo('concluded');
    expect(late.say('reviewRequested', {}, intake, '2026-03-10T02:00:00.000Z')).toMatchObject([
      { type: 'factDeclined', rule: 'R-13', reason: 'reviewTooLate' },
    ]);
    expect(walkTo('found').say('reviewRequested', {}, intake, later)).toMatchObject([
      { type: 'factDeclined', reason: 'noReplyYet' },
    ]);
    const twice = asked(walkTo('concluded'));
    expect(twice.say('reviewRequested', {}, intake, later)).toMatchObject([{ reason: 'reviewOpen' }]);
    twice.say('decideReview', upheld, reviewer, later);
    expect(twice.say('reviewRequested', {}, intake, later)).toMatchObject([{ reason: 'reviewedOnce' }]);
  });
});

describe('reopening', () => {
  it('R-13: a new fact within 30 days is handled again; the result must reach the customer before it is concluded', () => {
    const play = walkTo('archived');
    const at = after(play.state.archivedAt!, 10);
    play.say('reopenComplaint', { noteId: 'in_1', proof }, specialist, at);
    expect(play.state).toMatchObject({ stage: 'assigned', reopenings: [{ n: 1, ground: 'newFact' }] });
    expect(play.state.outcome).toBeUndefined();
    expect(clock(play, 'reopened/1')).toMatchObject({ startedAt: at });
    // The promise was met; it does not run again.
    expect(clock(play, 'promise/1')!.metAt).toBeDefined();
    play.say('startInvestigation', {}, specialist, after(at, 10));
    play.say('recordFinding', { finding: 'unfounded', replyId: 'ct_2' }, specialist, after(at, 20));
    expect(play.say('concludeComplaint', {}, specialist, after(at, 30))).toMatchObject({
      rule: 'R-13',
      reason: 'resultNotDelivered',
    });
    play.say('customerTold', told('refusal', after(at, 31)), effect, after(at, 31));
    play.say('concludeComplaint', {}, specialist, after(at, 32));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'refused' });
  });

  it('R-13: after 30 days it is refused: what comes then is a new complaint', () => {
    const play = walkTo('concluded');
    play.until('2026-03-20T00:00:00.000Z');
    expect(
      play.say('reopenComplaint', { noteId: 'in_1', proof }, specialist, '2026-03-20T00:00:00.000Z'),
    ).toMatchObject({ rule: 'R-13', reason: 'reopeningOver' });
  });

  it('R-12: a lapsed offer may be taken up after the conclusion: back to its remedies', () => {
    const play = lapsedComplaint();
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'lapsed' });
    play.say(
      'customerDecided',
      { offerId: 'offer-1', decision: 'accept' },
      intake,
      '2026-02-26T01:00:00.000Z',
    );
    expect(play.state).toMatchObject({
      stage: 'remedying',
      reopenings: [{ ground: 'offerTakenUp', resultAt: '2026-02-26T01:00:00.000Z' }],
    });
    play.say('proveRemedy', { actionId: 'offer-1.1', proof }, specialist, '2026-02-26T02:00:00.000Z');
    play.say('concludeComplaint', {}, specialist, '2026-02-26T03:00:00.000Z');
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
  });
});

describe('refusals', () => {
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'L-02: the handler reviews no own reply',
      () => asked(walkTo('concluded')).say('decideReview', upheld, specialist, later),
      { rule: 'L-02', reason: 'reviewBySomeoneElse' },
    ],
    [
      'L-02: nor does the person complained about',
      () =>
        asked(walkTo('concluded', aComplaint({ subject: { staffRef: 'reviewer' } }))).say(
          'decideReview',
          upheld,
          reviewer,
          later,
        ),
      { rule: 'L-02', reason: 'conflictOfInterest' },
    ],
    [
      'R-13: deciding where nobody asked',
      () => walkTo('concluded').say('decideReview', upheld, reviewer, later),
      { rule: 'R-13', reason: 'noReview' },
    ],
    [
      'R-13: deciding twice',
      () => {
        const play = asked(walkTo('concluded'));
        play.say('decideReview', upheld, reviewer, later);
        return play.say('decideReview', upheld, reviewer, later);
      },
      { rule: 'R-13', reason: 'noReview' },
    ],
    [
      'R-13: upheld with another finding',
      () =>
        asked(refusedComplaint()).say(
          'decideReview',
          { ...upheld, finding: { finding: 'founded', directCause: 'x', department: 'appliances' } },
          reviewer,
          later,
        ),
      { rule: 'R-13', reason: 'upheldKeepsFinding' },
    ],
    [
      'S-28: a refusal changed without the finding that takes its place',
      () => asked(refusedComplaint()).say('decideReview', changed, reviewer, later),
      { rule: 'S-28', reason: 'changedNeedsFinding' },
    ],
    [
      'R-13: a review of a withdrawn complaint',
      () => {
        const play = aComplaint();
        play.say('complaintWithdrawn', {}, intake, later);
        return play.say('recordReviewRequest', { proof }, manager, later);
      },
      { rule: 'R-13', reason: 'notReopened' },
    ],
    [
      'R-13: reopening while it is still handled',
      () => walkTo('found').say('reopenComplaint', { noteId: 'in_1', proof }, specialist, later),
      { rule: 'R-13', reason: 'wrongStage' },
    ],
    [
      'S-46: a role without the right',
      () =>
        walkTo('concluded').say('reopenComplaint', { noteId: 'in_1', proof }, by('department-staff'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
