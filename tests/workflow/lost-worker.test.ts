import type { AppendRequest } from '../../workflows/contracts/append';
import { by, intake } from '../support/complaint';
import { DoomedWorker } from '../support/doomed-worker';
import { WorkflowWorld } from '../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const never = new Promise<void>(() => undefined);

/** Lets the process die in which the append of a message has just been committed. */
async function dieAfterCommit(doomed: DoomedWorker, name: string, give: () => unknown): Promise<void> {
  const committed: AppendRequest[] = [];
  world.log.afterCommit = (request) => {
    if (request.message.name !== name) return;
    committed.push(request);
    return never; // the worker never hears that its append is in the log
  };
  give();
  for (const end = Date.now() + 30_000; committed.length === 0;) {
    if (Date.now() > end) throw new Error(`${name} never reached the log`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  world.log.afterCommit = () => undefined;
  expect(await doomed.kill()).toBe('SIGKILL');
}

it('a worker killed between appends leaves log and state equal, every effect done once, and the sender its first answer', async () => {
  world.taskTimeout = '3 s';
  await world.stopWorkers();
  const doomed = await DoomedWorker.start(world);
  const complaint = await world.accept({ channel: 'counter' });
  const solution = {
    finding: 'founded',
    directCause: 'brokenPart',
    department: 'appliances',
    team: 'appliances-first',
    action: { kind: 'refund', amountFen: 20_000, statutory: true },
    consent: { medium: 'counter' },
    replyId: 'ct_reply',
  } as const;
  const lost: { answer?: Promise<unknown> } = {};
  await dieAfterCommit(doomed, 'solveOnTheSpot', () => {
    lost.answer = complaint.send('solveOnTheSpot', solution, by('agent'), { id: 'lost' });
  });
  expect(complaint.types.at(-1)).toBe('surveySent'); // all eight events are in the log, and nobody has folded them
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual(['acknowledgement']);

  await complaint.workflow.signal('customerWrote', { id: 'm1', payload: { messageId: 'm1' }, by: intake }); // comes first
  await world.startWorkers();
  expect(await lost.answer).toEqual({ from: 3, to: 10 });
  await world.rest();
  await complaint.hear('surveyAnswered', { overall: 5 }, intake);
  expect(
    complaint.types.filter((type) =>
      ['solvedOnTheSpot', 'complaintConcluded', 'customerWrote', 'surveyAnswered'].includes(type),
    ),
  ).toEqual(['solvedOnTheSpot', 'complaintConcluded', 'customerWrote', 'surveyAnswered']);
  expect(world.notices.purposes(complaint.state.complaintId)).toEqual([
    'acknowledgement',
    'solvedOnTheSpot',
    'survey',
  ]);
}, 120_000);
