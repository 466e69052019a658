/** One booted application for all files (see test/helpers/global-setup.js); the compiled server runs in the parent, the tests in sandboxes. */
module.exports = {
  testEnvironment: '<rootDir>/test/helpers/strapi-environment.js',
  testSequencer: '<rootDir>/test/helpers/sequencer.js',
  globalSetup: '<rootDir>/test/helpers/global-setup.js',
  globalTeardown: '<rootDir>/test/helpers/global-teardown.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  moduleNameMapper: { '^#(domain|platform)/(.*)$': '<rootDir>/src/$1/$2' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
  /** Above the patience of what a test waits for (helpers/patience.ts). */
  testTimeout: 120_000,
  maxWorkers: 1,
};
