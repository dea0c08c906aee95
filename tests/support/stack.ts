import { chmodSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { startStack, type ProcessName, type Stack } from '../../infra/stack.mjs';

export type { ProcessName, Stack };

/**
 * All processes, or only some, on free ports with their own data folder, beside whatever else runs on this machine.
 * `dist/` must be compiled (`npm run build`; `npm test` does it). Call `remove()` in `afterAll`; what is forgotten
 * ends with the jest run. Faults: `kill(name)`, `pause(name)` … `resume(name)`, `restart(name)`; calls as a service:
 * `fetchToken('service-casework', { url: stack.urls.oidc, serviceClients: stack.serviceClients })`.
 */
export async function startTestStack(
  options: {
    only?: ProcessName[];
    rehearsal?: boolean;
    env?: Record<string, string>;
    log?: (line: string) => void;
  } = {},
): Promise<Stack> {
  const run = process.env.REDRESS_TEST_RUN;
  if (!run)
    throw new Error(
      'Run tests with the configuration infra/jest.config.cjs: it opens and closes the test run.',
    );
  const dataDir = mkdtempSync(path.join(run, 'stack-'));
  chmodSync(dataDir, 0o711); // the account PostgreSQL runs as must get through
  return startStack({
    root: path.resolve(__dirname, '../..'),
    dataDir,
    ports: 'free',
    durable: false,
    ...options,
  });
}
