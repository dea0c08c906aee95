import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createTemporalClient } from '../../services/shared/temporal/connection';
import { createTimeSkippingEnvironment } from '../support/time-skipping';
import { intakeUnderTest, until, type IntakeUnderTest } from './intake-under-test';

let environment: TestWorkflowEnvironment;
let intake: IntakeUnderTest;
beforeAll(async () => {
  environment = await createTimeSkippingEnvironment();
  const engine = createTemporalClient({ address: environment.address, namespace: 'redress' });
  intake = await intakeUnderTest({}, { engine });
}, 120_000);
afterAll(async () => {
  await intake.stop();
  await environment.teardown();
});

const toldStarted = () => intake.neighbours.toldAt('/started');

test('a real engine takes the start, once for ever, and shows managers what it is', async () => {
  const { id, acceptanceNumber } = await intake.accept({ category: 'quality' });
  await until(() => toldStarted().length === 1);
  const again = `insert into start_outbox (kind, payload)
    select 'start', opening || jsonb_build_object('seq', 1, 'at', opening->>'receivedAt', 'messageId', 'accept/' || $1)
    from (select $2::jsonb as opening) o`;
  await intake.rows(again, [
    id,
    JSON.stringify(intake.neighbours.toldAt('/internal/events')[0]!.body.events[0]),
  ]);
  await until(() => toldStarted().length === 2);

  const { workflowService } = environment.connection;
  const workflow = await workflowService.describeWorkflowExecution({
    namespace: 'redress',
    execution: { workflowId: `complaint/${id}` },
  });
  expect(workflow.workflowExecutionInfo?.type?.name).toBe('complaintCase');
  expect(workflow.executionConfig?.taskQueue?.name).toBe('complaint');
  const history = await workflowService.getWorkflowExecutionHistory({
    namespace: 'redress',
    execution: { workflowId: `complaint/${id}` },
  });
  const started = history.history?.events?.[0]?.workflowExecutionStartedEventAttributes;
  expect(
    history.history?.events?.filter((event) => event.workflowExecutionStartedEventAttributes),
  ).toHaveLength(1);
  const summary = Buffer.from(history.history!.events![0]!.userMetadata!.summary!.data!).toString();
  expect(JSON.parse(summary)).toBe(`${acceptanceNumber} · 移动应用 · quality`);
  const input = Buffer.from(started!.input!.payloads![0]!.data!).toString();
  expect(JSON.parse(input)).toMatchObject({
    caseId: `complaint/${id}`,
    opening: { type: 'complaintAccepted', seq: 1 },
  });
});

test('the document of this service names every call of its contract', async () => {
  const { body } = await intake.get('/api/intake/openapi.json').expect(200);
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/api/intake/v1/complaints',
      '/api/intake/v1/complaints/{id}',
      '/api/intake/v1/complaints/{id}/evidence',
      '/api/intake/v1/tracking/{code}',
      '/api/intake/v1/tracking/{code}/decisions',
      '/api/intake/v1/tracking/{code}/messages',
      '/api/intake/v1/tracking/{code}/survey',
      '/api/intake/v1/tracking/{code}/withdrawal',
      '/api/intake/v1/tracking/{code}/one-time-codes',
      '/api/public/v1/complaints',
    ]),
  );
  const fields = body.paths['/api/intake/v1/complaints'].post.requestBody.content['application/json'].schema;
  expect(fields.required ?? body.components.schemas[fields.$ref.split('/').at(-1)].required).toEqual(
    expect.arrayContaining(['channel', 'complainant', 'description']),
  );
});
