import { clocks } from '../../../workflows/complaint/clocks';
import { effects } from '../../../workflows/complaint/effects';
import { nextSteps } from '../../../workflows/complaint/next-steps';
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
const biller = by('department-staff', { id: 'biller', department: 'billing' });
const toBilling = { department: 'billing', ...note };

/** A complaint of the appliances department that waits to be signed for by billing. */
function aTransfer(stage: Parameters<typeof walkTo>[0] = 'assigned', play = aComplaint()) {
  walkTo(stage, play);
  expect(play.say('transferComplaint', toBilling, specialist, later)).toMatchObject([
    { type: 'transferRequested', n: 1, from: 'appliances', to: 'billing' },
  ]);
  return play;
}

/** Sent back so often. */
function bounced(times: number) {
  const play = walkTo('assigned');
  let at = later;
  for (let n = 0; n < times; n++) {
    play.say('transferComplaint', toBilling, specialist, (at = after(at, 1)));
    play.say('returnTransfer', note, biller, (at = after(at, 1)));
  }
  return { play, at: after(at, 1) };
}

describe('S-23 a transfer', () => {
  test('S-23: has four working hours to be signed for, and asks the people of the department', () => {
    const play = aTransfer();
    const clock = clocks(play.rules, play.state).find((c) => c.kind === 'signFor');
    expect(clock).toMatchObject({ id: 'signFor/1', startedAt: later, rule: 'S-23' });
    expect(clock!.dueAt).toBe('2026-02-09T08:00:00.000Z'); // 11:00, one hour of lunch, 16:00
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({ command: 'signForTransfer', department: 'billing', dueAt: clock!.dueAt }),
    );
    const asked = play.log.find((e) => e.type === 'transferRequested');
    expect(effects(play.rules, play.state, asked as never)).toMatchObject([
      { name: 'tellStaff', input: { audiences: ['complaint-post'], department: 'billing' } },
    ]);
  });

  test('S-09: the first owner stays accountable until somebody signs', () => {
    const play = aTransfer();
    expect(play.state).toMatchObject({
      department: 'appliances',
      handler: { id: 'specialist' },
      owner: { id: 'specialist' },
    });
    play.say('signForTransfer', {}, biller, after(later, 10));
    expect(play.state).toMatchObject({
      department: 'billing',
      handler: { id: 'biller' },
      owner: { id: 'specialist' },
    });
    expect(clocks(play.rules, play.state).find((c) => c.kind === 'signFor')?.metAt).toBeDefined();
  });

  test('F-19: nobody signs, so it comes back in time, counts as a return, and people hear of it', () => {
    const play = aTransfer();
    play.until('2026-02-09T08:00:00.000Z');
    expect(play.types.slice(-3)).toEqual(['clockRang', 'clockBroken', 'transferReturned']);
    expect(play.log.at(-1)).toMatchObject({ reason: 'notSigned', bounces: 1 });
    expect(play.state).toMatchObject({ department: 'appliances', bounces: 1 });
    expect(play.say('signForTransfer', {}, biller, '2026-02-09T08:01:00.000Z')).toMatchObject({
      rule: 'S-23',
      reason: 'noTransfer',
    });
  });

  test('S-23: the third bounce goes to the complaint manager, who alone says where it goes', () => {
    const { play, at } = bounced(3);
    expect(play.state.tasks).toMatchObject([{ kind: 'transferDisputed', audience: 'complaint-manager' }]);
    const disputed = { rule: 'S-23', reason: 'managerDecidesTransfer' };
    const handler = aPerson('department-staff', { id: 'biller', department: 'billing' });
    expect(play.say('transferComplaint', toBilling, specialist, at)).toMatchObject(disputed);
    expect(
      play.say('assignComplaint', { department: 'billing', handler }, by('team-lead'), at),
    ).toMatchObject(disputed);
    expect(play.say('assignComplaint', { department: 'billing', handler }, manager, at)).toMatchObject([
      { type: 'complaintAssigned', department: 'billing' },
      { type: 'taskResolved', taskId: 'transferDisputed' },
    ]);
  });

  test('S-23: two bounces are not three', () => {
    const { play, at } = bounced(2);
    expect(play.state.tasks).toEqual([]);
    expect(play.say('transferComplaint', toBilling, specialist, at)).toHaveLength(1);
  });

  test('S-23: the complaint manager may assign while a transfer waits; that ends it', () => {
    const play = aTransfer();
    play.say(
      'assignComplaint',
      { department: 'appliances', handler: aPerson('specialist') },
      manager,
      after(later, 5),
    );
    expect(clocks(play.rules, play.state).filter((c) => c.kind === 'signFor' && !c.metAt)).toEqual([]);
  });
});

describe('S-23 a transfer is refused', () => {
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-23: before grading',
      () => aComplaint().say('transferComplaint', toBilling, specialist, later),
      { rule: 'S-23', reason: 'wrongStage' },
    ],
    [
      'S-23: to where it is',
      () =>
        walkTo('assigned').say('transferComplaint', { department: 'appliances', ...note }, specialist, later),
      { rule: 'S-23', reason: 'transferToSameDepartment' },
    ],
    [
      'S-23: twice',
      () => aTransfer().say('transferComplaint', toBilling, specialist, later),
      { rule: 'S-23', reason: 'transferPending' },
    ],
    [
      'S-46: by a role without the right',
      () => walkTo('assigned').say('transferComplaint', toBilling, by('call-back'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'S-23: signing for what was not transferred',
      () => walkTo('assigned').say('signForTransfer', {}, biller, later),
      { rule: 'S-23', reason: 'noTransfer' },
    ],
    [
      'S-23: signed by another department',
      () => aTransfer().say('signForTransfer', {}, by('department-staff', { department: 'delivery' }), later),
      { rule: 'S-23', reason: 'transferToOtherDepartment' },
    ],
    [
      'S-23: returned by the sender',
      () => aTransfer().say('returnTransfer', note, specialist, later),
      { rule: 'S-23', reason: 'transferToOtherDepartment' },
    ],
    [
      'L-02: signed for by the person complained about',
      () =>
        aTransfer('assigned', aComplaint({ subject: { staffRef: 'biller' } })).say(
          'signForTransfer',
          {},
          biller,
          later,
        ),
      { rule: 'L-02', reason: 'conflictOfInterest' },
    ],
    [
      'L-02: signed for with a handler of the team complained about, as the team is now',
      () =>
        aTransfer('assigned', aComplaint({ subject: { team: 'billing-night' } })).say(
          'signForTransfer',
          { handler: aPerson('department-staff', { id: 'x', department: 'billing', team: 'billing-night' }) },
          biller,
          later,
        ),
      { rule: 'L-02', reason: 'handlerComplainedAbout' },
    ],
    [
      'S-23: signed for with a handler of another department',
      () => aTransfer().say('signForTransfer', { handler: aPerson('department-staff') }, biller, later),
      { rule: 'S-23', reason: 'handlerOfOtherDepartment' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
