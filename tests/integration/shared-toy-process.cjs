/** A small service as its own process, with every TypeScript file compiled when it is loaded. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { z } = require('zod');
const { permission } = require('../../services/shared/access/permission');
const {
  loadConfig,
  databaseEnvironment,
  serviceEnvironment,
} = require('../../services/shared/config/config');
const { createDatabase } = require('../../services/shared/database/database');
const { createServiceApp, runService } = require('../../services/shared/http/app');
const { endpoint } = require('../../services/shared/http/endpoint');

const config = loadConfig(serviceEnvironment.extend(databaseEnvironment.shape));
const anybody = permission('toy.things.read', { public: true });
const answer = { 200: z.object({ done: z.boolean() }) };

void runService({
  name: 'toy',
  config,
  start: async ({ logger }) => {
    const database = createDatabase({ url: config.DATABASE_URL, name: 'toy', logger });
    const slow = async () => {
      process.stdout.write('slow call running\n');
      await new Promise((resolve) => setTimeout(resolve, 700));
      return { status: 200, body: { done: true } };
    };
    const careless = async () => {
      void Promise.reject(new Error('nobody waits for this'));
      return { status: 200, body: { done: true } };
    };
    const app = createServiceApp({
      name: 'toy',
      title: 'Toy',
      logger,
      config,
      readiness: async () => [await database.check()].filter((problem) => problem !== undefined),
      endpoints: [
        endpoint({
          method: 'get',
          path: '/api/toy/v1/slow',
          summary: 'Slow',
          permission: anybody,
          response: answer,
          handler: slow,
        }),
        endpoint({
          method: 'get',
          path: '/api/toy/v1/careless',
          summary: 'Careless',
          permission: anybody,
          response: answer,
          handler: careless,
        }),
      ],
    });
    return { app, stop: () => database.close() };
  },
});
