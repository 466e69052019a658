/** Hands the booted application into each test file's sandbox. */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.strapi = globalThis.__STRAPI__;
  }
};
