import { Client, Connection } from '@temporalio/client';
import { startChild } from './child.mjs';
import { commandCount, factCount } from './plain-complaint.mjs';
import { newKey } from './site.mjs';

export const bareQueue = 'bench-bare';
/** Acknowledgement, notice to the department, offer, last reply, survey. */
export const activityCount = 5;
/** By which command each of them is called for: the finding, the offer, the conclusion (two). */
const activitiesOf = { 5: 1, 6: 1, 8: 2 };
/** After which command the facts of the customer come: evidence, decision, survey. */
const factsAfter = [0, 6, 8];

/** Started as the complaints' own worker is. @param {string} address @param {string} root */
export const startBareWorker = (address, root) =>
  startChild('bare-worker.mjs', {
    args: [address, root],
    execArgv: ['--enable-source-maps', '--require', `${root}/dist/services/worker/without-promise-traces.js`],
  });

/** @param {string} address */
export async function openEngine(address) {
  const connection = await Connection.connect({ address });
  return { client: new Client({ connection, namespace: 'redress' }), close: () => connection.close() };
}

/** One bare case from start to end, message after message as the plain complaint. @param {Client} client */
export async function liveBareCase(client) {
  const workflowId = `bench/${newKey()}`;
  const handle = await client.workflow.start('bareCase', {
    workflowId,
    taskQueue: bareQueue,
    args: [{ updates: commandCount, signals: factCount, activities: activityCount }],
  });
  const fact = () => handle.signal('fact', { id: newKey(), payload: {}, by: { kind: 'customer' } });
  const by = {
    kind: 'person',
    id: 'specialist',
    role: 'specialist',
    level: 2,
    department: 'customer-service',
  };
  if (factsAfter.includes(0)) await fact();
  for (let n = 1; n <= commandCount; n += 1) {
    const id = newKey();
    await handle.executeUpdate('command', {
      args: [{ id, payload: {}, by, activities: activitiesOf[n] }],
      updateId: id,
    });
    if (factsAfter.includes(n)) await fact();
  }
  await handle.result();
  return { id: workflowId };
}

/** History of a workflow as the engine counts it. @param {Client} client @param {string} workflowId */
export async function historyOf(client, workflowId) {
  const { historyLength, historySize, status } = await client.workflow.getHandle(workflowId).describe();
  return { events: historyLength, bytes: historySize ?? 0, status: status.name };
}
