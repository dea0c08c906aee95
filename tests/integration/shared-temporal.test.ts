import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { EngineError, engineErrorOf } from '../../services/shared/temporal/engine-error';
import { createTemporalClient, type TemporalClient } from '../../services/shared/temporal/connection';
import { ToyWorld } from '../support/toy-world';

let world: ToyWorld;
let engine: TemporalClient;

beforeAll(async () => {
  world = await ToyWorld.create();
  engine = createTemporalClient({ address: world.env.address, namespace: 'default' });
}, 120_000);
afterAll(async () => {
  await engine.close();
  await world.env.teardown();
});

const faultOf = async (call: Promise<unknown>): Promise<EngineError> => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof EngineError) return error;
  throw error ?? new Error('it went through');
};
const by = { kind: 'person', id: 'p-1', role: 'agent', level: 1 };
const note = (caseId: string, id: string, more: object = {}, timeoutMs?: number) =>
  engine.call(
    (client) =>
      client.workflow
        .getHandle(caseId)
        .executeUpdate('note', { args: [{ id, payload: { note: 'a' }, by, ...more }] }),
    timeoutMs,
  );

it('tells a refusal with its rule and a stale command with the seq of the case', async () => {
  await world.withWorker(async () => {
    const { caseId } = await world.open();
    await note(caseId, 'm-1', {}, 10_000);
    expect(await faultOf(note(caseId, 'm-2'))).toMatchObject({
      kind: 'refused',
      transient: false,
      details: { refusal: { rule: 'T-2', reason: 'alreadyNoted' } },
    });
    expect(await faultOf(note(caseId, 'm-3', { ifSeq: 1 }))).toMatchObject({
      kind: 'stale',
      details: { seq: expect.any(Number) },
    });
  });
});

it('tells a workflow that is not there from one that is there already', async () => {
  expect(await faultOf(note('toy/nobody', 'm-1'))).toMatchObject({ kind: 'notFound' });
  const start = () =>
    engine.call((client) =>
      client.workflow.start('toyCase', {
        workflowId: 'toy/twice',
        taskQueue: 'nobody',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    );
  await start();
  expect(await faultOf(start())).toMatchObject({ kind: 'alreadyStarted' });
});

it('gives up on a case whose worker is away: it was sent, the outcome is not known', async () => {
  const { caseId } = await world.open();
  const startedMs = Date.now();
  expect(await faultOf(note(caseId, 'm-1', {}, 800))).toMatchObject({ kind: 'timeout', transient: true });
  expect(Date.now() - startedMs).toBeLessThan(3_000);
});

it('lives with an engine that is down: quick faults, and one sentence for readiness', async () => {
  const down = createTemporalClient({ address: '127.0.0.1:1', namespace: 'redress' });
  const startedMs = Date.now();
  expect(await faultOf(down.call((client) => client.workflow.getHandle('x').signal('s')))).toMatchObject({
    kind: 'unavailable',
    transient: true,
  });
  expect(Date.now() - startedMs).toBeLessThan(3_500);
  expect(await down.check()).toContain('127.0.0.1:1');
  await down.close();
});

it('an update that the server gave back unread never happened: it may be sent again', () => {
  // As the server says it; tests/e2e shows when.
  const unread = ApplicationFailure.nonRetryable("it wasn't processed by worker", 'UnprocessedUpdate');
  const error = engineErrorOf(new WorkflowUpdateFailedError('Workflow Update failed', unread));
  expect(error).toMatchObject({ kind: 'unavailable', transient: true });
});
