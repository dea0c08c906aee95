import path from 'node:path';
import { openTestRun } from '../../infra/postgres/testing.mjs';

/** jest globalSetup: what tests start lives in one folder and ends with the run, however it ends. */
export default function setUp(): void {
  const holder = globalThis as { closeRedressTestRun?: () => Promise<void> };
  holder.closeRedressTestRun = openTestRun(path.resolve(__dirname, '../..'));
}
