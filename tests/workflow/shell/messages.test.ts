import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { agent, ToyWorld } from '../../support/toy-world';

let world: ToyWorld;
beforeAll(async () => {
  world = await ToyWorld.create();
}, 60_000);
afterAll(() => world?.env.teardown());
beforeEach(() => world.reset());

/** The ApplicationFailure behind a refused Update. */
async function failureOf(update: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await update.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  return (error as WorkflowUpdateFailedError).cause as ApplicationFailure;
}

it('answers a command with the events that the log holds for it', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    expect(await toy.note('first')).toEqual({ from: 2, to: 2 });
    expect(world.log.eventsOf(toy.caseId)[1]).toMatchObject({
      type: 'noted',
      note: 'first',
      messageId: 'm-1',
    });
  }));

it('refuses at rest with the rule and what would be allowed, and writes no history', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    const before = await toy.recorded();
    const failure = await failureOf(toy.note('first'));
    expect(failure).toMatchObject({ type: 'refused', nonRetryable: true });
    expect(failure.details![0]).toMatchObject({
      refused: true,
      rule: 'T-2',
      reason: 'alreadyNoted',
      allowed: expect.arrayContaining(['note', 'finish']),
    });
    const byService = await failureOf(toy.command('finish', {}, { by: { kind: 'service', id: 'x' } }));
    expect(byService.details![0]).toMatchObject({
      rule: 'T-5',
      allowed: expect.not.arrayContaining(['finish']),
    });
    expect(await toy.recorded()).toEqual(before);
  }));

it('refuses as stale when the case has moved past what the sender saw', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    const failure = await failureOf(toy.note('second', { ifSeq: 1 }));
    expect(failure).toMatchObject({ type: 'stale', details: [{ seq: 2 }] });
    expect(await toy.note('third', { ifSeq: 2 })).toEqual({ from: 3, to: 3 });
  }));

it('decides a command that comes while another is in hand in its turn, and refuses it there', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('before');
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    world.log.beforeAppend = () => ((isHeld = true), held);
    const first = toy.note('same');
    await toy.until(() => isHeld, 'the held append');
    const second = failureOf(toy.note('same'));
    const stale = failureOf(toy.note('other', { ifSeq: 2 }));
    release();
    expect(await first).toEqual({ from: 3, to: 3 });
    expect(await second).toMatchObject({
      type: 'refused',
      details: [expect.objectContaining({ rule: 'T-2' })],
    });
    expect(await stale).toMatchObject({ type: 'stale', details: [{ seq: 3 }] });
    expect(toy.types).toEqual(['opened', 'noted', 'noted']);
    await toy.note('still alive');
    await world.replay(toy.caseId);
  }));

it('lets messages that come before the rules wait for them', async () => {
  let arrived!: () => void;
  const rules = new Promise<void>((resolve) => (arrived = resolve));
  let asked = false;
  world.fetchRules = async () => ((asked = true), await rules, world.rules);
  await world.withWorker(async () => {
    const toy = await world.open();
    await toy.until(() => asked, 'the request for rules');
    await toy.fact('heard', { note: 'early fact' });
    const early = toy.note('early command');
    expect(toy.types).toEqual(['opened']);
    arrived();
    await early;
    expect(toy.types).toEqual(['opened', 'noted', 'noted']);
  });
});

it('records a fact with the instant at which it reached the company, even when newer events exist', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('newer');
    const at = new Date((await world.now()) - 86_400_000).toISOString();
    await toy.fact('heard', { note: 'older' }, { at });
    await toy.until(() => toy.types.length === 3, 'the fact');
    const [, newer, older] = world.log.eventsOf(toy.caseId);
    expect(older).toMatchObject({ note: 'older', at });
    expect(older!.at < newer!.at).toBe(true);
  }));

it('records every fact: declined by the case, unknown, unreadable or breaking a rule', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('known');
    await toy.fact('heard', { note: 'known' });
    await toy.fact('neverHeardOf', {});
    await toy.fact('heard', { note: 'trip' });
    await toy.latest().signal('heard', 'typed by hand');
    await toy.until(() => toy.types.length === 6, 'four declined facts');
    expect(world.log.eventsOf(toy.caseId).slice(2)).toMatchObject([
      { type: 'factDeclined', fact: 'heard', reason: 'alreadyNoted' },
      { type: 'factDeclined', fact: 'neverHeardOf', reason: 'unknown' },
      { type: 'factDeclined', fact: 'heard', rule: 'shell', reason: 'undecidable' },
      { type: 'factDeclined', fact: 'malformedSignal', reason: 'unknown' },
    ]);
    await toy.note('still alive');
  }));

it('refuses a command that breaks a rule instead of stalling, at rest and in its turn', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    expect(await failureOf(toy.note('trip'))).toMatchObject({ type: 'internal_error' });
    const [, inTurn] = await Promise.all([toy.note('second'), failureOf(toy.note('trip'))]);
    expect(inTurn).toMatchObject({ type: 'internal_error' });
    expect(await failureOf(toy.latest().executeUpdate('note', { args: [{ payload: {} }] }))).toMatchObject({
      type: 'malformed',
    });
    await toy.note('still alive');
  }));

it('records a fact that is delivered twice once', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.fact('heard', { note: 'once' }, { id: 'same' });
    await toy.fact('heard', { note: 'once' }, { id: 'same' });
    await toy.note('after');
    expect(toy.types).toEqual(['opened', 'noted', 'noted']);
  }));

it('ignores a cancel request and ends when the case has ended', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('before');
    await toy.workflow.cancel();
    await toy.note('after');
    await toy.command('finish', {}, { by: agent });
    await toy.workflow.result();
    expect((await toy.workflow.describe()).status.name).toBe('COMPLETED');
    expect(toy.types.at(-1)).toBe('finished');
    await world.replay(toy.caseId);
  }));

it('shows managers details and search attributes, one event per change and none without', () =>
  world.withWorker(async () => {
    const toy = await world.open();
    await toy.note('first');
    const upserts = async () =>
      (await world.history(toy.caseId)).filter((e) => e.upsertWorkflowSearchAttributesEventAttributes).length;
    const first = await upserts();
    expect(first).toBeLessThanOrEqual(2);
    await toy.note('second');
    await toy.note('third');
    expect(await upserts()).toBe(first);
    const details = await toy.latest().query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(details.currentDetails).toBe('**3 notes**');
    const { typedSearchAttributes } = await toy.workflow.describe();
    expect(
      Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])),
    ).toEqual({ RedressStage: 'noted', RedressRound: 0 });
  }));
