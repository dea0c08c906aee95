import { ApplicationFailure } from '@temporalio/common';
import { agent, ToyWorld } from '../../support/toy-world';

/** PARENT_CLOSE_POLICY_ABANDON; the test engine itself spares children of every policy. */
const abandon = 2;
let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

it('starts the effects of the opening event, and reports their outcome as a fact whose id is the key', () =>
  world.withWorker(async () => {
    const toy = await world.open('toyCase', { greet: true });
    await toy.until(() => toy.types.includes('errandDone'), 'the greeting');
    const key = `${toy.caseId}/1/runErrand/1`;
    const { at } = world.log.eventsOf(toy.caseId)[0]!;
    expect(world.errands).toEqual([{ errand: 'greet', key, caseId: toy.caseId, at }]);
    expect(world.log.eventsOf(toy.caseId)[1]).toMatchObject({
      type: 'errandDone',
      errand: 'greet',
      messageId: key,
    });
  }));

it('numbers effects of one event and starts none before the append has returned', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    let held = false;
    let release!: () => void;
    const answer = new Promise<void>((resolve) => (release = resolve));
    world.log.afterCommit = (request) =>
      request.message.name === 'giveErrands' ? ((held = true), answer) : undefined;
    const given = toy.command('giveErrands', { errands: ['a', 'b'] });
    await toy.until(() => held, 'the held answer');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(toy.types).toContain('errandsGiven'); // the fault: committed, not answered
    expect(world.errands).toEqual([]);
    release();
    await given;
    await toy.until(() => toy.types.filter((t) => t === 'errandDone').length === 2, 'both errands');
    expect(world.errands.map(({ key, errand }) => [key, errand]).sort()).toEqual([
      [`${toy.caseId}/3/runErrand/1`, 'a'],
      [`${toy.caseId}/3/runErrand/2`, 'b'],
    ]);
    await world.replay(toy.caseId);
  }));

it('retries an effect on faults without writing history, and ends only when it is done', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    let attempts = 0;
    world.runErrand = async ({ errand }) => {
      if (++attempts < 6) throw new Error('the line is dead');
      return { fact: 'errandDone', payload: { errand } };
    };
    await toy.command('giveErrands', { errands: ['a'] });
    await toy.command('finish', {});
    await toy.workflow.result();
    expect(attempts).toBe(6);
    expect(toy.types).toEqual(['opened', 'errandsGiven', 'finished', 'errandDone']);
    const history = await world.history(toy.caseId);
    expect(history.filter((e) => e.activityTaskScheduledEventAttributes).length).toBe(1);
    expect(
      history
        .filter((e) => e.activityTaskScheduledEventAttributes)[0]!
        .userMetadata?.summary?.data?.toString(),
    ).toBe('"errand a"');
  }));

it('records an effect that failed for good as a fact instead of losing it or stalling', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    world.runErrand = async () => {
      throw ApplicationFailure.nonRetryable('impossible');
    };
    await toy.command('giveErrands', { errands: ['a'] });
    await toy.until(() => toy.types.includes('factDeclined'), 'the declined fact');
    expect(world.log.eventsOf(toy.caseId).at(-1)).toMatchObject({
      fact: 'effectFailed',
      messageId: `${toy.caseId}/2/runErrand/1`,
    });
    await toy.note('still alive');
  }));

it('opens a child that reports by signal, calls it off by message and takes its last word', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    const children = ['a', 'b'].map((name) => `${toy.caseId}/child/${name}`);
    for (const childId of children) await toy.command('openChild', { childId });
    await toy.command('callOffChild', { childId: children[0] });
    await world.env.client.workflow.getHandle(children[1]!).executeUpdate('finish', {
      args: [
        {
          id: 'x',
          payload: { outcome: 'concluded' },
          by: { kind: 'person', id: 'p', role: 'agent', level: 1 },
        },
      ],
    });
    await toy.until(() => toy.types.filter((t) => t === 'childReported').length === 2, 'both reports');
    expect(world.log.eventsOf(toy.caseId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'childReported', childId: children[0], outcome: 'calledOff' }),
        expect.objectContaining({ type: 'childReported', childId: children[1], outcome: 'concluded' }),
      ]),
    );
    // Opened once more: its id was used, so nothing starts; told once more: it has ended, so nothing happens.
    await toy.command('openChild', { childId: children[1] });
    await toy.command('callOffChild', { childId: children[1] });
    await toy.command('finish', {});
    await toy.workflow.result();
    expect(world.log.typesOf(children[1]!)).toEqual(['opened', 'finished']);
    expect(toy.types).not.toContain('factDeclined');
    await world.replay(toy.caseId);
    await world.replay(children[0]!);
  }));

it('does not let a signal overtake the start of the child it is meant for', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    const child = `${toy.caseId}/child/a`;
    await toy.note('first');
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    world.log.beforeAppend = () => ((isHeld = true), held);
    const inHand = toy.note('second');
    await toy.until(() => isHeld, 'the held append');
    // Both reach the case in one workflow task, where calling off is wrong at first and right in its turn.
    const opened = toy.command('openChild', { childId: child });
    await toy.latest().describe();
    const calledOff = toy.command('callOffChild', { childId: child });
    await toy.latest().describe();
    release();
    await Promise.all([inHand, opened, calledOff]);
    await toy.until(() => toy.types.includes('childReported'), 'the report');
    const history = await world.history(toy.caseId);
    const started = history.findIndex((event) => event.childWorkflowExecutionStartedEventAttributes);
    const signalled = history.findIndex(
      (event) => event.signalExternalWorkflowExecutionInitiatedEventAttributes,
    );
    expect(started).toBeGreaterThan(0);
    expect(signalled).toBeGreaterThan(started);
  }));

it('lets an open child live on when its parent ends; its report finds nobody and stalls nobody', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    const child = `${toy.caseId}/child/a`;
    await toy.command('openChild', { childId: child });
    await toy.until(() => world.log.typesOf(child).includes('opened'), 'the child');
    await toy.command('finish', {});
    const { workflow } = world.env.client;
    const statusOf = async (id: string): Promise<string> =>
      (await workflow.getHandle(id).describe()).status.name;
    const opening = (await world.history(toy.caseId)).find(
      (e) => e.startChildWorkflowExecutionInitiatedEventAttributes,
    );
    expect(opening?.startChildWorkflowExecutionInitiatedEventAttributes?.parentClosePolicy).toBe(abandon);
    // Not `result()`: it would let the engine's clock jump to the end of the child's ten years.
    await toy.until(async () => (await statusOf(toy.caseId)) === 'COMPLETED', 'the end of the parent');
    expect(await statusOf(child)).toBe('RUNNING');
    await workflow.getHandle(child).signal('calledOff', { id: 'off', payload: {}, by: agent });
    await toy.until(async () => (await statusOf(child)) === 'COMPLETED', 'the end of the child');
    expect(world.log.typesOf(child)).toEqual(['opened', 'finished']);
    expect(toy.types).toEqual(['opened', 'childOpened', 'finished']);
  }));
