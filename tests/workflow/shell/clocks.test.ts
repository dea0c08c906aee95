import { ToyWorld } from '../../support/toy-world';
import type { ClockRang } from '../../../workflows/policies/clock';
import type { Recorded } from '../../../workflows/contracts/message';

const day = 86_400_000;
let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

const rings = (caseId: string): Recorded<ClockRang>[] =>
  world.log.eventsOf(caseId).filter((e): e is Recorded<ClockRang> => e.type === 'clockRang');
const timers = async (caseId: string): Promise<string[]> =>
  (await world.history(caseId)).flatMap((e) =>
    e.timerStartedEventAttributes
      ? ['started']
      : e.timerCanceledEventAttributes
        ? ['cancelled']
        : e.timerFiredEventAttributes
          ? ['fired']
          : [],
  );

it('rings warning and breach at their instants and records each with what it decides', async () => {
  world.rules.clocks = [{ kind: 'promise', dueMs: 5 * day, warnPercent: 60, loud: true }];
  await world.withWorker(async () => {
    const toy = await world.open();
    const start = Date.parse(world.log.eventsOf(toy.caseId)[0]!.at);
    await world.env.sleep('6 days');
    expect(toy.types).toEqual(['opened', 'clockRang', 'alarmed', 'clockRang', 'alarmed']);
    expect(rings(toy.caseId).map((r) => [r.percent, Date.parse(r.ringAt) - start])).toEqual([
      [60, 3 * day],
      [100, 5 * day],
    ]);
    for (const ring of rings(toy.caseId))
      expect(Date.parse(ring.at) - Date.parse(ring.ringAt)).toBeLessThan(2_000);
    const summaries = (await world.history(toy.caseId)).flatMap((e) =>
      e.timerStartedEventAttributes ? [Buffer.from(e.userMetadata!.summary!.data!).toString()] : [],
    );
    expect(summaries).toEqual(['"clock promise 60%"', '"clock promise 100%"']);
    await world.replay(toy.caseId);
  });
});

it('consumes a ring that decides nothing and writes nothing afterwards', async () => {
  world.rules.clocks = [{ kind: 'silent', dueMs: day }];
  await world.withWorker(async () => {
    const toy = await world.open();
    await world.env.sleep('2 days');
    expect(toy.types).toEqual(['opened', 'clockRang']);
    const length = await toy.historyLength();
    await world.env.sleep('300 days');
    expect(await toy.historyLength()).toBe(length);
  });
});

it('rings five clocks that fell due while no worker ran in the order in which they were due, without a timer', async () => {
  world.rules.clocks = [3, 1, 5, 2, 4].map((n) => ({ kind: `k${n}`, dueMs: n * day, loud: n % 2 === 1 }));
  const toy = await world.open('toyCase', {}, 6 * day);
  expect(toy.types).toEqual(['opened']); // the fault: five clocks are overdue and none has rung
  await world.withWorker(async () => {
    await toy.until(() => rings(toy.caseId).length === 5, 'five rings');
    expect(rings(toy.caseId).map((r) => r.id)).toEqual(['k1/1', 'k2/1', 'k3/1', 'k4/1', 'k5/1']);
    expect(await timers(toy.caseId)).toEqual([]);
    await world.replay(toy.caseId);
  });
});

it('rings what was due before a message first, and what fell due after its instant later', async () => {
  world.rules.clocks = [1, 3].map((n) => ({ kind: `k${n}`, dueMs: n * day, metBy: 'met' }));
  const toy = await world.open('toyCase', {}, 4 * day);
  const start = Date.parse(world.log.eventsOf(toy.caseId)[0]!.at);
  // It reached the company on day 2; the worker comes on day 4.
  await toy.fact('heard', { note: 'of day two' }, { at: new Date(start + 2 * day).toISOString() });
  await world.withWorker(async () => {
    await toy.until(() => toy.types.length === 4, 'all');
    expect(toy.types).toEqual(['opened', 'clockRang', 'noted', 'clockRang']);
    expect(rings(toy.caseId).map((r) => r.id)).toEqual(['k1/1', 'k3/1']);
  });
});

it('does not ring a clock that was met in time by a fact delivered late', async () => {
  world.rules.clocks = [{ kind: 'promise', dueMs: 3 * day, metBy: 'met', loud: true }];
  const toy = await world.open('toyCase', {}, 4 * day);
  const start = Date.parse(world.log.eventsOf(toy.caseId)[0]!.at);
  await toy.fact('heard', { note: 'met' }, { at: new Date(start + 2 * day).toISOString() });
  await world.withWorker(async () => {
    await toy.until(() => toy.types.length === 2, 'the fact');
    await world.env.sleep('1 day');
    expect(toy.types).toEqual(['opened', 'noted']);
  });
});

it('re-arms the breach of a moved clock but not the warning already told', async () => {
  world.rules.clocks = [{ kind: 'promise', dueMs: 5 * day, warnPercent: 60 }];
  await world.withWorker(async () => {
    const toy = await world.open();
    await world.env.sleep('6 days');
    const dueAt = new Date((await world.now()) + 4 * day).toISOString();
    await toy.command('moveClock', { kind: 'promise', dueAt });
    await world.env.sleep('5 days');
    expect(rings(toy.caseId).map((r) => r.percent)).toEqual([60, 100, 100]);
    expect(rings(toy.caseId)[2]).toMatchObject({ dueAt });
  });
});

it('keeps an armed timer that is early enough and replaces it only when an earlier one is needed', async () => {
  world.rules.clocks = [
    { kind: 'first', dueMs: day, metBy: 'met' },
    { kind: 'second', dueMs: 10 * day },
  ];
  await world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('met');
    await toy.note('other');
    expect(await timers(toy.caseId)).toEqual(['started']);
    await world.env.sleep('2 days'); // woken for nothing, goes back to sleep
    expect(toy.types).toEqual(['opened', 'noted', 'noted']);
    expect(await timers(toy.caseId)).toEqual(['started', 'fired', 'started']);
    await toy.command('moveClock', {
      kind: 'second',
      dueAt: new Date((await world.now()) + day).toISOString(),
    });
    expect((await timers(toy.caseId)).sort()).toEqual([
      'cancelled',
      'fired',
      'started',
      'started',
      'started',
    ]);
    await world.env.sleep('2 days');
    expect(rings(toy.caseId).map((r) => r.id)).toEqual(['second/1']);
    await world.replay(toy.caseId);
  });
});

it('rings no clock of a case that has ended and only waits for an effect', async () => {
  world.rules.clocks = [{ kind: 'promise', dueMs: 30_000 }];
  let tries = 0;
  world.runErrand = () => (tries++, Promise.reject(new Error('not yet')));
  await world.withWorker(async () => {
    const toy = await world.open();
    await toy.command('giveErrands', { errands: ['a'] });
    await toy.command('finish', {});
    await world.env.sleep('1 minute');
    expect(tries).toBeGreaterThan(3); // the case is still there, past the due instant
    expect(toy.types).toEqual(['opened', 'errandsGiven', 'finished']);
  });
});
