import { isMainThread } from 'node:worker_threads';

/**
 * Loaded with `node --require`, so that it comes into the workflow threads before the SDK does. There the SDK writes
 * down a stack for every promise, to answer the query `__stack_trace` (a tab of the Temporal UI): a fifth of the
 * worker's CPU, for something nobody reads of a case that says itself what it waits for. Where Node has no promise
 * hooks the SDK goes without; so it does here, and the query answers that stack traces are not enabled. Errors keep
 * their stacks.
 */
if (!isMainThread) {
  const { GlobalHandlers } = require('@temporalio/worker/lib/workflow/vm-shared') as {
    GlobalHandlers: { prototype: { setPromiseHook(): void } };
  };
  GlobalHandlers.prototype.setPromiseHook = () => undefined;
}
