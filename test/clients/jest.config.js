/** Programs of other people against the running application: its document is all that they know of it. */
const { projects, ...base } = require('../../jest.config.js');

const application = projects.find(({ displayName }) => displayName === 'application');

module.exports = {
  ...base,
  ...application,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/clients/*.clients.ts'],
  testTimeout: 600_000,
};
