import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { packedRules } from '../../activities/rules/rules-activities';
import { createEventLogActivities } from '../../activities/event-log/event-log-activities';
import type { TellStaff } from '../../activities/staff-notice/staff-notice';
import { createServiceClient } from '../../services/shared/http/service-client';
import { createLogger } from '../../services/shared/logging/logger';
import { createTemporalClient, type TemporalClient } from '../../services/shared/temporal/connection';
import { bundleWorkflows } from '../../services/worker/bundle-workflows';
import { installRuntime } from '../../services/worker/engine-logger';
import { workerEntries } from '../../services/worker/worker-entries';
import { startWorkers, type WorkerHost } from '../../services/worker/worker-host';
import { workflowBundle } from '../../services/worker/workflow-bundle';
import { accountabilityCaseId } from '../../workflows/contracts/ids';
import { namespaces } from '../../workflows/contracts/task-queues';
import { theRules } from '../support/complaint';
import { createTimeSkippingEnvironment } from '../support/time-skipping';
import { type AccountabilityUnderTest, accountabilityUnderTest, until } from './accountability-under-test';

const dataDir = mkdtempSync(path.join(tmpdir(), 'redress-accountability-'));
const told: TellStaff[] = [];
const intruders: string[] = [];

let env: TestWorkflowEnvironment;
let temporal: TemporalClient;
let world: AccountabilityUnderTest;
let workers: WorkerHost;
beforeAll(async () => {
  const logger = createLogger({ service: 'worker', level: 'silent' });
  installRuntime(logger);
  env = await createTimeSkippingEnvironment();
  temporal = createTemporalClient({ address: env.address, namespace: namespaces.sealed });
  world = await accountabilityUnderTest(temporal);
  const accountability = createServiceClient({
    baseUrl: world.url(),
    tokens: { token: async () => 'service:worker', invalidate: () => undefined },
  });
  const casework = { get: intruder, post: intruder };
  workers = startWorkers({
    address: env.address,
    entries: workerEntries.filter((entry) => entry.namespace === namespaces.sealed),
    activities: {
      ...createEventLogActivities({ casework, accountability }),
      fetchRules: () => packedRules(theRules()),
      async tellStaff(input) {
        told.push(input);
        const persons = input.audiences.map((audience) => audience.replace('person:', ''));
        return {
          fact: 'staffTold',
          payload: { deliveryKey: input.key, template: input.template, persons, failed: [] },
        };
      },
      tellCustomer: intruder,
      openAccountability: intruder,
    },
    bundle: () => workflowBundle(dataDir, { bundle: bundleWorkflows }),
    logger,
  });
}, 120_000);
afterAll(async () => {
  await workers?.stop();
  await world?.close();
  await temporal?.close();
  await env?.teardown();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

/** Nothing of a sealed case may reach casework or the customer. */
async function intruder(): Promise<never> {
  intruders.push('called');
  throw new Error('a sealed case went to casework');
}

const now = async (): Promise<string> => new Date(await env.currentTimeMs()).toISOString();
const typesOf = async (id: string): Promise<string[]> =>
  (await world.accountability.log.read(accountabilityCaseId(id))).map((event) => event.type);
const toldOf = (id: string): string[] =>
  told
    .filter(({ params }) => params.case === id)
    .map(({ template, audiences }) => `${template} → ${audiences.join()}`);

async function ended(id: string): Promise<string> {
  const execution = { workflowId: accountabilityCaseId(id) };
  const described = () =>
    env.connection.workflowService.describeWorkflowExecution({ namespace: namespaces.sealed, execution });
  await until(async () => (await described()).workflowExecutionInfo?.closeTime);
  const { history } = await env.connection.workflowService.getWorkflowExecutionHistory({
    namespace: namespaces.sealed,
    execution,
  });
  return wordsIn(history);
}

/** Everything readable in a history, payloads included. */
function wordsIn(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(wordsIn).join('\n');
}

test('a submission runs from its opening to its notice on the real engine, sealed from casework (S-50)', async () => {
  const id = await world.open({ at: await now() });
  await until(() => toldOf(id).length === 1);
  const early = await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(409);
  expect(early.body).toMatchObject({ rule: 'S-50', reason: 'statementFirst', allowed: [] });

  await world
    .as('staff-appliances')
    .post(`cases/${id}/signals/statementGiven`, { signalId: 's', statement: '我当时不在场。' })
    .expect(202);
  await until(async () => (await typesOf(id)).includes('hearingClosed'));
  const hr = await world
    .as('hr')
    .post(`cases/${id}/commands/approveSubmission`, { note: '证据充分。' }, 'hr-1')
    .expect(200);
  const executive = await world
    .as('executive')
    .post(`cases/${id}/commands/approveSubmission`, {})
    .expect(200);
  expect(executive.body.state).toMatchObject({ stage: 'approved' });
  expect(
    (
      await world
        .as('hr')
        .post(`cases/${id}/commands/approveSubmission`, { note: '证据充分。' }, 'hr-1')
        .expect(200)
    ).body,
  ).toEqual(hr.body);

  const history = await ended(id);
  expect(toldOf(id)).toEqual([
    'statementAsked → person:staff-appliances',
    'submissionToApprove → hr,executive',
    'accountabilityDecision → person:staff-appliances,department-head',
  ]);
  expect(history).toContain('statementId');
  for (const sealed of ['我当时不在场', '证据充分', 'Name of']) expect(history).not.toContain(sealed);
  expect(intruders).toEqual([]);
  await world
    .as('staff-appliances')
    .post(`cases/${id}/signals/statementGiven`, { statement: 'Late.' })
    .expect(409);
  expect(await world.accountability.log.verifyChain(accountabilityCaseId(id))).toMatchObject({ valid: true });
}, 120_000);

test('who stays silent for three working days is warned, and the approvers may decide (S-50)', async () => {
  const id = await world.open({ persons: [], at: await now() });
  await until(() => toldOf(id).length === 1);
  await env.sleep('10 days');
  await until(async () => (await typesOf(id)).includes('hearingClosed'));
  expect((await typesOf(id)).filter((type) => type !== 'staffTold').slice(0, 6)).toEqual([
    'submissionOpened',
    'clockRang',
    'clockWarned',
    'clockRang',
    'clockBroken',
    'hearingClosed',
  ]);
  expect(toldOf(id).slice(0, 2)).toEqual([
    'statementAsked → department-head',
    'clockWarned → department-head',
  ]);
  // What one message calls for is told side by side.
  await until(() => toldOf(id).includes('clockBroken → hr'));
  await world
    .as('executive')
    .post(`cases/${id}/commands/refuseSubmission`, { reason: 'Not their fault.' })
    .expect(200);
  await ended(id);
  expect((await world.as('head-appliances').get(`cases/${id}`).expect(200)).body).toMatchObject({
    stage: 'refused',
    statement: { given: false },
    decision: { approved: false },
  });
}, 120_000);
