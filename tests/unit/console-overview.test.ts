import { daysOf, instantsOf, lastDays, spanOf } from '../../services/web/console/overview/span';

/** Half past midnight of 10 February in the company's zone. */
const nowMs = Date.parse('2026-02-09T16:30:00.000Z');

describe('the overview of the console', () => {
  it('counts today among the last days, in the company’s zone', () => {
    expect(lastDays(7, nowMs)).toEqual({ from: '2026-02-04', until: '2026-02-10' });
  });

  it('takes the span of the address, and thirty days where it names none', () => {
    expect(spanOf(new URLSearchParams('from=2026-01-01&until=2026-01-31'), nowMs)).toEqual({
      from: '2026-01-01',
      until: '2026-01-31',
    });
    expect(spanOf(new URLSearchParams('from=nonsense'), nowMs)).toEqual({
      from: '2026-01-12',
      until: '2026-02-10',
    });
  });

  it('asks from the first instant of the first day to the end of the last', () => {
    expect(instantsOf({ from: '2026-02-09', until: '2026-02-09' })).toEqual({
      from: '2026-02-08T16:00:00.000Z',
      to: '2026-02-09T16:00:00.000Z',
    });
  });

  it('asks nothing for a span that runs backwards or over more than a year', () => {
    expect(instantsOf({ from: '2026-02-09', until: '2026-02-07' })).toBeUndefined();
    expect(instantsOf({ from: '2025-01-01', until: '2026-12-31' })).toBeUndefined();
  });

  it('says seconds as days', () => {
    expect([daysOf(0), daysOf(43_200), daysOf(100_000)]).toEqual([0, 0.5, 1.2]);
  });
});
