import path from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testServerExecutable } from '../../infra/temporal/test-server.mjs';

/**
 * A Temporal test server with one global clock that jumps over every wait (1.5 s to start). Any namespace name works
 * without registration; custom search attributes need `operatorService.addSearchAttributes` first; it has no list of
 * workflows. Call `teardown()` in `afterAll`.
 */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const executable = await testServerExecutable(path.resolve(__dirname, '../..'));
  for (let attempt = 1; ; attempt++) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping(
        executable ? { server: { executable: { type: 'existing-path', path: executable } } } : {},
      );
    } catch (error) {
      // The SDK gives the server five seconds; a busy machine may need another try.
      if (attempt === 6) throw error;
    }
  }
}
