import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client as EngineClient, Connection } from '@temporalio/client';
import { Client } from 'pg';
import { foldEvents } from '../../services/shared/event-log/fold';
import { describe as describeComplaint } from '../../workflows/complaint/describe';
import { complaintDefinition } from '../../workflows/complaint/definition';
import type { ComplaintState } from '../../workflows/complaint/state';
import type { Recorded } from '../../workflows/contracts/message';
import { namespaces } from '../../workflows/contracts/task-queues';
import { type Api, until } from '../support/api';
import type { Stack } from '../support/stack';

type Row = Record<string, any>;
type Ask = (sql: string, params?: unknown[]) => Promise<Row[]>;

/** Statements as administrator, past every service. */
async function asking<T>(url: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server that is killed meanwhile fails the statement, not the test run
  await client.connect();
  try {
    return await use(async (sql, params = []) => (await client.query<Row>(sql, params)).rows);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One statement. */
export const rows = (url: string, sql: string, params?: unknown[]): Promise<Row[]> =>
  asking(url, (ask) => ask(sql, params));

const databaseUrl = (stack: Stack, database: string): string => {
  const url = new URL(stack.adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

/** Which of the words each table of the engine's two databases holds anywhere, histories included. */
export async function engineTablesHolding(stack: Stack, words: string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const database of ['temporal', 'temporal_visibility']) {
    await asking(databaseUrl(stack, database), async (ask) => {
      for (const { name, columns } of await ask(columnsOfTables)) {
        const held = await ask(
          `select word from unnest($1::text[]) with ordinality as w(word, n)
            where exists (select from "${name}" where ${columns.map(holdsWord).join(' or ')}) order by n`,
          [words],
        );
        if (held.length > 0) found[`${database}.${name}`] = held.map(({ word }) => word);
      }
    });
  }
  return found;
}

const columnsOfTables = `select table_name as name, array_agg(data_type || ' ' || quote_ident(column_name)) as columns
  from information_schema.columns where table_schema = 'public' group by table_name`;

/** Histories are protobuf in bytea, with the payloads' JSON as it is. */
function holdsWord(typed: string): string {
  const column = typed.slice(typed.lastIndexOf(' ') + 1);
  return typed.startsWith('bytea ')
    ? `position(convert_to(word, 'UTF8') in ${column}) > 0`
    : `position(word in ${column}::text) > 0`;
}

/** The engine's own client. */
export async function withEngine<T>(
  stack: Stack,
  use: (client: EngineClient) => Promise<T>,
  namespace: string = namespaces.redress,
): Promise<T> {
  const connection = await Connection.connect({ address: stack.urls.temporal });
  try {
    return await use(new EngineClient({ connection, namespace }));
  } finally {
    await connection.close();
  }
}

/** Markdown that managers read on the workflow's page, asked of a live worker. */
export const currentDetails = (client: EngineClient, workflowId: string): Promise<string> =>
  client.workflow
    .getHandle(workflowId)
    .query<{ currentDetails: string }>('__temporal_workflow_metadata')
    .then((metadata) => metadata.currentDetails);

/**
 * Three places know a complaint: its log, the board and its workflow. The board must show the fold of the log, and the
 * workflow describe itself as that fold does; what is still on its way may arrive first.
 */
export async function expectAgreement(stack: Stack, api: Api, complaintId: string): Promise<void> {
  const at = api.complaint(complaintId);
  await withEngine(stack, (engine) =>
    until(`log, board and workflow of ${complaintId} agree`, async () => {
      const timeline = await at.timeline();
      expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, i) => i + 1));
      const state = foldOfTimeline(timeline);
      const { rung: _rung, ...shown } = state;
      expect((await at.view()).state).toEqual(shown);
      const { details } = describeComplaint(await rulesOf(stack, api, state), state, '');
      expect(await currentDetails(engine, `complaint/${complaintId}`)).toBe(details);
      return true;
    }),
  );
}

/** The state folded from what the timeline shows and nothing else. */
function foldOfTimeline(items: any[]): ComplaintState {
  const events = items.map(
    ({ seq, at, type, messageId, event }) => ({ ...event, seq, at, type, messageId }) as Recorded,
  );
  return foldEvents(complaintDefinition, events);
}

/** The rules that a complaint is pinned to. */
async function rulesOf(stack: Stack, api: Api, state: ComplaintState): Promise<any> {
  const { policyVersion, calendarVersion, logic } = state.pinned;
  const query = new URLSearchParams({
    policyVersion: `${policyVersion}`,
    calendarVersion: `${calendarVersion}`,
    logic: `${logic}`,
    from: state.receivedAt,
  });
  const path = `${stack.urls.organization}/api/organization/v1/internal/rules?${query}`;
  return (await api.get('service-casework', path)).body;
}

/** Publishes a policy made from the live one; returns its version once intake promises by it. */
export async function publishPolicy(stack: Stack, api: Api, change: (policy: any) => void): Promise<number> {
  const path = '/api/organization/v1/policies';
  const live = (await api.get('administrator', path)).body.items.find((one: any) => one.live).version;
  const policy = (await api.get('administrator', `${path}/${live}`)).body;
  change(policy);
  const { status, body, text } = await api.post('administrator', path, policy);
  if (status !== 201) throw new Error(`not published: ${text}`);
  return untilHeld(stack, 'policy_version', body.version);
}

/** Intake compares its rules with organization's every few seconds. */
export function untilHeld(
  stack: Stack,
  what: 'policy_version' | 'calendar_version',
  version: number,
): Promise<number> {
  return until(`intake promises by ${what} ${version}`, async () => {
    const [held] = await rows(stack.adminUrl, `select max(${what}) as newest from intake.held_rules`);
    return held?.newest >= version && version;
  });
}

/** What every process has logged so far, the engine and PostgreSQL included. */
export const logLines = ({ logFolder }: Stack): string[] =>
  readdirSync(logFolder).flatMap((name) => readFileSync(path.join(logFolder, name), 'utf8').split('\n'));
