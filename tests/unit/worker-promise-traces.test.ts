import { GlobalHandlers } from '@temporalio/worker/lib/workflow/vm-shared';

it('the SDK still has the hook that services/worker/without-promise-traces.ts leaves out', () => {
  expect(typeof GlobalHandlers.prototype['setPromiseHook']).toBe('function');
  expect(new GlobalHandlers().promiseHookInstalled).toBe(false);
});
