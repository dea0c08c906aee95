import { effects } from '../../../workflows/complaint/effects';
import { guard } from '../../../workflows/complaint/guard';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import { openHold } from '../../../workflows/complaint/state';
import {
  aComplaint,
  after,
  by,
  manager,
  received,
  specialist,
  theRules,
  walkTo,
} from '../../support/complaint';

const legal = by('legal');
const later = after(received, 300);
const note = { noteId: 'in_1' };
const held = { rule: 'R-18', reason: 'legalHold' };
const aRefund = {
  kind: 'refund',
  amountFen: 1,
  statutory: true,
  department: 'appliances',
  dueAt: after(later, 6000),
};

/** A complaint of that stage with a hold that legal placed. */
function aHeld(stage: Parameters<typeof walkTo>[0]) {
  const play = walkTo(stage);
  expect(play.say('placeHold', { reason: 'lawsuitFiled', ...note }, legal, later)).toMatchObject([
    { type: 'holdPlaced', n: 1, reason: 'lawsuitFiled' },
  ]);
  return play;
}

describe('S-45 the legal checklist', () => {
  test('S-45: an item opens a hold where the policy says so, and only once', () => {
    const play = walkTo('graded');
    expect(play.say('fillLegalChecklist', { items: ['mediaThreatened'] }, specialist, later)).toHaveLength(1);
    expect(openHold(play.state)).toBeUndefined();
    const items = ['mediaThreatened', 'lawyersLetter'];
    expect(play.say('fillLegalChecklist', { items }, specialist, later)).toMatchObject([
      { type: 'legalChecklistFilled', byLegal: false },
      { type: 'holdPlaced', reason: 'lawyersLetter' },
    ]);
    play.say('clearHold', note, legal, after(later, 10));
    // Legal has cleared it: the same tick does not hold again.
    expect(play.say('fillLegalChecklist', { items }, specialist, after(later, 20))).toHaveLength(1);
  });

  test('S-45: a major case stands on the worklist of legal until legal has gone through the checklist', () => {
    const play = aComplaint();
    play.say('gradeComplaint', { facts: { harmToPerson: true } }, specialist, later);
    const forLegal = () => nextSteps(theRules(), play.state).filter((s) => s.audience === 'legal');
    expect(forLegal()).toMatchObject([{ command: 'fillLegalChecklist', rule: 'S-45' }]);
    play.say('fillLegalChecklist', { items: [] }, specialist, later);
    expect(forLegal()).toHaveLength(1);
    play.say('fillLegalChecklist', { items: [] }, legal, after(later, 10));
    expect(forLegal()).toEqual([]);
  });

  test.each(['mediaThreatened', 'lawsuitThreatened'])('R-19: %s is important and informs legal', (fact) => {
    const play = aComplaint();
    play.say('gradeComplaint', { facts: { [fact]: true } }, specialist, later);
    expect(play.state.grade).toBe('important');
    const graded = play.log.at(-1) as never;
    expect(effects(theRules(), play.state, graded)).toMatchObject([
      { name: 'tellStaff', input: { audiences: ['legal'], params: { kind: 'legalReview' } } },
    ]);
  });
});

describe('R-18 a legal hold', () => {
  const statements: [string, Parameters<typeof walkTo>[0], object][] = [
    ['recordFinding', 'investigating', { finding: 'unfounded', replyId: 'ct_1' }],
    [
      'solveOnTheSpot',
      'assigned',
      {
        finding: 'founded',
        directCause: 'x',
        team: 't',
        department: 'appliances',
        action: aRefund,
        consent: { medium: 'phone' },
        replyId: 'ct_1',
      },
    ],
    [
      'sendStageReply',
      'investigating',
      { replyId: 'ct_1', substantive: true, nextNewsAt: later, says: ['care'] },
    ],
    ['sendStageReply', 'investigating', { replyId: 'ct_1', substantive: false }],
    ['sendClarification', 'investigating', { replyId: 'ct_1' }],
  ];

  test.each(statements)('R-18: holds back %s in %s until legal clears it', (name, stage, payload) => {
    const play = aHeld(stage);
    const at = after(later, 10);
    expect(play.say(name, payload, manager, at)).toMatchObject(held);
    play.say('clearHold', note, legal, at);
    expect(play.say(name, payload, manager, at)).toBeInstanceOf(Array);
  });

  test('R-18 S-30: an offer asks legal in parallel and leaves the house with legal’s yes', () => {
    const play = aHeld('found');
    const offer = { actions: [aRefund], replyId: 'ct_1' };
    expect(play.say('makeOffer', offer, specialist, later)).toMatchObject([
      {
        type: 'approvalRequested',
        parts: [{ part: 'legal', levels: ['legal', 'executive'] }],
        because: [{ rule: 'R-18', reason: 'legalHold' }],
      },
    ]);
    expect(play.types).not.toContain('offerMade');
    expect(play.say('approvePlan', {}, manager, later)).toMatchObject({ reason: 'notAskedToApprove' });
    expect(play.say('approvePlan', {}, legal, later)).toMatchObject([
      { type: 'approvalGiven', part: 'legal' },
      { type: 'offerMade', approvedBy: ['legal'] },
    ]);
  });

  test('R-18: holds back what a rectification says, until legal clears it', () => {
    const play = aHeld('found');
    const plan = { department: 'appliances', dueAt: after(later, 6000), ...note };
    expect(play.say('planRectification', plan, manager, later)).toBeInstanceOf(Array);
    const report = { replyId: 'ct_2', proof: { medium: 'email' } };
    const head = by('department-head');
    expect(play.say('reportRectification', report, head, later)).toMatchObject(held);
    play.say('clearHold', note, legal, later);
    expect(play.say('reportRectification', report, head, later)).toBeInstanceOf(Array);
  });

  test('R-18: an interim measure is care and states no responsibility: it is not held', () => {
    const play = aHeld('investigating');
    const measure = { measure: 'costAdvance', amountFen: 100, replyId: 'ct_1' };
    expect(play.say('takeInterimMeasure', measure, specialist, later)).toBeInstanceOf(Array);
  });

  test('R-18: holds back the last reply, not the conclusion', () => {
    const play = walkTo('remedying');
    play.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist, later);
    play.say('placeHold', { reason: 'lawsuitFiled', ...note }, legal, later);
    expect(play.say('concludeComplaint', { replyId: 'ct_2' }, specialist, later)).toMatchObject(held);
    expect(play.say('concludeComplaint', {}, specialist, later)).toBeInstanceOf(Array);
  });

  test('R-18: never holds sympathy, safety advice, dates and care, nor a founded finding inside the house', () => {
    const play = aHeld('investigating');
    const reply = { replyId: 'ct_1', substantive: false, says: ['sympathy', 'dates'], nextNewsAt: later };
    expect(play.say('sendStageReply', reply, specialist, later)).toBeInstanceOf(Array);
    const finding = { finding: 'founded', directCause: 'x', department: 'appliances', team: 't' };
    expect(play.say('recordFinding', finding, specialist, later)).toBeInstanceOf(Array);
  });

  test('R-18: legal answers in 4 working hours, else manager and executive are told; other clocks run on', () => {
    const play = aHeld('investigating'); // Monday 15:00
    const promise = play.definition.clocks(play.rules, play.state).find((c) => c.kind === 'promise')!;
    const clock = play.definition.clocks(play.rules, play.state).find((c) => c.kind === 'legalHold')!;
    expect(clock).toMatchObject({ id: 'legalHold/1', dueAt: '2026-02-10T02:00:00.000Z' });
    play.until(clock.dueAt);
    expect(play.log.filter((e) => e.type === 'clockBroken')).toContainEqual(
      expect.objectContaining({ kind: 'legalHold', tell: ['legal', 'complaint-manager', 'executive'] }),
    );
    expect(openHold(play.state)).toBeDefined();
    expect(play.definition.clocks(play.rules, play.state).find((c) => c.kind === 'promise')).toEqual(promise);
  });
});

describe('refused', () => {
  const refusals: [string, string, object, Parameters<typeof by>[0], object][] = [
    [
      'R-18 by others than legal',
      'placeHold',
      { reason: 'lawsuitFiled' },
      'specialist',
      { reason: 'notPermitted' },
    ],
    ['R-18 clearing by the handler', 'clearHold', {}, 'specialist', { reason: 'notPermitted' }],
    [
      'R-18 twice',
      'placeHold',
      { reason: 'lawsuitFiled' },
      'legal',
      { rule: 'R-18', reason: 'holdAlreadyOpen' },
    ],
    [
      'S-45 an unknown item',
      'fillLegalChecklist',
      { items: ['rumour'] },
      'legal',
      { reason: 'unknownChecklistItem' },
    ],
  ];
  test.each(refusals)('%s', (_title, name, payload, role, refusal) => {
    const play = aHeld('graded');
    expect(play.say(name, { ...note, ...payload }, by(role), later)).toMatchObject(refusal);
  });

  test('R-18 clearing twice, an unknown reason, after the end', () => {
    const play = aHeld('graded');
    play.say('clearHold', note, legal, later);
    expect(play.say('clearHold', note, legal, later)).toMatchObject({ rule: 'R-18', reason: 'noOpenHold' });
    const unknown = { reason: 'rumour', ...note };
    expect(play.say('placeHold', unknown, legal, later)).toMatchObject({ reason: 'unknownChecklistItem' });
    const done = walkTo('concluded');
    const at = after(later, 60);
    expect(done.say('placeHold', unknown, legal, at)).toMatchObject({ rule: 'R-18', reason: 'wrongStage' });
  });

  test('L-02 the person complained about ticks nothing', () => {
    const play = aComplaint({ subject: { staffRef: 'legal' } });
    expect(play.say('placeHold', { reason: 'lawsuitFiled', ...note }, legal, later)).toMatchObject({
      rule: 'L-02',
      reason: 'conflictOfInterest',
    });
  });

  test('R-14 complaints of logic 1 know no hold', () => {
    const rules = { ...theRules(), logic: 1 };
    const play = aComplaint({}, rules);
    expect(guard(rules, play.state, 'placeHold', legal, later)).toMatchObject({ reason: 'newerThanCase' });
  });
});
