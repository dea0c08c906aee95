import { clocks } from '../../../workflows/complaint/clocks';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import { clockState } from '../../../workflows/policies/clock';
import { aPerson, after, by, type ComplaintPlay, manager, specialist, walkTo } from '../../support/complaint';

const promised = '2026-02-14T10:00:00.000Z'; // Saturday, a make-up day, at six
const friday = '2026-02-13T09:00:00.000Z'; // at five: nine office hours before the end
const more = (days = 2, reason = 'expertOpinion') => ({ days, reason, replyId: 'ct_1' });
const ask = (play: ComplaintPlay, at = friday, payload: object = more(), who = specialist) =>
  play.say('requestExtension', payload, who, at);
const promiseOf = ({ rules, state }: ComplaintPlay) =>
  clocks(rules, state).find((c) => c.kind === 'promise')!;
const ringsOf = (play: ComplaintPlay, id: string) =>
  play.log.flatMap((e) => (e.type === 'clockRang' && e.id === id ? [e.percent] : []));

describe('the extension of the promise', () => {
  it('L-05 approved by the complaint manager it moves the promise by office days and tells the customer why', () => {
    const play = walkTo('investigating');
    ask(play);
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({
        command: 'approveExtension',
        audience: 'complaint-manager',
        dueAt: promised,
      }),
    );
    play.say('approveExtension', {}, manager, after(friday, 30));
    expect(play.log.at(-1)).toMatchObject({
      type: 'promiseExtended',
      days: 2,
      reason: 'expertOpinion',
      replyId: 'ct_1',
      dueAt: '2026-02-25T10:00:00.000Z',
    });
    expect(promiseOf(play).dueAt).toBe('2026-02-25T10:00:00.000Z');
    expect(clockState(promiseOf(play), after(friday, 31))).toBe('onTime');
    const [effect] = play.definition.effects(play.rules, play.state, play.log.at(-1) as never);
    expect(effect).toMatchObject({
      name: 'tellCustomer',
      input: { purpose: 'promiseExtended', textId: 'ct_1' },
    });
  });

  it('L-05 warnings that were told before the extension are not told again', () => {
    const play = walkTo('investigating');
    play.until(friday);
    expect(ringsOf(play, 'promise/1')).toEqual([50, 75]);
    ask(play);
    play.say('approveExtension', {}, manager, after(friday, 30));
    play.until('2026-03-10T00:00:00.000Z');
    expect(ringsOf(play, 'promise/1')).toEqual([50, 75, 90, 100]);
    expect(play.log.find((e) => e.type === 'promiseBroken')!.at).toBe('2026-02-25T10:00:00.000Z');
  });

  it('L-05 undecided it is refused in the moment in which the promise ends, before the breach', () => {
    const play = walkTo('investigating');
    ask(play);
    play.until('2026-02-20T00:00:00.000Z');
    const refused = play.log.find((e) => e.type === 'extensionRefused')!;
    expect(refused).toMatchObject({ why: 'undecided', at: promised });
    expect(play.log.find((e) => e.type === 'promiseBroken')!.seq).toBeGreaterThan(refused.seq);
    expect(play.state.tasks).toMatchObject([{ kind: 'extensionRefused', audience: 'handler' }]);
  });

  it('L-05 a refusal leaves the date where it was, and the handler hears of it', () => {
    const play = walkTo('investigating');
    ask(play);
    play.say('refuseExtension', { noteId: 'in_1' }, manager, after(friday, 10));
    expect(play.state.promise.dueAt).toBe(promised);
    expect(play.state.tasks).toMatchObject([{ kind: 'extensionRefused', rule: 'L-05' }]);
    // Refused is not used up: it may be asked again while there is time.
    expect(ask(play, after(friday, 20))).toHaveLength(1);
  });

  it('L-05 F-11 an extension and a pause add up', () => {
    const play = walkTo('investigating');
    const tuesday = '2026-02-10T02:00:00.000Z';
    ask(play, tuesday);
    play.say(
      'pausePromise',
      { reason: 'itemAwaited', replyId: 'ct_2' },
      specialist,
      '2026-02-11T01:00:00.000Z',
    );
    expect(clocks(play.rules, play.state).find((c) => c.kind === 'extension')!.pausedAt).toBeDefined();
    play.say('approveExtension', {}, manager, '2026-02-11T02:00:00.000Z');
    play.say('resumePromise', {}, specialist, '2026-02-11T10:00:00.000Z');
    expect(play.state.promise.dueAt).toBe('2026-02-26T10:00:00.000Z');
    expect(promiseOf(play).dueAt).toBe('2026-02-26T10:00:00.000Z');
  });

  const started = () => walkTo('investigating');
  const asked = () => {
    const play = started();
    ask(play);
    return play;
  };
  const refusals: [string, () => unknown, string][] = [
    ['L-05 seven hours before the end', () => ask(started(), '2026-02-14T02:00:00.000Z'), 'extensionTooLate'],
    ['L-05 more than five working days', () => ask(started(), friday, more(6)), 'extensionTooLong'],
    [
      'L-05 a reason that the policy does not know',
      () => ask(started(), friday, more(1, 'busy')),
      'extensionReasonNotAllowed',
    ],
    [
      'L-05 somebody else than the handler',
      () => ask(started(), friday, more(), by('team-lead')),
      'extensionByHandler',
    ],
    ['L-05 a second request beside the first', () => ask(asked(), after(friday, 1)), 'extensionOpen'],
    ['L-05 after the result', () => ask(walkTo('offered')), 'promiseNotRunning'],
    ['L-05 a third extension', () => third(), 'extensionsUsedUp'],
    ['L-05 while the promise is paused', () => whilePaused(), 'promiseAlreadyPaused'],
    [
      'L-05 approving nothing',
      () => started().say('approveExtension', {}, manager, friday),
      'noExtensionAsked',
    ],
    ['L-05 approving twice', () => approvedTwice(), 'noExtensionAsked'],
    [
      'L-05 approving too late',
      () => asked().say('approveExtension', {}, manager, promised),
      'noExtensionAsked',
    ],
    ['L-05 L-02 approving one’s own request', () => own(), 'ownExtension'],
    [
      'S-46 a team lead does not approve',
      () => asked().say('approveExtension', {}, by('team-lead'), friday),
      'notPermitted',
    ],
    [
      'S-46 a team lead does not refuse',
      () => asked().say('refuseExtension', { noteId: 'in_1' }, by('team-lead'), friday),
      'notPermitted',
    ],
  ];
  function third() {
    const play = started();
    let at = '2026-02-10T02:00:00.000Z';
    for (let n = 0; n < 2; n++) {
      ask(play, at);
      play.say('approveExtension', {}, manager, at);
      at = after(at, 60);
    }
    return ask(play, at);
  }
  function whilePaused() {
    const play = started();
    play.say(
      'pausePromise',
      { reason: 'itemAwaited', replyId: 'ct_2' },
      specialist,
      '2026-02-10T02:00:00.000Z',
    );
    return ask(play, '2026-02-10T03:00:00.000Z');
  }
  function approvedTwice() {
    const play = asked();
    play.say('approveExtension', {}, manager, after(friday, 1));
    return play.say('approveExtension', {}, manager, after(friday, 2));
  }
  function own() {
    const play = started();
    const handler = aPerson('complaint-manager');
    play.say('assignComplaint', { department: 'appliances', handler }, by('team-lead'), after(friday, -10));
    ask(play, friday, more(), manager);
    return play.say('approveExtension', {}, manager, after(friday, 1));
  }
  it.each(refusals)('%s', (_name, act, reason) => {
    expect(act()).toMatchObject({ refused: true, reason });
  });
});
