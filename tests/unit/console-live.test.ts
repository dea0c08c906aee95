import { gatherNews, type News } from '../../services/web/browser/live/live-stream';
import { isConcerned } from '../../services/web/console/shell/live-queries';

const complaint = '/api/casework/v1/complaints/{id}';
const of = (id: string) => ({ params: { path: { id } } });

describe('F-75 what is asked again when a complaint moves on', () => {
  test.each([
    ['its own case', ['get', complaint, of('a')], true],
    ['its timeline', ['get', `${complaint}/timeline`, of('a')], true],
    [
      'its messages',
      ['get', '/api/notification/v1/messages', { params: { query: { complaintId: 'a' } } }],
      true,
    ],
    ['the worklist', ['worklist', '/api/casework/v1/worklist'], true],
    ['another case', ['get', complaint, of('b')], false],
    ['the calendar', ['get', '/api/organization/v1/calendar/years', {}], false],
    ['the session', ['session'], false],
  ])('F-75 %s', (_what, queryKey, expected) => {
    expect(isConcerned(queryKey, new Set(['a']))).toBe(expected);
  });

  test('F-75 everything of casework once too much was missed, and nothing else', () => {
    expect(isConcerned(['get', complaint, of('b')], 'anything')).toBe(true);
    expect(isConcerned(['get', '/api/organization/v1/staff'], 'anything')).toBe(false);
  });
});

describe('F-75 news are gathered', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('F-75 a burst is told once, and what comes during the telling after it', async () => {
    const told: News[] = [];
    let done: () => void = () => undefined;
    const { add } = gatherNews((news) => {
      told.push(news);
      return new Promise((resolve) => (done = resolve));
    });
    add(new Set(['a']));
    add(new Set(['b']));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([new Set(['a', 'b'])]);
    add(new Set(['c']));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(1);
    done();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told[1]).toEqual(new Set(['c']));
  });

  test('F-75 a failed telling does not end them', async () => {
    let times = 0;
    const { add } = gatherNews(() => Promise.reject(new Error(String((times += 1)))));
    add('anything');
    await jest.advanceTimersByTimeAsync(1_000);
    add(new Set(['a']));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(times).toBe(2);
  });
});
