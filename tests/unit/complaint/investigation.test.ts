import { isRefusal } from '../../../workflows/contracts/message';
import { monthsAfter } from '../../../workflows/policies/local-date';
import {
  aComplaint,
  aPerson,
  after,
  by,
  calmed,
  effect,
  intake,
  manager,
  received,
  specialist,
  theRules,
  told,
  walkTo,
} from '../../support/complaint';

const later = after(received, 300);
const founded = { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'first' };
const anOffer = {
  actions: [
    {
      kind: 'refund',
      amountFen: 100,
      statutory: true,
      department: 'appliances',
      dueAt: after(later, 6000),
    },
  ],
  replyId: 'ct_1',
};
const aPlan = (change: object = {}) => ({
  goalId: 'in_goal',
  needed: ['serviceLog', 'serviceLog', 'cctv'],
  steps: [
    { what: 'readServiceLog', owner: aPerson('department-staff', { id: 'li' }), dueAt: after(later, 600) },
    { what: 'interviewStaff', owner: aPerson('specialist'), dueAt: after(later, 1200) },
  ],
  ...change,
});

/** Found without anybody having calmed the customer. */
function foundUncalmed() {
  const play = aComplaint();
  play.say('gradeComplaint', { facts: {} }, specialist, after(received, 10));
  const assignment = { department: 'appliances', handler: aPerson('specialist') };
  play.say('assignComplaint', assignment, manager, after(received, 20));
  play.say('startInvestigation', {}, specialist, after(received, 30));
  play.say('skipRestatement', { reason: 'writtenByCustomer' }, specialist, after(received, 30));
  play.say('recordFinding', founded, specialist, after(received, 40));
  return play;
}

describe('S-24 emotion first, facts second', () => {
  it('S-24: no plan is offered before the customer was calmed and apologised to, by whom, when and how on record', () => {
    const play = foundUncalmed();
    expect(play.say('makeOffer', anOffer, specialist, later)).toMatchObject({
      rule: 'S-24',
      reason: 'calmingFirst',
      params: { left: 'listened,apologised' },
    });
    play.say(
      'recordContact',
      { medium: 'phone', reached: true, calmed: ['listened'], noteId: 'in_1' },
      by('agent'),
      later,
    );
    expect(play.say('makeOffer', anOffer, specialist, later)).toMatchObject({
      params: { left: 'apologised' },
    });
    play.say(
      'recordContact',
      { medium: 'letter', reached: false, calmed: ['apologised'] },
      specialist,
      later,
    );
    expect(play.state.calming).toMatchObject([
      { item: 'listened', by: 'agent', at: later, medium: 'phone', noteId: 'in_1' },
      { item: 'apologised', by: 'specialist', medium: 'letter' },
    ]);
    expect(play.say('makeOffer', anOffer, specialist, later)).toMatchObject([{ type: 'offerMade' }]);
  });

  it('S-24: policy says for which grades', () => {
    const play = foundUncalmed();
    const rules = theRules((policy) => ({ ...policy, calming: { ...policy.calming, grades: ['major'] } }));
    const message = { id: 'm', name: 'makeOffer', payload: anOffer, by: specialist, at: later };
    expect(isRefusal(play.definition.decide(rules, play.state, message, later))).toBe(false);
  });

  it('S-24: a complaint that began before the rule is not held up by it', () => {
    const rules = { ...theRules(), logic: 1 };
    const play = walkTo('graded', aComplaint({ logic: 1 }, rules));
    expect(play.state.calming).toBeUndefined();
    expect(
      play.say('recordContact', { medium: 'phone', reached: true, calmed }, specialist, later),
    ).toMatchObject({ rule: 'R-14', reason: 'newerThanCase' });
  });

  it.each([
    ['a call that nobody answered', { medium: 'phone', reached: false, calmed }, 'nobodyCalmed'],
    [
      'something that is not on the list',
      { medium: 'phone', reached: true, calmed: ['sang'] },
      'notOnChecklist',
    ],
  ])('S-24: %s calms nobody', (_name, payload, reason) => {
    expect(aComplaint().say('recordContact', payload, specialist, later)).toMatchObject({
      rule: 'S-24',
      reason,
    });
  });
});

describe('S-25 the plan of an investigation', () => {
  it('S-25: begins the investigation, with goal, information needed, and steps that have an owner and a date', () => {
    const play = walkTo('assigned');
    expect(play.say('planInvestigation', aPlan(), specialist, later)).toMatchObject([
      { type: 'investigationStarted', by: 'specialist' },
      {
        type: 'investigationPlanned',
        goalId: 'in_goal',
        needed: ['serviceLog', 'cctv'],
        steps: [
          { stepId: '1.1', owner: 'li' },
          { stepId: '1.2', owner: 'specialist' },
        ],
      },
    ]);
    expect(play.state.stage).toBe('investigating');
  });

  it('S-25: is due within four working hours of the assignment, and says so when it is not there', () => {
    const play = walkTo('assigned'); // Monday 10:20 in Shanghai
    const rang = play.until(after(received, 8 * 60)).filter((r) => r.id === 'investigationPlan/1');
    expect(rang.map((r) => [r.percent, r.ringAt])).toEqual([
      [75, after(play.state.assignedAt!, 4 * 60)],
      [100, after(play.state.assignedAt!, 5 * 60)], // the lunch hour does not count
    ]);
    expect(play.log.find((e) => e.type === 'clockBroken' && e.kind === 'investigationPlan')).toMatchObject({
      tell: ['handler', 'team-lead'],
    });
  });

  it('S-25: each step has its own date until it is done or the finding is made; a new plan keeps what is done', () => {
    const play = walkTo('assigned');
    play.say('planInvestigation', aPlan(), specialist, later);
    play.say('finishInvestigationStep', { stepId: '1.1', noteId: 'in_2' }, by('department-staff'), later);
    const again = aPlan({ steps: [aPlan().steps[1]] });
    play.say('planInvestigation', again, specialist, after(later, 10));
    expect(play.state.investigationPlan?.steps).toMatchObject([
      { stepId: '1.1', doneAt: later },
      { stepId: '2.1', what: 'interviewStaff' },
    ]);
    play.until(after(later, 1300));
    expect(play.log.filter((e) => e.type === 'clockBroken').map((e) => e.clock)).toContain(
      'investigationStep/2.1',
    );
    play.say('skipRestatement', { reason: 'writtenByCustomer' }, specialist, after(later, 1400));
    play.say('recordFinding', founded, specialist, after(later, 1400));
    const running = play.definition.clocks(play.rules, play.state).filter((c) => !c.metAt);
    expect(running.map((c) => c.kind)).not.toContain('investigationStep');
  });

  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-25 a plan without steps',
      () => walkTo('assigned').say('planInvestigation', aPlan({ steps: [] }), specialist, later),
      { rule: 'S-25', reason: 'planWithoutSteps' },
    ],
    [
      'S-25 a step due in the past',
      () =>
        walkTo('assigned').say(
          'planInvestigation',
          aPlan({ steps: [{ what: 'x', owner: aPerson('specialist'), dueAt: received }] }),
          specialist,
          later,
        ),
      { rule: 'S-25', reason: 'stepDueInThePast' },
    ],
    [
      'L-02 a step for the person complained about',
      () =>
        walkTo('assigned', aComplaint({ subject: { staffRef: 'li' } })).say(
          'planInvestigation',
          aPlan(),
          specialist,
          later,
        ),
      { rule: 'L-02', reason: 'ownerComplainedAbout' },
    ],
    [
      'S-25 a plan before anybody is assigned',
      () => walkTo('graded').say('planInvestigation', aPlan(), specialist, later),
      { rule: 'S-25', reason: 'wrongStage' },
    ],
    [
      'S-25 a step that nobody planned',
      () => walkTo('investigating').say('finishInvestigationStep', { stepId: '9.1' }, specialist, later),
      { rule: 'S-25', reason: 'unknownStep' },
    ],
    [
      'S-25 a step done twice',
      () => {
        const play = walkTo('assigned');
        play.say('planInvestigation', aPlan(), specialist, later);
        play.say('finishInvestigationStep', { stepId: '1.1' }, specialist, later);
        return play.say('finishInvestigationStep', { stepId: '1.1' }, specialist, later);
      },
      { rule: 'S-25', reason: 'stepFinished' },
    ],
    [
      'S-28 a founded finding without the team',
      () => walkTo('investigating').say('recordFinding', { ...founded, team: undefined }, specialist, later),
      { rule: 'S-28', reason: 'teamMissing' },
    ],
    [
      'S-28 solved on the spot without the team',
      () =>
        aComplaint().say(
          'solveOnTheSpot',
          {
            ...founded,
            team: undefined,
            action: { kind: 'refund', amountFen: 1, statutory: true },
            consent: { medium: 'phone' },
            replyId: 'ct_1',
          },
          by('agent'),
          later,
        ),
      { rule: 'S-28', reason: 'teamMissing' },
    ],
    [
      'R-21 a root cause by another department',
      () =>
        walkTo('found').say(
          'recordRootCause',
          { rootCause: 'x' },
          by('department-head', { department: 'billing' }),
          later,
        ),
      { rule: 'R-21', reason: 'rootCauseByResponsible' },
    ],
    [
      'S-27 a root cause of an unfounded complaint',
      () => {
        const play = walkTo('investigating');
        play.say('recordFinding', { finding: 'unfounded', replyId: 'ct_1' }, specialist, later);
        return play.say('recordRootCause', { rootCause: 'x' }, specialist, later);
      },
      { rule: 'S-27', reason: 'rootCauseNeedsFounded' },
    ],
    [
      'S-27 a second root cause',
      () => walkTo('concluded').say('recordRootCause', { rootCause: 'x' }, specialist, later),
      { rule: 'S-27', reason: 'rootCauseNotOwed' },
    ],
    [
      'S-27 a root cause before the finding',
      () => walkTo('investigating').say('recordRootCause', { rootCause: 'x' }, specialist, later),
      { rule: 'R-21', reason: 'wrongStage' },
    ],
  ];
  it.each(refusals)('%s is refused', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});

describe('R-21 the root cause', () => {
  /** Concluded and called back, with everything said but the root cause. */
  function allButTheRootCause() {
    const play = walkTo('offered');
    play.say('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake, after(received, 70));
    play.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist, later);
    play.say('concludeComplaint', {}, specialist, later);
    play.say('surveyAnswered', { overall: 5 }, intake, later);
    play.say(
      'recordCallBack',
      { result: 'reached', overall: 5 },
      by('call-back'),
      after(play.state.callBackFrom!, 1),
    );
    return play;
  }

  it('R-21: holds back the archive, never the customer: concluded without it, archived with it', () => {
    const play = allButTheRootCause();
    expect(play.state).toMatchObject({ stage: 'concluded', promiseMetAt: expect.any(String) });
    const at = after(play.state.callBackFrom!, 10);
    expect(
      play.say('recordRootCause', { rootCause: 'weakSupplier' }, by('department-head'), at),
    ).toMatchObject([
      { type: 'rootCauseRecorded', rootCause: 'weakSupplier', department: 'appliances' },
      { type: 'complaintArchived' },
    ]);
  });

  it('R-21: is due ten working days after the finding; the responsible department is told, not the handling one', () => {
    const play = walkTo('investigating');
    play.say('recordFinding', { ...founded, department: 'billing' }, specialist, later);
    const clock = play.definition.clocks(play.rules, play.state).find((c) => c.kind === 'rootCause');
    // Mon 9 Feb counts the next ten: the Spring Festival lies between, two make-up Saturdays count.
    expect(clock).toMatchObject({ startedAt: later, dueAt: '2026-02-28T10:00:00.000Z' });
    play.until(clock!.dueAt);
    const broken = play.log.find((e) => e.type === 'clockBroken' && e.kind === 'rootCause')!;
    expect(play.definition.effects(play.rules, play.state, broken as never)).toMatchObject([
      { input: { audiences: ['department-head', 'complaint-manager'], department: 'billing' } },
    ]);
  });

  it('R-21: is not owed by an unfounded or a withdrawn complaint', () => {
    const withdrawn = walkTo('found');
    withdrawn.say('complaintWithdrawn', {}, intake, later);
    expect(withdrawn.state.stage).toBe('archived');
    const unfounded = walkTo('investigating');
    unfounded.say('recordFinding', { finding: 'unfounded', replyId: 'ct_1' }, specialist, later);
    unfounded.say('customerTold', told('refusal', later), effect, later);
    const kinds = unfounded.definition.clocks(unfounded.rules, unfounded.state).map((c) => c.kind);
    expect(kinds).not.toContain('rootCause');
  });
});

describe('L-16 who bears the proof', () => {
  const cannotVerify = { ...founded, finding: 'cannotVerify', durableGoods: { deliveredOn: '2025-08-09' } };

  it('L-16: what cannot be verified counts as founded for durable goods within six months of their delivery', () => {
    const play = walkTo('investigating');
    play.say('recordFinding', cannotVerify, specialist, later);
    expect(play.state.finding).toMatchObject({ finding: 'cannotVerify', countsAsFounded: true });
    expect(play.say('makeOffer', anOffer, specialist, later)).toMatchObject([{ type: 'offerMade' }]);
    const notice = play.definition.effects(
      play.rules,
      play.state,
      play.log.find((e) => e.type === 'findingRecorded') as never,
    );
    expect(notice).toMatchObject([{ name: 'tellStaff', input: { template: 'findingNotice' } }]);
  });

  it('L-16: a day later the customer gets the reasoned reply of an unverified complaint', () => {
    const late = { ...cannotVerify, durableGoods: { deliveredOn: '2025-08-08' } };
    const play = walkTo('investigating');
    expect(play.say('recordFinding', late, specialist, later)).toMatchObject({
      rule: 'S-28',
      reason: 'reasonedReplyMissing',
    });
    expect(play.say('recordFinding', { ...late, replyId: 'ct_1' }, specialist, later)).toMatchObject([
      { type: 'findingRecorded', finding: 'cannotVerify' },
    ]);
    expect(play.state.finding?.countsAsFounded).toBeUndefined();
  });

  it('L-16: months are counted to the same day, or to the last one there is', () => {
    expect(monthsAfter('2025-08-31', 6)).toBe('2026-02-28');
    expect(monthsAfter('2025-11-30', 3)).toBe('2026-02-28');
    expect(monthsAfter('2025-08-09', 6)).toBe('2026-02-09');
  });
});
