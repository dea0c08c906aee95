import { clocks } from '../../../workflows/complaint/clocks';
import { clockState } from '../../../workflows/policies/clock';
import {
  aComplaint,
  after,
  by,
  effect,
  intake,
  received,
  specialist,
  told,
  walkTo,
} from '../../support/complaint';

describe('a plain complaint', () => {
  it('goes from accepted to archived and ends after its reopening window', () => {
    const play = walkTo('archived');
    expect(play.state.outcome).toBe('fulfilled');
    expect(play.state.ended).toBeUndefined();
    play.until('2026-04-01T00:00:00.000Z');
    expect(play.state.ended).toBe(true);
    expect(play.types).not.toContain('factDeclined');
    expect(play.types).not.toContain('promiseBroken');
  });

  it('S-08 is warned at 50, 75 and 90 percent, each once, and broken on the fifth working day, a Saturday 调休', () => {
    const play = aComplaint();
    const rang = play.until('2026-02-20T00:00:00.000Z').filter((r) => r.id === 'promise/1');
    expect(rang.map((r) => r.percent)).toEqual([50, 75, 90, 100]);
    expect(rang.at(-1)?.dueAt).toBe('2026-02-14T10:00:00.000Z');
    const broken = play.log.find((e) => e.type === 'promiseBroken');
    expect(broken).toMatchObject({ tell: ['complaint-manager', 'department-head', 'customer'] });
    expect(play.until('2026-03-20T00:00:00.000Z').filter((r) => r.id === 'promise/1')).toEqual([]);
  });

  it('R-15 meets the promise when the offer is delivered, not when it is sent', () => {
    const play = walkTo('found');
    const at = after(received, 100);
    const actions = [{ kind: 'repair', statutory: true, department: 'appliances', dueAt: after(at, 6000) }];
    play.say('makeOffer', { actions, replyId: 'ct_1' }, specialist, at);
    expect(play.state.promiseMetAt).toBeUndefined();
    play.say('customerTold', told('offer', after(at, 1), { offerId: 'offer-1' }), effect, after(at, 2));
    expect(play.state.promiseMetAt).toBe(after(at, 1));
  });

  it('R-15 an offer that could not be delivered leaves the promise running and raises a task', () => {
    const play = walkTo('found');
    const at = after(received, 100);
    const actions = [{ kind: 'repair', statutory: true, department: 'appliances', dueAt: after(at, 6000) }];
    play.say('makeOffer', { actions, replyId: 'ct_1' }, specialist, at);
    play.say('customerTold', { ...told('offer', at), outcome: 'failed', failure: 'bounced' }, effect, at);
    expect(play.state.promiseMetAt).toBeUndefined();
    expect(play.state.tasks.map((t) => t.kind)).toEqual(['deliveryFailed']);
  });

  it('S-07 first contact is met by a two-way contact or by the third logged try', () => {
    const reached = aComplaint();
    reached.say('recordContact', { medium: 'phone', reached: true }, by('agent'), after(received, 5));
    const tried = aComplaint();
    for (const minutes of [5, 10])
      tried.say('recordContact', { medium: 'phone', reached: false }, by('agent'), after(received, minutes));
    const isMet = (play: typeof tried) =>
      Boolean(clocks(play.rules, play.state).find((c) => c.kind === 'firstContact')?.metAt);
    expect([isMet(reached), isMet(tried)]).toEqual([true, false]);
    tried.say('recordContact', { medium: 'phone', reached: false }, by('agent'), after(received, 15));
    expect(isMet(tried)).toBe(true);
  });

  it('S-16 an ungraded complaint counts as general: 24 clock hours', () => {
    const play = aComplaint();
    const general = clocks(play.rules, play.state).find((c) => c.kind === 'generalSolved');
    expect(general?.dueAt).toBe('2026-02-10T02:00:00.000Z');
    expect(clockState(general!, '2026-02-10T02:00:00.000Z')).toBe('overdue');
  });

  it('R-12 silence lapses the offer after a reminder and is never agreement; what is owed is done anyway', () => {
    const play = walkTo('offered');
    play.until('2026-03-20T00:00:00.000Z');
    expect(play.types).toContain('offerReminded');
    expect(play.types).toContain('offerLapsed');
    expect(play.types).not.toContain('offerAccepted');
    expect(play.state.actions).toMatchObject([{ statutory: true }]);
  });

  it('R-12 an acceptance given in time but heard of late undoes the lapse', () => {
    const play = walkTo('offered');
    play.until('2026-03-20T00:00:00.000Z');
    const lapsed = play.log.find((e) => e.type === 'clockRang' && e.id === 'offer/1' && e.percent === 100);
    play.say('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake, after(lapsed!.at, -60));
    expect(play.types.slice(-2)).toEqual(['offerLapseUndone', 'offerAccepted']);
  });

  it('S-28 an unfounded finding gets its reasoned reply, names the outside route and goes on to the archive', () => {
    const play = walkTo('investigating');
    const at = after(received, 60);
    expect(play.say('recordFinding', { finding: 'unfounded' }, specialist, at)).toMatchObject({
      rule: 'S-28',
    });
    play.say('recordFinding', { finding: 'unfounded', replyId: 'ct_1' }, specialist, at);
    expect(play.say('concludeComplaint', {}, specialist, at)).toMatchObject({
      rule: 'R-13',
      reason: 'resultNotDelivered',
    });
    play.say('customerTold', told('refusal', at), effect, at);
    play.say('concludeComplaint', {}, specialist, after(at, 1));
    const concluded = play.log.find((e) => e.type === 'complaintConcluded');
    expect(concluded).toMatchObject({ outcome: 'refused', outsideRoutes: expect.arrayContaining(['12315']) });
    play.say('surveyAnswered', { overall: 3 }, intake, after(at, 2));
    play.say('recordCallBack', { result: 'refused' }, by('call-back'), after(play.state.callBackFrom!, 1));
    expect(play.state.stage).toBe('archived');
  });

  it('L-04 a withdrawal at any point ends the promise without survey or call-back', () => {
    for (const stage of ['accepted', 'investigating', 'offered', 'remedying'] as const) {
      const play = walkTo(stage);
      play.say('complaintWithdrawn', {}, intake, after(received, 200));
      expect(play.state).toMatchObject({ stage: 'archived', outcome: 'withdrawn' });
      expect(play.until('2026-02-27T00:00:00.000Z')).toEqual([]);
    }
  });
});
