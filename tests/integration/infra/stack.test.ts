import { chmodSync, mkdtempSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { bringBackIndexes, leaveOutIndexes } from '../../../infra/temporal/visibility-indexes.mjs';
import { startStack, type Stack } from '../../../infra/stack.mjs';
import { searchAttributes } from '../../../workflows/contracts/search-attributes';
import { startTestStack } from '../../support/stack';

const root = path.resolve(__dirname, '../../..');
jest.setTimeout(120_000);

function newDataDir(): string {
  const dataDir = mkdtempSync(path.join(process.env.REDRESS_TEST_RUN ?? '', 'stack-'));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const leftOutBy = async (url: string): Promise<string> =>
  String((await ask(url, 'select distinct left_out_by from redress_left_out_index'))[0]!.left_out_by);

describe('database and engine', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startTestStack({ only: ['postgres', 'temporal'] });
  });
  afterAll(() => stack.remove());

  test('both namespaces keep closed workflows for thirty days and know every search attribute', async () => {
    const connection = await Connection.connect({ address: stack.urls.temporal });
    for (const namespace of ['redress', 'redress-sealed']) {
      const { config } = await connection.workflowService.describeNamespace({ namespace });
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.values(searchAttributes).map(({ name }) => name)));
    }
    await connection.close();
  });

  test('the engine works without the indexes that lists do not need, and gets them back before its schema is updated', async () => {
    const url = stack.adminUrl.replace(/redress$/, 'temporal_visibility');
    const names = async () =>
      (await ask(url, `select indexname as name from pg_indexes where tablename = 'executions_visibility' order by 1`)).map(({ name }) => name);
    const few = await names();
    expect(few).toHaveLength(7);
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      expect(await bringBackIndexes(client, await leftOutBy(url))).toBe(true);
      expect(await names()).toEqual(few);
      expect(await bringBackIndexes(client, 'another build')).toBe(false);
      expect(await names()).toEqual(expect.arrayContaining([...few, 'by_keyword_01', 'by_task_queue', 'by_text_03']));
      await leaveOutIndexes(client, 'another build');
      expect(await names()).toEqual(few);
      expect(await leftOutBy(url)).toBe('another build');
    } finally {
      await client.end();
    }
  });

  test('time cannot be skipped unless it is a rehearsal', async () => {
    const connection = await Connection.connect({ address: stack.urls.temporal });
    const { workflowService } = connection;
    const workflow = { namespace: 'redress', workflowId: 'still', workflowType: { name: 'none' }, taskQueue: { name: 'none' } };
    await workflowService.startWorkflowExecution({ ...workflow, requestId: 'once', identity: 'test' });
    const skipping = workflowService.updateWorkflowExecutionOptions({
      namespace: 'redress',
      workflowExecution: { workflowId: 'still' },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await expect(skipping).rejects.toThrow(/time.?skipping/i);
    await connection.close();
  });

  test('the engine and the database come back after they are killed, with what they had', async () => {
    await ask(stack.adminUrl, 'create table casework.survivor as select 42 as answer');
    await stack.kill('postgres');
    await stack.kill('temporal');
    await stack.untilReady('postgres');
    await stack.untilReady('temporal');
    expect(await ask(stack.adminUrl, 'select answer from casework.survivor')).toEqual([{ answer: 42 }]);
  });
});

test('a stop and a start on the same folder lose nothing and leave nothing running', async () => {
  const options = { root, dataDir: newDataDir(), ports: 'free' as const, only: ['postgres' as const], durable: false };
  const first = await startStack(options);
  await ask(first.adminUrl, `create table intake.kept as select '保留' as word`);
  await first.stop();
  await expect(ask(first.adminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  const second = await startStack(options);
  expect(await ask(second.adminUrl, 'select word from intake.kept')).toEqual([{ word: '保留' }]);
  await second.remove();
});

test('a busy port is told in one sentence that names another', async () => {
  const holder = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as net.AddressInfo;
  const start = startStack({ root, dataDir: newDataDir(), ports: { postgres: port }, only: ['postgres'] });
  await expect(start).rejects.toThrow(new RegExp(`^Port ${port} \\(postgres.*\\) is in use .* REDRESS_POSTGRES_PORT=`));
  await new Promise((resolve) => holder.close(resolve));
});
