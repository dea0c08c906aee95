import path from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type InjectedSinks,
} from '@temporalio/worker';
import type { EventBase, Recorded } from '../../workflows/contracts/message';
import { readHistory } from '../support/case-history';
import type { Proposal, ProposalSinks } from './proposals';
import { fold, recordedBehaviours, type RecordedCase } from './recorded-behaviour';

const behaviours = recordedBehaviours();
const bundle = (workflows: string) =>
  bundleWorkflowCode({
    workflowsPath: path.resolve(__dirname, workflows),
    workflowInterceptorModules: [path.join(__dirname, 'proposals.ts')],
    logger: new DefaultLogger('ERROR'),
  });

let released: { code: string };
beforeAll(async () => {
  const logging = { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
  released = await bundle('../../workflows/workflows.ts');
}, 60_000);

interface Replayed {
  /** The engine's own verdict on the commands. */
  error: Error | undefined;
  /** What the case decides today, message by message, on what was recorded then. */
  events: Recorded<EventBase>[];
}

/** Replays cases, and listens to what each wants to append. */
async function replay(
  workflowBundle: { code: string },
  cases: RecordedCase[],
): Promise<Map<string, Replayed>> {
  const proposals = new Map<string, Proposal[]>(cases.map(({ caseId }) => [caseId, []]));
  const sinks: InjectedSinks<ProposalSinks> = {
    proposals: {
      made: {
        fn: ({ workflowId }, proposal) => void proposals.get(workflowId)!.push(proposal),
        callDuringReplay: true,
      },
    },
  };
  const histories = cases.map(({ caseId, history }) => ({ workflowId: caseId, history }));
  const replayed = new Map<string, Replayed>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle, sinks }, histories)) {
    const events = decided(
      cases.find((one) => one.caseId === workflowId)!,
      proposals.get(workflowId)!,
    );
    replayed.set(workflowId, { error, events });
  }
  return replayed;
}

/** The log as the replayed case would have written it. */
function decided({ history }: RecordedCase, proposals: Proposal[]): Recorded<EventBase>[] {
  const { opening, unrecorded } = readHistory(history).input;
  const events = unrecorded ? [] : [opening];
  for (const { request, result } of proposals) {
    if (result.outcome !== 'inserted') continue; // the log held another answer already
    const { after, message } = request;
    events.push(
      ...request.events.map((event, i) => ({
        ...event,
        seq: after + 1 + i,
        at: message.at,
        messageId: message.id,
      })),
    );
  }
  return events;
}

it('there are recordings of every behaviour that was released', () => {
  expect(behaviours.length).toBeGreaterThanOrEqual(6);
});

it.each(behaviours.map(({ name, cases }) => [name, cases] as const))(
  '%s replays with the same commands, decisions and state',
  async (_name, cases) => {
    const replayed = await replay(released, cases);
    for (const { caseId, state, history } of cases) {
      const { error, events } = replayed.get(caseId)!;
      expect(error).toBeUndefined();
      expect(events).toMatchObject(readHistory(history).recorded); // a field may be added, nothing may change
      expect(fold(caseId, events)).toEqual(state);
    }
  },
);

it('a changed decide passes the replay of the engine, and is noticed by the state', async () => {
  const { cases } = behaviours.find(({ name }) => name.endsWith('/plain-path'))!;
  const changed = await replay(await bundle('changed-workflows.ts'), cases);
  const { caseId, state } = cases[0]!;
  const { error, events } = changed.get(caseId)!;
  expect(error).toBeUndefined();
  expect(fold(caseId, events)).not.toEqual(state);
  expect(fold(caseId, events)).toMatchObject({ contact: { tries: 1 } });
}, 60_000);
