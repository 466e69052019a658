/** Hands the broker into the tests' sandbox, beside the application. */
const WithStrapi = require('../helpers/strapi-environment.js');

module.exports = class extends WithStrapi {
  async setup() {
    await super.setup();
    this.global.broker = globalThis.__BROKER__;
  }
};
