import { nextSteps } from '../../../workflows/complaint/next-steps';
import {
  aComplaint,
  aPerson,
  after,
  by,
  intake,
  manager,
  received,
  specialist,
  walkTo,
} from '../../support/complaint';

const later = after(received, 300);
const proof = { medium: 'letter' };
const opened = {
  body: '12315',
  externalId: 'ODR-1',
  receivedAt: received,
  owner: aPerson('legal', { id: 'owner' }),
};
const theClock = (play: ReturnType<typeof aComplaint>, n = 1) =>
  play.definition.clocks(play.rules, play.state).find((c) => c.id === `external/${n}`);

describe('cases of outside bodies', () => {
  it('L-08: an outside case at any time is one more clock, by the body’s limit or the date it set', () => {
    for (const stage of ['accepted', 'investigating', 'offered', 'concluded', 'archived'] as const) {
      const play = walkTo(stage);
      const at = after(play.log.at(-1)!.at, 10);
      play.say('openExternalCase', { ...opened, receivedAt: at }, manager, at);
      expect(theClock(play)).toMatchObject({ kind: 'external', startedAt: at });
      play.say('openExternalCase', { ...opened, body: 'mayor', deadline: after(at, 600) }, manager, at);
      expect(theClock(play, 2)).toMatchObject({ dueAt: after(at, 600) });
    }
  });

  it('L-08: the shipped limits are those of the bodies', () => {
    const due = (body: string) => {
      const play = aComplaint();
      play.say('openExternalCase', { ...opened, body }, manager, later);
      return theClock(play)!.dueAt;
    };
    expect(due('12315')).toBe('2026-02-28T10:00:00.000Z'); // 10 working days over the Spring Festival
    expect(due('bank')).toBe(after(received, 15 * 1440));
    expect(due('cfpb')).toBe(after(received, 15 * 1440));
    expect(due('fca')).toBe(after(received, 56 * 1440));
  });

  it('L-08: an interim answer takes the next limit, a final one meets the clock, a new question runs it again', () => {
    const play = aComplaint();
    play.say('openExternalCase', { ...opened, body: 'bank' }, manager, later);
    const reply = (change: object) =>
      play.say(
        'recordExternalReply',
        { n: 1, from: 'company', final: false, proof, ...change },
        manager,
        later,
      );
    reply({});
    expect(theClock(play)).toMatchObject({ dueAt: after(received, 30 * 1440) });
    reply({});
    expect(theClock(play)).toMatchObject({ dueAt: after(received, 60 * 1440) });
    reply({ final: true });
    expect(theClock(play)!.metAt).toBe(later);
    expect(nextSteps(play.rules, play.state).map((s) => s.command)).not.toContain('recordExternalReply');
    expect(reply({ final: true })).toMatchObject({ rule: 'L-08', reason: 'externalAnswered' });
    reply({ from: 'body', deadline: after(later, 9 * 1440) });
    expect(theClock(play)).toMatchObject({ dueAt: after(later, 9 * 1440) });
    expect(theClock(play)!.metAt).toBeUndefined();
    expect(play.state.externals![0]!.replies.map((r) => r.from)).toEqual([
      'company',
      'company',
      'company',
      'body',
    ]);
  });

  it('L-08: its warnings and breach reach the owner beside those whom policy names', () => {
    const play = aComplaint();
    play.say('openExternalCase', opened, manager, later);
    play.until('2026-02-28T10:00:00.000Z');
    const told = play.log
      .filter((e) => 'clock' in e && e.clock === 'external/1')
      .map((e) =>
        play.definition
          .effects(play.rules, play.state, e as never)
          .flatMap((x) => (x as { input: { audiences: string[] } }).input.audiences),
      );
    expect(told).toEqual([
      ['team-lead', 'person:owner'],
      ['team-lead', 'person:owner'],
      ['complaint-manager', 'person:owner'],
      ['complaint-manager', 'executive', 'person:owner'],
    ]);
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({ command: 'recordExternalReply', person: 'owner', clock: 'external/1' }),
    );
  });

  it('R-13: no survey and no call-back while an outside case is open, and no archive; both follow when it closes', () => {
    const play = walkTo('remedying');
    play.say('openExternalCase', opened, manager, later);
    play.say('proveRemedy', { actionId: 'offer-1.1', proof }, specialist, after(later, 1));
    play.say('concludeComplaint', {}, specialist, after(later, 2));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
    expect(play.types).not.toContain('surveySent');
    const close = after(later, 3 * 1440);
    play.say('closeExternalCase', { n: 1, outcome: 'answered', proof }, manager, close);
    expect(play.state.survey?.sentAt).toBe(close);
    expect(play.state.callBackFrom).toBe('2026-02-24T01:00:00.000Z');
    expect(play.state.stage).toBe('concluded');
  });

  it('R-13: a call-back that waits is held back by an outside case opened after the conclusion', () => {
    const play = walkTo('concluded');
    play.say('surveyAnswered', { overall: 5 }, intake, later);
    play.say('openExternalCase', opened, manager, after(later, 1));
    const day7 = '2026-02-24T02:00:00.000Z';
    expect(
      play.say('recordCallBack', { result: 'reached', overall: 5 }, by('call-back'), day7),
    ).toMatchObject({
      reason: 'noCallBackDue',
    });
    play.say('closeExternalCase', { n: 1, outcome: 'answered', proof }, manager, day7);
    expect(play.state.survey).toMatchObject({ overall: 5 });
    expect(play.state.callBack).toEqual({ tries: [] });
  });

  it('R-13: settled or decided outside concludes, and calls an open diagnosis off; a court leaves no survey', () => {
    const play = walkTo('investigating');
    play.say(
      'openDiagnosis',
      { departments: ['appliances', 'billing'], questionId: 'in_1' },
      specialist,
      later,
    );
    play.say('openExternalCase', { ...opened, body: 'court', deadline: after(later, 1440) }, manager, later);
    const events = play.say(
      'closeExternalCase',
      { n: 1, outcome: 'decided', proof },
      manager,
      after(later, 5),
    );
    expect(play.state).toMatchObject({ outcome: 'settledOutside', stage: 'archived' });
    const effects = (events as { type: string }[]).flatMap((e) =>
      play.definition.effects(play.rules, play.state, e as never),
    );
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'signal', name: 'calledOff' }));
    // The promise and the offers end with it; the outside limit is met.
    expect(
      play.definition
        .clocks(play.rules, play.state)
        .filter((c) => !c.metAt)
        .map((c) => c.kind),
    ).toEqual(['reopening']);
  });

  it('R-13: agreed remedies are still owed when the parties settle outside', () => {
    const play = walkTo('remedying');
    play.say('openExternalCase', opened, manager, later);
    play.say('closeExternalCase', { n: 1, outcome: 'settled', proof }, manager, later);
    expect(play.state.stage).toBe('remedying');
  });

  it('L-08: the workflow of an archived complaint goes on until its outside case is closed', () => {
    const play = walkTo('archived');
    const at = after(play.state.archivedAt!, 10);
    play.say(
      'openExternalCase',
      { ...opened, receivedAt: at, deadline: '2026-05-01T00:00:00.000Z' },
      manager,
      at,
    );
    play.until('2026-04-20T00:00:00.000Z');
    expect(play.state).toMatchObject({ reopeningEnded: true });
    expect(play.state.ended).toBeUndefined();
    play.say('closeExternalCase', { n: 1, outcome: 'answered', proof }, manager, '2026-04-21T00:00:00.000Z');
    expect(play.state.ended).toBe(true);
  });

  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'L-08: the same case twice',
      () => {
        const play = aComplaint();
        play.say('openExternalCase', opened, manager, later);
        return play.say('openExternalCase', opened, manager, later);
      },
      { rule: 'L-08', reason: 'externalCaseKnown' },
    ],
    [
      'L-08: a body without a limit in the policy and without a date',
      () => aComplaint().say('openExternalCase', { ...opened, body: 'mayor' }, manager, later),
      { rule: 'L-08', reason: 'externalDeadlineMissing' },
    ],
    [
      'L-08: received tomorrow',
      () => aComplaint().say('openExternalCase', { ...opened, receivedAt: after(later, 1) }, manager, later),
      { rule: 'L-08', reason: 'externalReceivedInFuture' },
    ],
    [
      'L-02: the person complained about answers no outside body',
      () => aComplaint({ subject: { staffRef: 'owner' } }).say('openExternalCase', opened, manager, later),
      { rule: 'L-02', reason: 'handlerComplainedAbout' },
    ],
    [
      'S-46: a role without the right',
      () => aComplaint().say('openExternalCase', opened, by('department-staff'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'L-08: a reply where no outside case is open',
      () =>
        aComplaint().say('recordExternalReply', { n: 1, from: 'body', final: false, proof }, manager, later),
      { rule: 'L-08', reason: 'noExternalCase' },
    ],
    [
      'L-08: closing twice',
      () => {
        const play = aComplaint();
        play.say('openExternalCase', opened, manager, later);
        play.say('openExternalCase', { ...opened, externalId: 'ODR-2' }, manager, later);
        play.say('closeExternalCase', { n: 1, outcome: 'returned', proof }, manager, later);
        return play.say('closeExternalCase', { n: 1, outcome: 'returned', proof }, manager, later);
      },
      { rule: 'L-08', reason: 'externalCaseClosed' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
