import path from 'node:path';
import { startStack } from '../../infra/stack.mjs';
import { type Api, createApi } from '../support/api';
import { type Stack, startTestStack } from '../support/stack';

/** The whole and the way to it, there from `beforeAll` on; files that share a stack share this. */
export interface World {
  stack: Stack;
  api: Api;
  /** Stops everything and starts it again on the same data and ports. */
  startAgain(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');

/** Starts the whole before all tests of this file, and removes it after them. */
export function theWhole(
  options: NonNullable<Parameters<typeof startTestStack>[0]>,
  prepare?: (world: World) => Promise<unknown>,
): World {
  const world = {
    async startAgain() {
      const { stack } = world;
      await stack.stop();
      const { dataDir, ports } = stack;
      world.stack = await startStack({ root, dataDir, ports, durable: false, ...options });
      world.api = createApi(world.stack);
    },
  } as World;
  beforeAll(async () => {
    world.stack = await startTestStack(options);
    world.api = createApi(world.stack);
    await prepare?.(world);
  }, 240_000);
  afterAll(() => world.stack?.remove(), 60_000);
  return world;
}
