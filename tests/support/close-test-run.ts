/** jest globalTeardown, the other half of open-test-run.ts. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { closeRedressTestRun?: () => Promise<void> }).closeRedressTestRun?.();
}
