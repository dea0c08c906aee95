import { createTimeSkippingEnvironment } from '../../support/time-skipping';

test('the test server jumps over five days without waiting for them', async () => {
  const environment = await createTimeSkippingEnvironment();
  try {
    const before = await environment.currentTimeMs();
    await environment.sleep('5 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(5 * 86_400_000);
  } finally {
    await environment.teardown();
  }
}, 60_000);
