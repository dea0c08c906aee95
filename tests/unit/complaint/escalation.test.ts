import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import { clockState } from '../../../workflows/policies/clock';
import {
  aComplaint,
  after,
  by,
  type ComplaintPlay,
  effect,
  manager,
  received,
  specialist,
  told,
  walkTo,
} from '../../support/complaint';

const toldOf = (play: ComplaintPlay, clock: string) =>
  play.log.flatMap((e) => (e.type === 'clockEscalated' && e.clock === clock ? [[e.tell[0], e.at]] : []));
const escalate = (play: ComplaintPlay, flow = 'difficult', who = specialist, at = after(received, 120)) =>
  play.say('escalateComplaint', { flow, noteId: 'in_1' }, who, at);

describe('a clock that stays overdue', () => {
  it('F-15 tells level by level, each interval one, and ends at the top', () => {
    const play = walkTo('investigating'); // not solved within 24 hours: due Tuesday at ten
    play.until('2026-03-01T00:00:00.000Z');
    expect(toldOf(play, 'generalSolved/1')).toEqual([
      ['department-head', '2026-02-10T07:00:00.000Z'],
      ['complaint-manager', '2026-02-11T02:00:00.000Z'],
      ['executive', '2026-02-11T07:00:00.000Z'],
    ]);
    // The breach of the promise told everybody below the top already.
    expect(toldOf(play, 'promise/1').map(([level]) => level)).toEqual(['executive']);
  });

  it('F-15 stops as soon as somebody meets it', () => {
    const play = walkTo('investigating');
    play.until('2026-02-12T06:30:00.000Z'); // silent until Wednesday at six, the next level on Thursday at two
    play.say(
      'customerTold',
      told('stageReply', '2026-02-12T07:00:00.000Z'),
      effect,
      '2026-02-12T07:00:00.000Z',
    );
    play.until('2026-02-13T10:00:00.000Z');
    expect(play.log.filter((e) => e.type === 'clockEscalated' && e.kind === 'silence')).toMatchObject([
      { tell: ['department-head'], at: '2026-02-12T06:00:00.000Z' },
    ]);
  });

  it('F-15 passes the head of a department that is not known yet', () => {
    const play = aComplaint();
    play.until('2026-02-12T00:00:00.000Z');
    expect(toldOf(play, 'firstContact/1').map(([level]) => level)).toEqual([
      'complaint-manager',
      'executive',
    ]);
  });

  it('F-16 whenever time passes and whoever acts, no level hears of the same clock twice', () => {
    const step = fc.record({
      minutes: fc.integer({ min: 1, max: 6000 }),
      act: fc.constantFrom('recordContact', 'sendStageReply', 'nothing'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const play = walkTo('investigating');
        let at = received;
        for (const { minutes, act } of steps) {
          at = after(at, minutes);
          play.until(at);
          if (act === 'recordContact') play.say(act, { medium: 'phone', reached: false }, specialist, at);
          if (act === 'sendStageReply')
            play.say(act, { replyId: 'ct_1', substantive: false }, specialist, at);
        }
        const told = play.log.flatMap((e) =>
          e.type === 'clockEscalated' ? e.tell.map((level) => `${e.clock} ${e.dueAt} ${level}`) : [],
        );
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the three flows', () => {
  it('S-40 each tells its own first level and waits for a signature in its own time', () => {
    for (const [flow, first, dueAt] of [
      ['urgent', 'complaint-manager', '2026-02-09T05:00:00.000Z'],
      ['batch', 'quality', '2026-02-09T09:00:00.000Z'],
      ['difficult', 'department-head', '2026-02-10T04:00:00.000Z'],
    ] as const) {
      const play = walkTo('investigating');
      escalate(play, flow);
      expect(play.log.at(-1)).toMatchObject({ type: 'complaintEscalated', flow, tell: [first] });
      expect(clocks(play.rules, play.state).find((c) => c.kind === `${flow}Sign`)?.dueAt).toBe(dueAt);
    }
  });

  it('S-40 signed for it rests; unsigned it goes up to the top of its flow', () => {
    const signed = walkTo('investigating');
    escalate(signed);
    signed.say('acceptEscalation', { n: 1 }, manager, after(received, 150));
    const clock = clocks(signed.rules, signed.state).find((c) => c.kind === 'difficultSign')!;
    expect(clockState(clock, '2026-03-01T00:00:00.000Z')).toBe('met');
    const silent = walkTo('investigating');
    escalate(silent);
    silent.until('2026-02-14T00:00:00.000Z');
    expect(silent.log.find((e) => e.type === 'clockBroken' && e.kind === 'difficultSign')).toMatchObject({
      tell: ['complaint-manager'],
    });
    expect(toldOf(silent, 'difficultSign/1').map(([level]) => level)).toEqual(['executive']);
  });

  const open = (flow?: string, who = specialist) => {
    const play = walkTo('investigating');
    escalate(play, flow, who);
    return play;
  };
  const later = after(received, 200);
  it.each<[string, () => unknown, string]>([
    ['S-40 the same flow twice', () => escalate(open()), 'flowAlreadyOpen'],
    [
      'S-40 signing for nothing',
      () => walkTo('found').say('acceptEscalation', { n: 1 }, manager, later),
      'noEscalationOpen',
    ],
    [
      'S-40 signing for another one',
      () => open().say('acceptEscalation', { n: 2 }, manager, later),
      'noEscalationOpen',
    ],
    [
      'S-40 somebody of no level of the flow',
      () => open('urgent').say('acceptEscalation', { n: 1 }, by('quality'), later),
      'notOfThisFlow',
    ],
    [
      'S-40 one’s own escalation',
      () => open('urgent', manager).say('acceptEscalation', { n: 1 }, manager, later),
      'ownEscalation',
    ],
    [
      'S-46 an agent does not sign',
      () => open().say('acceptEscalation', { n: 1 }, by('agent'), later),
      'notPermitted',
    ],
    ['S-40 escalating what is concluded', () => escalate(walkTo('concluded')), 'wrongStage'],
  ])('%s', (_name, act, reason) => {
    expect(act()).toMatchObject({ refused: true, reason });
  });
});
