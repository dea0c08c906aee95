import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import type { Clock } from '../../../workflows/policies/clock';
import {
  aComplaint,
  aPerson,
  after,
  by,
  manager,
  received,
  specialist,
  walkTo,
} from '../../support/complaint';

const later = after(received, 60);
const note = { noteId: 'in_1' };
const lead = by('team-lead');
const harm = { facts: { harmToPerson: true } };
const graded = (payload: object, who = specialist, play = aComplaint()) => {
  const result = play.say('gradeComplaint', payload, who, later);
  return { play, result };
};
const running = (play: ReturnType<typeof aComplaint>): Clock[] =>
  clocks(play.rules, play.state).filter((c) => !c.metAt);

describe('S-14 the triage record', () => {
  test('S-14: is never empty: what nobody said follows from category, grade and policy', () => {
    const { play } = graded({ facts: { emotionalIntensity: 4 } });
    expect(play.state).toMatchObject({
      assessment: { nature: 'quality', severity: 'serious', urgency: 'urgent', department: 'appliances' },
      gradedBy: 'specialist',
      gradedAt: later,
    });
  });

  test('S-14: what a person said wins', () => {
    const assessment = { nature: 'misuse', severity: 'minor', urgency: 'immediate', department: 'billing' };
    expect(graded({ facts: {}, assessment }).play.state.assessment).toEqual(assessment);
  });

  test('S-17: a category given at triage is kept with the version of its tree', () => {
    const { play } = graded({ facts: {}, category: { code: 'charging.refund', treeVersion: 3 } });
    expect(play.state).toMatchObject({
      category: 'charging.refund',
      categoryTree: 3,
      assessment: { nature: 'charging', department: 'billing' },
    });
  });
});

describe('S-15 an override', () => {
  test('S-15: shows what the table said', () => {
    expect(graded({ facts: {}, override: 'important', ...note }).result).toMatchObject([
      { grade: 'important', reasons: ['overridden'], overridden: 'general', noteId: 'in_1' },
    ]);
  });

  test('R-17: a lower grade than the table’s is a second person’s above specialist', () => {
    const { play } = graded(harm);
    const down = { ...harm, override: 'important', ...note };
    expect(play.say('gradeComplaint', down, by('specialist', { id: 's2' }), later)).toMatchObject({
      reason: 'downgradeNeedsSecondPerson',
    });
    expect(play.say('gradeComplaint', down, lead, later)).toMatchObject([
      { grade: 'important', overridden: 'major' },
    ]);
  });

  test('R-17: the handler, in a department too, may make a general case important before its 24 hours end', () => {
    const play = walkTo('graded');
    const fitter = { id: 'fitter', department: 'appliances' };
    play.say(
      'assignComplaint',
      { department: 'appliances', handler: aPerson('department-staff', fitter) },
      manager,
      later,
    );
    const up = { facts: {}, override: 'important', ...note };
    expect(play.say('gradeComplaint', up, by('department-staff', { id: 'x' }), later)).toMatchObject({
      rule: 'R-17',
      reason: 'onlyHandlerRegrades',
    });
    expect(play.say('gradeComplaint', up, by('department-staff', fitter), later)).toHaveLength(1);
  });

  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-15: without a reason',
      () => graded({ facts: {}, override: 'major' }).result,
      { rule: 'S-15', reason: 'overrideNeedsReason' },
    ],
    [
      'R-17: below the table before anybody graded',
      () => graded({ ...harm, override: 'general', ...note }, lead).result,
      { rule: 'R-17', reason: 'downgradeNeedsSecondPerson' },
    ],
    [
      'R-17: out of an overdue general limit without a new fact',
      () =>
        walkTo('graded').say(
          'gradeComplaint',
          { facts: {}, override: 'important', ...note },
          specialist,
          after(received, 25 * 60),
        ),
      { rule: 'R-17', reason: 'generalLimitOver' },
    ],
  ];
  it.each(refusals)('refused %s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});

describe('R-17 re-grading', () => {
  test('R-17: a limit already past is due four working hours after', () => {
    const play = walkTo('graded');
    const at = '2026-02-12T02:00:00.000Z'; // Thursday 10:00: two working days are over
    play.say('gradeComplaint', { facts: { emotionalIntensity: 5 } }, specialist, at);
    expect(running(play).find((c) => c.kind === 'importantResponse')?.dueAt).toBe('2026-02-12T07:00:00.000Z');
  });

  test('R-17: the same grade taken again gives no new time', () => {
    const play = walkTo('graded');
    play.say('gradeComplaint', { facts: { emotionalIntensity: 5 } }, specialist, later);
    const before = running(play).find((c) => c.kind === 'importantResponse');
    play.say('gradeComplaint', { facts: { mediaThreatened: true } }, specialist, '2026-02-13T02:00:00.000Z');
    expect(running(play).find((c) => c.kind === 'importantResponse')).toEqual(before);
  });

  test('R-17: no sequence of re-gradings makes a running clock later', () => {
    const facts = fc.constantFrom({}, { harmToPerson: true }, { emotionalIntensity: 5 });
    const override = fc.constantFrom(undefined, 'general', 'important', 'major');
    const who = fc.constantFrom(specialist, lead, manager, by('team-lead', { id: 'lead2' }));
    const step = fc.record({ facts, override, who, minutes: fc.integer({ min: 1, max: 3000 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const play = aComplaint();
        let at = received;
        for (const { minutes, who: person, ...payload } of steps) {
          at = after(at, minutes);
          play.until(at);
          const before = new Map(running(play).map((c) => [c.id, c.dueAt]));
          play.say('gradeComplaint', { ...payload, ...note }, person, at);
          for (const { id, dueAt } of running(play)) {
            expect(dueAt <= (before.get(id) ?? dueAt)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('S-85 the owner by grade', () => {
  const assign = (play: ReturnType<typeof aComplaint>, more: object, who = lead) =>
    play.say(
      'assignComplaint',
      { department: 'appliances', handler: aPerson('specialist'), ...more },
      who,
      later,
    );

  test('S-85: a specialist owns what they handle; a department’s handler is owned by who assigned', () => {
    expect(walkTo('assigned').state.owner).toMatchObject({ id: 'specialist' });
    const play = walkTo('graded');
    assign(play, { handler: aPerson('department-staff') }, specialist);
    expect(play.state).toMatchObject({ handler: { id: 'department-staff' }, owner: { id: 'specialist' } });
  });

  test('S-85: a major complaint is the complaint manager’s in person, who is asked for it', () => {
    const { play } = graded(harm);
    expect(assign(play, { owner: aPerson('specialist') })).toMatchObject({ reason: 'ownerBelowGrade' });
    assign(play, {});
    expect(play.state.owner).toBeUndefined();
    expect(nextSteps(play.rules, play.state)).toContainEqual({
      command: 'takeOver',
      audience: 'complaint-manager',
      rule: 'S-85',
    });
    expect(play.say('takeOver', {}, specialist, later)).toMatchObject({ reason: 'ownerBelowGrade' });
    play.say('takeOver', {}, manager, later);
    expect(play.state.owner).toMatchObject({ id: 'complaint-manager' });
    expect(play.say('takeOver', {}, manager, later)).toMatchObject({ reason: 'alreadyOwner' });
    expect(nextSteps(play.rules, play.state).map((s) => s.command)).not.toContain('takeOver');
  });

  test('S-85: a complaint that becomes major outgrows its owner', () => {
    const play = walkTo('assigned');
    play.say('gradeComplaint', harm, specialist, later);
    expect(nextSteps(play.rules, play.state).map((s) => s.command)).toContain('takeOver');
  });
});

describe('F-18 a claim', () => {
  test('F-18: of a thousand claims one wins, and the others hear who it was', () => {
    const play = walkTo('graded');
    const claims = Array.from({ length: 1000 }, (_, i) =>
      play.say('claimComplaint', {}, by('agent', { id: `agent-${i}` }), later),
    );
    expect(claims[0]).toMatchObject([
      { type: 'complaintAssigned', handler: { id: 'agent-0' }, owner: { id: 'agent-0' } },
    ]);
    for (const claim of claims.slice(1)) {
      expect(claim).toMatchObject({ rule: 'F-18', reason: 'alreadyClaimed', params: { handler: 'agent-0' } });
    }
    expect(play.types.filter((t) => t === 'complaintAssigned')).toHaveLength(1);
  });

  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-14: before grading',
      () => aComplaint().say('claimComplaint', {}, specialist, later),
      { rule: 'S-14', reason: 'wrongStage' },
    ],
    [
      'S-85: of a major complaint by a specialist',
      () => graded(harm).play.say('claimComplaint', {}, specialist, later),
      { rule: 'S-85', reason: 'ownerBelowGrade' },
    ],
    [
      'L-02: by the person complained about',
      () =>
        walkTo('graded', aComplaint({ subject: { staffRef: 'agent' } })).say(
          'claimComplaint',
          {},
          by('agent'),
          later,
        ),
      { rule: 'L-02', reason: 'conflictOfInterest' },
    ],
  ];
  it.each(refusals)('refused %s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});

describe('R-16 who is complained about', () => {
  const aboutManager = () =>
    graded(
      { facts: {}, complainedAbout: { role: 'complaint-manager' } },
      specialist,
      aComplaint({ subject: { staffRef: 'complaint-manager' } }),
    ).play;

  test('R-16: an executive stands in for the complaint manager, in steps and in rights', () => {
    const play = aboutManager();
    play.say('gradeComplaint', harm, specialist, later);
    expect(nextSteps(play.rules, play.state).find((s) => s.command === 'signEscalation')?.audience).toBe(
      'executive',
    );
    expect(play.say('signEscalation', {}, manager, later)).toMatchObject({ rule: 'L-02' });
    expect(play.say('signEscalation', {}, by('executive'), later)).toHaveLength(1);
    expect(graded(harm).play.say('signEscalation', {}, by('executive'), later)).toMatchObject({
      rule: 'S-46',
    });
  });

  test('R-16: a complaint about the service desk goes to the complaint manager or quality', () => {
    const play = aComplaint({ subject: { team: 'customer-service-desk' } });
    expect(nextSteps(play.rules, play.state).find((s) => s.command === 'gradeComplaint')?.audience).toBe(
      'complaint-manager',
    );
    expect(play.say('gradeComplaint', { facts: {} }, by('quality'), later)).toHaveLength(1);
    const assign = (role: 'quality' | 'specialist') =>
      play.say('assignComplaint', { department: 'appliances', handler: aPerson(role) }, manager, later);
    expect(assign('specialist')).toMatchObject({ rule: 'R-16', reason: 'deskComplainedAbout' });
    expect(assign('quality')).toMatchObject([{ type: 'complaintAssigned', handler: { id: 'quality' } }]);
  });

  test('L-02: a handler who moves into the team complained about is caught at the next command', () => {
    const play = walkTo('assigned', aComplaint({ subject: { team: 'night' } }));
    expect(play.say('startInvestigation', {}, by('specialist', { team: 'night' }), later)).toMatchObject({
      rule: 'L-02',
      reason: 'conflictOfInterest',
    });
  });
});
