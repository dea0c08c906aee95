/** One configuration for every kind of test; which kind runs is chosen by path. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // jest ignores Node's require(esm): transform everything, node_modules included.
  transform: { '^.+\\.(t|j|mj)sx?$': '@swc/jest' },
  transformIgnorePatterns: ['^$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.redress/'],
  globalSetup: '<rootDir>/tests/support/open-test-run.ts',
  globalTeardown: '<rootDir>/tests/support/close-test-run.ts',
  // The Temporal core bridge keeps an open handle.
  forceExit: true,
  testTimeout: 30000,
};
