import { type Api, createApi } from '../support/api';
import { type Stack, startTestStack } from '../support/stack';

/** The whole and the way to it, there from `beforeAll` on; files that share a stack share this. */
export interface World {
  stack: Stack;
  api: Api;
}

/** Starts the whole before all tests of this file, and removes it after them. */
export function theWhole(
  options: Parameters<typeof startTestStack>[0],
  prepare?: (world: World) => Promise<unknown>,
): World {
  const world = {} as World;
  beforeAll(async () => {
    world.stack = await startTestStack(options);
    world.api = createApi(world.stack);
    await prepare?.(world);
  }, 240_000);
  afterAll(() => world.stack?.remove(), 60_000);
  return world;
}
