import path from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { packedRules } from '../../activities/rules/rules-activities';
import { createCaseEngine } from '../../services/shared/cases/case-engine';
import { createTemporalClient, type TemporalClient } from '../../services/shared/temporal/connection';
import type { AppendRequest } from '../../workflows/contracts/append';
import type { EffectInput } from '../../workflows/contracts/case-definition';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { searchAttributes } from '../../workflows/contracts/search-attributes';
import { CaseworkWorld } from '../support/casework-world';
import { theRules } from '../support/complaint';
import { createTimeSkippingEnvironment } from '../support/time-skipping';

const taskQueue = 'complaint';
const contact = { medium: 'phone', reached: true, note: '已致电客户。' };

let env: TestWorkflowEnvironment;
let temporal: TemporalClient;
let world: CaseworkWorld;
let bundle: WorkflowBundleWithSourceMap;
let worker: { stop: () => Promise<void> } | undefined;

/** The real complaint workflow over this casework's log; what it sends is taken as delivered. */
async function startWorker(): Promise<void> {
  const activities = {
    appendEvents: (request: AppendRequest) => world.casework.log.append(request),
    fetchRules: () => packedRules(theRules()),
    tellCustomer: async ({ key, purpose, at }: EffectInput<{ purpose: string }>) => ({
      fact: 'customerTold',
      payload: { deliveryKey: key, purpose, outcome: 'delivered', medium: 'email', deliveredAt: at },
    }),
    tellStaff: async ({ key, template }: EffectInput<{ template: string }>) => ({
      fact: 'staffTold',
      payload: { deliveryKey: key, template, persons: ['somebody'], failed: [] },
    }),
  };
  const made = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: bundle,
    activities,
  });
  const running = made.run();
  worker = {
    stop: async () => {
      made.shutdown();
      await running;
    },
  };
}

async function aRunningComplaint(): Promise<string> {
  const now = new Date().toISOString();
  const id = await world.accept({ receivedAt: now, acceptedAt: now });
  const caseId = complaintCaseId(id);
  const [opening] = await world.casework.log.read(caseId);
  await env.client.workflow.start('complaintCase', {
    workflowId: caseId,
    taskQueue,
    args: [{ caseId, opening, pinned: { policyVersion: 1, calendarVersion: 1, logic: 1 } }],
  });
  return id;
}

const types = async (id: string): Promise<string[]> =>
  (await world.casework.log.read(complaintCaseId(id))).map((e) => e.type);

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200 && !(await check()); n += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  env = await createTimeSkippingEnvironment();
  const numbers = { KEYWORD: 2, INT: 3, BOOL: 5, DATETIME: 6 } as const;
  await env.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(
      Object.values(searchAttributes).map(({ name, type }) => [name, numbers[type]]),
    ),
  });
  const workflowsPath = path.resolve(__dirname, '../../workflows/complaint/workflow.ts');
  bundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  temporal = createTemporalClient({ address: env.address, namespace: 'default' });
  world = await CaseworkWorld.open(createCaseEngine(temporal));
  await startWorker();
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await world?.close();
  await temporal?.close();
  await env?.teardown();
}, 60_000);

describe('over a real engine', () => {
  test('a command is on the board when it is answered', async () => {
    const id = await aRunningComplaint();
    const answer = await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, contact)
      .expect(200);
    expect(answer.body.events).toEqual([expect.objectContaining({ type: 'contactRecorded', by: 'agent' })]);
    const { body } = await world.as('agent').get(`complaints/${id}`).expect(200);
    expect(body.seq).toBeGreaterThanOrEqual(answer.body.state.seq);
    expect(body.state.contact.at).toBe(answer.body.events[0].at);
  });

  test('a refusal says what is allowed, in the language of the caller, and writes nothing', async () => {
    const id = await aRunningComplaint();
    await until(async () => (await types(id)).includes('complaintAcknowledged'));
    const path = `complaints/${id}/commands/startInvestigation`;
    const english = await world.as('specialist').post(path, {}).expect(409);
    expect(english.body).toMatchObject({ code: 'refused', rule: 'S-25', reason: 'wrongStage' });
    expect(english.body.allowed).toEqual(expect.arrayContaining(['recordContact', 'gradeComplaint']));
    const chinese = await world.as('specialist').post(path, {}).set('Accept-Language', 'zh-CN').expect(409);
    expect(chinese.body.detail).not.toBe(english.body.detail);
    expect(await types(id)).toEqual(['complaintAccepted', 'complaintAcknowledged']);
  });

  test('a fact is recorded once, however often it is reported', async () => {
    const id = await aRunningComplaint();
    const fact = { signalId: 'fa_1', payload: { evidenceId: 'ev_1' } };
    const report = () =>
      world.as('service:intake').post(`complaints/${id}/signals/evidenceAdded`, fact).expect(202);
    await Promise.all([report(), report(), report()]);
    await until(async () => (await types(id)).includes('evidenceAdded'));
    await report();
    await world.as('agent').post(`complaints/${id}/commands/recordContact`, contact).expect(200);
    expect((await types(id)).filter((type) => type === 'evidenceAdded')).toHaveLength(1);
  });

  test('a complaint whose workflow is not there yet answers 503 not_started', async () => {
    const id = await world.accept();
    const answer = await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, contact)
      .expect(503);
    expect(answer.body.code).toBe('not_started');
  });

  test('without a worker the outcome is unknown after 10 s, and the same key finds it out later', async () => {
    await worker!.stop();
    const id = await aRunningComplaint();
    const path = `complaints/${id}/commands/recordContact`;
    const lost = await world.as('agent').post(path, contact, 'the-key');
    expect([lost.status, lost.body.code]).toEqual([503, 'outcome_unknown']);
    await startWorker();
    const found = await world.as('agent').post(path, contact, 'the-key');
    expect([found.status, found.body.code]).toEqual([200, undefined]);
    expect(found.body.events).toHaveLength(1);
    expect((await types(id)).filter((type) => type === 'contactRecorded')).toHaveLength(1);
  }, 60_000);
});
