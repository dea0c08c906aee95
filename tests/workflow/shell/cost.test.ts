import { ToyWorld, type ToyHandle } from '../../support/toy-world';

const day = 86_400_000;
let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

/** History events that `work` costs a case at rest. */
async function costOf(toy: ToyHandle, work: () => Promise<unknown>): Promise<number> {
  const before = await toy.settledLength();
  await work();
  return (await toy.settledLength()) - before;
}

// History events are the currency: the engine does some 500 a second whatever they are (architecture, "Budget").
it('keeps the price of a start, a command, a fact, an effect, a met clock and a ring', async () => {
  world.rules.clocks = [
    { kind: 'contact', dueMs: day, metBy: 'contact' },
    { kind: 'promise', dueMs: 5 * day },
    { kind: 'other', dueMs: 30 * day },
  ];
  await world.withWorker(async () => {
    const toy = await world.open();
    await toy.until(async () => (await toy.recorded()).includes(timerStarted), 'rest');
    const cost = {
      start: await toy.settledLength(),
      firstCommand: await costOf(toy, () => toy.note('first')), // the stage changes: one search attribute event
      command: await costOf(toy, () => toy.note('second')),
      fact: await costOf(toy, async () => {
        const seen = toy.types.length;
        await toy.fact('heard', { note: 'third' });
        await toy.until(() => toy.types.length > seen, 'the fact');
      }),
      commandWithEffect: await costOf(toy, async () => {
        await toy.command('giveErrands', { errands: ['a'] });
        await toy.until(() => toy.types.includes('errandDone'), 'the errand');
      }),
      meetingAClock: await costOf(toy, () => toy.note('contact')), // its timer stays: no cancel, no start
      wokenForNothing: await costOf(toy, () => world.env.sleep('2 days')), // by the timer that stayed
      ring: await costOf(toy, () => world.env.sleep('4 days')),
      nothing: await costOf(toy, () => world.env.sleep('2 days')),
    };
    expect(cost).toEqual({
      start: 7,
      firstCommand: 7,
      command: 6,
      fact: 5,
      commandWithEffect: 13,
      meetingAClock: 6,
      wokenForNothing: 5,
      ring: 6,
      nothing: 0,
    });
  });
});

/** EVENT_TYPE_TIMER_STARTED */
const timerStarted = 17;
