/** The tests that need a real Apache Kafka: the application starts while its broker is still absent. */
const { projects, ...base } = require('../../jest.config.js');

const application = projects.find(({ displayName }) => displayName === 'application');

module.exports = {
  ...base,
  ...application,
  rootDir: '../..',
  globalSetup: '<rootDir>/test/kafka/setup.js',
  globalTeardown: '<rootDir>/test/kafka/teardown.js',
  testEnvironment: '<rootDir>/test/kafka/environment.js',
  testMatch: ['<rootDir>/test/kafka/*.kafka.ts'],
  testSequencer: '<rootDir>/test/kafka/sequencer.js',
  testTimeout: 300_000,
};
