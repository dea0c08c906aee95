import { declarationOf } from '../../../services/notification/templates/declarations';
import { render } from '../../../services/notification/templates/render';
import { clocks } from '../../../workflows/complaint/clocks';
import type { ComplaintEvent } from '../../../workflows/complaint/events';
import type { Recorded } from '../../../workflows/contracts/message';
import type { Policy } from '../../../workflows/contracts/policy';
import { aComplaint, after, type ComplaintPlay, specialist, theRules, walkTo } from '../../support/complaint';

/** A company that lets its customers think for so many hours, day and night. */
const thinking =
  (limit: string) =>
  (policy: Policy): Policy => ({
    ...policy,
    clocks: { ...policy.clocks, offer: { ...policy.clocks.offer!, limit } },
  });

/** 21:00 and 08:30 in Shanghai. */
const [night, morning] = ['2026-02-10T13:00:00.000Z', '2026-02-11T00:30:00.000Z'];

function offeredAt(at: string, limit: string, logic = 2): ComplaintPlay {
  const play = walkTo('offered', aComplaint({}, { ...theRules(thinking(limit)), logic }));
  const [offer] = play.state.offers;
  play.state = {
    ...play.state,
    offers: [{ ...offer!, madeAt: at, deliveredAt: at, answerBy: after(at, Number.parseInt(limit) * 60) }],
  };
  return play;
}
const offerClock = ({ rules, state }: ComplaintPlay) => clocks(rules, state).find((c) => c.kind === 'offer');

function noticeOf(play: ComplaintPlay, type: ComplaintEvent['type']) {
  const event = play.log.find((e) => e.type === type) as Recorded<ComplaintEvent>;
  const [effect] = play.definition.effects(play.rules, play.state, event);
  return (effect as { input: { purpose: string; params: Record<string, string> } }).input;
}

describe('R-8 quiet hours', () => {
  it('R-8: the reminder of an offer whose half time falls into the night goes out at half past eight', () => {
    const play = offeredAt(after(night, -11 * 60), '24h'); // half time at 22:00
    expect(offerClock(play)?.levels).toEqual([
      { percent: 50, at: morning, heldSince: after(night, 60) },
      { percent: 100, at: after(night, 13 * 60) },
    ]);
    play.until(after(morning, -1));
    expect(play.types).not.toContain('offerReminded');
    play.until(morning);
    expect(play.log.find((e) => e.type === 'offerReminded')?.at).toBe(morning);
  });

  it('R-8: what was held says so, in the three languages; a reminder by day says nothing', () => {
    const held = offeredAt(after(night, -11 * 60), '24h');
    const byDay = offeredAt('2026-02-10T01:00:00.000Z', '10h');
    held.until(morning);
    byDay.until('2026-02-10T07:00:00.000Z');
    expect(noticeOf(byDay, 'offerReminded').params).not.toHaveProperty('heldSince');
    const { params } = noticeOf(held, 'offerReminded');
    expect(params.heldSince).toBe(after(night, 60));
    for (const template of ['offerReminder', 'survey'] as const) {
      for (const medium of ['email', 'sms'] as const) {
        const declaration = declarationOf('customer', template)!;
        const own = { name: '王女士', acceptanceNumber: 'TS', trackingUrl: 'http://t' };
        const texts = (['zh-CN', 'zh-TW', 'en'] as const).map(
          (language) =>
            render({ template, declaration, params, own }, medium, { language, timeZone: 'Asia/Shanghai' })
              .text,
        );
        expect(texts[0]).toMatch(/原定\s*2026年2月10日\s?星期二 22:00.*夜间打扰/);
        expect(texts[1]).toMatch(/原定\s*2026年2月10日\s?星期二 22:00.*夜間打擾/);
        expect(texts[2]).toMatch(/[Dd]ue at Tuesday.* 22:00.*at night/);
      }
    }
  });

  it('R-8: a survey held over night says since when', () => {
    const atNight = walkTo('remedying', aComplaint({ receivedAt: after(night, 40) }));
    atNight.say(
      'proveRemedy',
      { actionId: 'offer-1.1', proof: { medium: 'phone' } },
      specialist,
      after(night, 160),
    );
    atNight.say('concludeComplaint', {}, specialist, after(night, 170));
    atNight.until(morning);
    expect(noticeOf(atNight, 'surveySent').params).toMatchObject({ heldSince: after(night, 170) });
    expect(noticeOf(walkTo('concluded'), 'surveySent').params).not.toHaveProperty('heldSince');
  });

  it('R-8: a reminder that would come with the end or after it falls away; the lapse itself waits for nothing', () => {
    const play = offeredAt(after(night, -60), '6h'); // 20:00, half time 23:00, end 02:00
    expect(offerClock(play)?.levels).toEqual([{ percent: 100, at: after(night, 5 * 60) }]);
    play.until(after(night, 5 * 60));
    expect(play.types).toContain('offerLapsed');
    expect(play.types).not.toContain('offerReminded');
  });

  it('R-14: a complaint of the first logic keeps the clocks it began with', () => {
    const play = offeredAt(after(night, -11 * 60), '24h', 1);
    expect(offerClock(play)?.levels[0]).toEqual({ percent: 50, at: after(night, 60) });
  });
});
