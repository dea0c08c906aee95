import { DoomedWorker } from '../../support/doomed-worker';
import { ToyWorld } from '../../support/toy-world';
import type { AppendRequest } from '../../../workflows/contracts/append';

let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

/** EVENT_TYPE_ACTIVITY_TASK_SCHEDULED */
const activityScheduled = 10;
const never = new Promise<void>(() => undefined);

it('folds what the log already holds when a worker died after its append and another message came first', async () => {
  const doomed = await DoomedWorker.start(world);
  const toy = await world.open();
  let committed: AppendRequest | undefined;
  world.log.afterCommit = (request) => {
    committed = request;
    return never; // the worker never hears that its append is in the log
  };
  const lost = toy.command('giveErrands', { errands: ['lost'] }, { id: 'lost' });
  await toy.until(() => committed !== undefined, 'the append');
  world.log.afterCommit = () => undefined;
  expect(await doomed.kill()).toBe('SIGKILL');
  expect(toy.types).toEqual(['opened', 'errandsGiven']);
  expect(world.errands).toEqual([]);
  await toy.fact('heard', { note: 'came first' });
  const outcomes: string[] = [];
  const append = world.log.append.bind(world.log);
  world.log.append = async (request) => {
    const result = await append(request);
    outcomes.push(`${request.message.name} ${result.outcome}`);
    return result;
  };
  await world.withWorker(async () => {
    expect(await lost).toEqual({ from: 2, to: 2 }); // its first answer
    await toy.until(() => toy.types.includes('errandDone'), 'the effect of the lost append');
    expect(outcomes.some((outcome) => outcome.endsWith('behind'))).toBe(true); // the fault: the workflow was behind
    expect([...toy.types].sort()).toEqual(['errandDone', 'errandsGiven', 'noted', 'opened']);
    expect(world.errands.map((errand) => errand.key)).toEqual([`${toy.caseId}/2/runErrand/1`]);
    await toy.note('still in step');
    await world.replay(toy.caseId);
  });
}, 60_000);

it('decides again on what the log holds: a command that has become wrong is refused', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    const events = world.log.eventsOf(toy.caseId);
    events.push({ type: 'noted', note: 'second', seq: 3, at: events[1]!.at, messageId: 'lost' } as never);
    await expect(toy.note('second')).rejects.toMatchObject({ cause: { type: 'refused' } });
    expect(await toy.command('note', { note: 'second' }, { id: 'lost' })).toEqual({ from: 3, to: 3 });
    expect(toy.types).toEqual(['opened', 'noted', 'noted']);
    await world.replay(toy.caseId);
  }));

it.each(['refuses', 'hangs'])(
  'loses nothing and hardly grows the history while the log %s for a minute',
  (how) =>
    world.withWorker(async () => {
      const toy = await world.open();
      await toy.note('before');
      const length = await toy.historyLength();
      let asked = 0;
      let release!: () => void;
      const held = new Promise<void>((_resolve, reject) => (release = () => reject(new Error('too late'))));
      held.catch(() => undefined);
      const refusal = (): Promise<never> => (asked++, Promise.reject(new Error('down')));
      world.log.beforeAppend = how === 'hangs' ? () => held : refusal;
      const during = toy.note('during');
      await toy.until(
        async () => (await toy.recorded()).includes(activityScheduled),
        'the regular activity after 5 s',
      );
      world.log.beforeAppend = refusal; // the engine's clock stands still beside an activity that hangs
      release();
      await toy.fact('heard', { note: 'heard meanwhile' });
      const askedLocally = asked;
      await world.env.sleep('1 minute');
      expect(asked - askedLocally).toBeGreaterThanOrEqual(3); // the fault: it was asked all the time, in vain
      expect((await toy.historyLength()) - length).toBeLessThanOrEqual(14);
      expect(toy.types).toEqual(['opened', 'noted']);
      world.log.beforeAppend = () => undefined;
      await world.env.sleep('20 s');
      expect(await during).toEqual({ from: 3, to: 3 });
      await toy.until(() => toy.types.length === 4, 'the fact');
      expect(world.log.eventsOf(toy.caseId).slice(2)).toMatchObject([
        { note: 'during' },
        { note: 'heard meanwhile' },
      ]);
      await world.replay(toy.caseId);
    }),
  60_000,
);
