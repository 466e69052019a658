/** Prepares a broker without starting it, and boots the application that is to use it. */
const boot = require('../helpers/global-setup.js');

module.exports = async () => {
  const { prepareBroker } = await import('./broker.mjs');
  const broker = await prepareBroker();
  globalThis.__BROKER__ = broker;
  process.env.KAFKA_BROKERS = broker.address;
  await boot();
};
