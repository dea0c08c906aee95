import { clocks } from '../../../workflows/complaint/clocks';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import {
  aComplaint,
  after,
  by,
  type ComplaintPlay,
  effect,
  intake,
  received,
  specialist,
  told,
  walkTo,
} from '../../support/complaint';

const silenceOf = ({ rules, state }: ComplaintPlay) =>
  clocks(rules, state).find((c) => c.kind === 'silence' || c.kind === 'silenceAfterResult');
/** Monday the 9th, received at ten; the second working day after it ends on Wednesday at six. */
const wednesday = '2026-02-11T10:00:00.000Z';
const ringsOf = (play: ComplaintPlay, kind: string) =>
  play.log.flatMap((e) => (e.type === 'clockRang' && e.id.startsWith(`${kind}/`) ? [[e.percent, e.at]] : []));

describe('silence towards the customer', () => {
  it('S-34 two working days without news are an alert to the handler before and to the team lead at their end', () => {
    const play = aComplaint();
    expect(silenceOf(play)).toMatchObject({ startedAt: received, dueAt: wednesday, rule: 'S-34' });
    play.until('2026-02-12T00:00:00.000Z');
    expect(play.log.find((e) => e.type === 'clockWarned' && e.kind === 'silence')).toMatchObject({
      percent: 75,
      tell: ['handler'],
    });
    expect(play.log.find((e) => e.type === 'clockBroken' && e.kind === 'silence')).toMatchObject({
      dueAt: wednesday,
      tell: ['handler', 'team-lead'],
    });
  });

  it('S-34 every delivered message and every talk begins the silence anew, and news in time never rings', () => {
    const play = aComplaint();
    let at = received;
    const news: (() => unknown)[] = [
      () => play.say('customerTold', told('acknowledgement', at), effect, at),
      () => play.say('recordContact', { medium: 'phone', reached: true }, by('agent'), at),
      () => play.say('customerTold', told('stageReply', at, { deliveryKey: 'k/2' }), effect, at),
      () => play.say('customerTold', told('promiseMoved', at, { deliveryKey: 'k/3' }), effect, at),
    ];
    for (const tell of news) {
      at = after(at, 24 * 60);
      tell();
      expect(silenceOf(play)!.startedAt).toBe(at);
    }
    expect(ringsOf(play, 'silence')).toEqual([]);
  });

  it('S-34 a try that reached nobody and a message that failed are no news', () => {
    const play = aComplaint();
    play.say('recordContact', { medium: 'phone', reached: false }, by('agent'), after(received, 60));
    const failed = { ...told('stageReply', received), outcome: 'failed', failure: 'mailboxRefused' };
    play.say('customerTold', failed, effect, after(received, 70));
    expect(silenceOf(play)!.startedAt).toBe(received);
  });

  it('S-34 the date that a stage reply named ends the silence when it is sooner', () => {
    const play = walkTo('investigating');
    const at = after(received, 60);
    const nextNewsAt = '2026-02-10T06:00:00.000Z';
    play.say('sendStageReply', { replyId: 'ct_1', substantive: false, nextNewsAt }, specialist, at);
    play.say('customerTold', told('stageReply', at), effect, at);
    expect(silenceOf(play)).toMatchObject({ startedAt: at, dueAt: nextNewsAt });
    // A later date than the policy allows does not lengthen it.
    play.say(
      'sendStageReply',
      { replyId: 'ct_2', substantive: false, nextNewsAt: after(at, 20_000) },
      specialist,
      at,
    );
    expect(silenceOf(play)!.dueAt).toBe(wednesday);
  });

  it('S-34 after the result at most five working days, and none after the conclusion', () => {
    const play = walkTo('offered');
    expect(silenceOf(play)).toMatchObject({ kind: 'silenceAfterResult', dueAt: '2026-02-14T10:00:00.000Z' });
    expect(silenceOf(walkTo('concluded'))).toBeUndefined();
  });

  it('S-34 F-30 the handler finds the next reply on the worklist from the warning on', () => {
    const play = aComplaint();
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({
        command: 'sendStageReply',
        audience: 'handler',
        from: silenceOf(play)!.levels[0]!.at,
        dueAt: wednesday,
      }),
    );
  });

  it('S-34 only complaints promise news, and a withdrawal ends it', () => {
    expect(silenceOf(aComplaint({ kind: 'enquiry' }))).toBeUndefined();
    const play = aComplaint();
    play.say('complaintWithdrawn', {}, intake, after(received, 5));
    expect(silenceOf(play)).toBeUndefined();
  });
});

describe('a delivery that comes back', () => {
  const bounce = (purpose: string, more: object = {}) => ({
    deliveryKey: `${purpose}/1`,
    purpose,
    medium: 'email',
    failure: 'bounced',
    ...more,
  });

  it('R-15 a bounce of the result lets the promise run again until it is delivered another way', () => {
    const play = walkTo('offered');
    const at = after(play.log.at(-1)!.at, 30);
    play.say('deliveryBounced', bounce('offer', { offerId: 'offer-1' }), intake, at);
    expect(play.state.promiseMetAt).toBeUndefined();
    expect(play.state.substantiveAt).toBeUndefined();
    expect(play.state.offers[0]!.deliveredAt).toBeUndefined();
    expect(play.state.tasks).toMatchObject([{ kind: 'deliveryFailed', about: 'offer/1' }]);
    expect(silenceOf(play)).toMatchObject({ kind: 'silence', startedAt: after(received, 30) });
    play.until('2026-02-14T10:00:00.000Z');
    expect(play.types).toContain('promiseBroken');
    const handed = '2026-02-15T02:00:00.000Z';
    play.say('recordDelivery', { deliveryKey: 'offer/1', proof: { medium: 'phone' } }, specialist, handed);
    expect(play.state).toMatchObject({ promiseMetAt: handed, undelivered: {}, tasks: [] });
    expect(play.state.offers[0]!.deliveredAt).toBe(handed);
  });

  it('R-15 a bounced acknowledgement and a bounced substantive reply were never given', () => {
    const play = walkTo('investigating');
    const at = after(received, 60);
    play.say('customerTold', told('acknowledgement', at), effect, at);
    play.say(
      'sendStageReply',
      { replyId: 'ct_1', substantive: true, nextNewsAt: after(at, 60) },
      specialist,
      at,
    );
    play.say('customerTold', told('stageReply', at), effect, at);
    expect(play.state.substantiveAt).toBe(at);
    play.say('deliveryBounced', bounce('stageReply'), intake, after(at, 5));
    play.say('deliveryBounced', bounce('acknowledgement'), intake, after(at, 5));
    expect(play.state.substantiveAt).toBeUndefined();
    expect(play.state.acknowledgedAt).toBeUndefined();
    play.say(
      'recordDelivery',
      { deliveryKey: 'stageReply/1', proof: { medium: 'phone' } },
      specialist,
      after(at, 9),
    );
    expect(play.state.substantiveAt).toBe(after(at, 9));
  });

  it('R-15 the bounce of another message leaves the promise met, and a second report is declined', () => {
    const play = walkTo('offered');
    const met = play.state.promiseMetAt;
    const at = after(play.log.at(-1)!.at, 30);
    play.say('deliveryBounced', bounce('acknowledgement'), intake, at);
    expect(play.state.promiseMetAt).toBe(met);
    expect(play.say('deliveryBounced', bounce('acknowledgement'), intake, at)).toMatchObject([
      { type: 'factDeclined', rule: 'R-15', reason: 'alreadyUndelivered' },
    ]);
  });
});
