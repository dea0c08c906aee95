import { type ToyHandle, ToyWorld } from '../../support/toy-world';

let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

const runOf = async (toy: ToyHandle): Promise<string> => (await toy.latest().describe()).runId;

/** Notes until the run has changed: the fault every test here is about. */
async function untilContinued(toy: ToyHandle): Promise<void> {
  for (let i = 0; (await runOf(toy)) === toy.firstRunId; i++) {
    if (i > 20) throw new Error('it never continued as new');
    await toy.note(`filler ${i}`, { id: `filler-${i}` });
  }
}

it('goes on in a fresh run with its folded state and answers a retry as before', () =>
  world.withWorker(async () => {
    world.rules.clocks = [{ kind: 'promise', dueMs: 86_400_000, loud: true }];
    const toy = await world.open('shortToyCase');
    const first = await runOf(toy);
    const answer = await toy.note('first', { id: 'retried' });
    await untilContinued(toy);
    const before = [...toy.types];
    expect(await toy.note('first', { id: 'retried' })).toEqual(answer); // would be refused: alreadyNoted
    await expect(toy.note('first', { id: 'another' })).rejects.toMatchObject({ cause: { type: 'refused' } });
    expect(toy.types).toEqual(before);
    await world.env.sleep('2 days');
    expect(toy.types.slice(-2)).toEqual(['clockRang', 'alarmed']);
    const { typedSearchAttributes, runId } = await toy.latest().describe();
    expect(typedSearchAttributes.getAll().map(({ value }) => value)).toEqual(
      expect.arrayContaining(['noted', 1]),
    );
    await world.replay(toy.caseId, first);
    await world.replay(toy.caseId, runId);
  }));

it(
  'asks the log about a message older than the answers it carries',
  () =>
    world.withWorker(async () => {
      const toy = await world.open('shortToyCase');
      const at = new Date(await world.now()).toISOString();
      const dueAt = new Date((await world.now()) + 86_400_000).toISOString();
      const old = await toy.command('moveClock', { kind: 'none', dueAt }, { id: 'old' });
      for (let i = 0; i < 55; i++) await toy.fact('heard', { note: `n${i}` }, { at });
      await toy.until(() => toy.types.length >= 57, 'the facts');
      await untilContinued(toy);
      const before = toy.types.length;
      const outcomes: string[] = [];
      const append = world.log.append.bind(world.log);
      world.log.append = async (request) => {
        const result = await append(request);
        outcomes.push(result.outcome);
        return result;
      };
      expect(await toy.command('moveClock', { kind: 'none', dueAt }, { id: 'old' })).toEqual(old);
      expect(outcomes).toEqual(['known']); // the fault: the workflow had forgotten it
      expect(toy.types).toHaveLength(before);
    }),
  60_000,
);

it('starts unfinished effects again under the same key', () =>
  world.withWorker(async () => {
    const toy = await world.open('shortToyCase');
    let blocked = true;
    world.runErrand = async ({ errand }) => {
      if (blocked) await new Promise((resolve) => setTimeout(resolve, 200));
      if (blocked) throw new Error('not yet');
      return { fact: 'errandDone', payload: { errand } };
    };
    await toy.command('giveErrands', { errands: ['a'] });
    await untilContinued(toy);
    const seen = world.errands.length;
    expect(seen).toBeGreaterThan(0); // the fault: begun, unfinished, and the run is gone
    blocked = false;
    await toy.until(() => toy.types.includes('errandDone'), 'the errand');
    expect(world.errands.length).toBeGreaterThan(seen);
    expect(new Set(world.errands.map(({ key }) => key))).toEqual(new Set([`${toy.caseId}/2/runErrand/1`]));
    expect(toy.types.filter((t) => t === 'errandDone')).toHaveLength(1);
    await toy.command('finish', {});
    await toy.latest().result();
  }));

it('hears from a child that was open when it continued as new', () =>
  world.withWorker(async () => {
    const toy = await world.open('shortToyCase');
    const child = `${toy.caseId}/child/a`;
    await toy.command('openChild', { childId: child });
    await untilContinued(toy);
    expect((await world.env.client.workflow.getHandle(child).describe()).status.name).toBe('RUNNING');
    await toy.command('callOffChild', { childId: child });
    await toy.until(() => toy.types.includes('childReported'), 'the report');
    expect(world.log.typesOf(child)).toEqual(['opened', 'finished']);
    expect(world.log.eventsOf(toy.caseId).find((e) => e.type === 'childReported')).toMatchObject({
      outcome: 'calledOff',
    });
  }));
