/** Three kinds of tests, told by their folders (test/helpers/lanes.js). The application is booted once, in the parent; the tests run in sandboxes. */
const { ALONE, STARTING } = require('./test/helpers/lanes');

const common = {
  testEnvironment: '<rootDir>/test/helpers/strapi-environment.js',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  moduleNameMapper: { '^#(domain|platform)/(.*)$': '<rootDir>/src/$1/$2' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
};
const booted = {
  globalSetup: '<rootDir>/test/helpers/global-setup.js',
  globalTeardown: '<rootDir>/test/helpers/global-teardown.js',
};
const testsIn = (folders) => [`<rootDir>/test/${folders}/**/*.test.ts`];

module.exports = {
  projects: [
    { ...common, displayName: 'alone', testMatch: testsIn(`@(${ALONE.join('|')})`) },
    { ...common, displayName: 'starting', testMatch: testsIn(`@(${STARTING.join('|')})`) },
    { ...common, ...booted, displayName: 'application', testMatch: testsIn(`!(${[...ALONE, ...STARTING].join('|')})`) },
  ],
  testSequencer: '<rootDir>/test/helpers/sequencer.js',
  /** Above the patience of what a test waits for (test/helpers/patience.ts). */
  testTimeout: 120_000,
  maxWorkers: 1,
};
