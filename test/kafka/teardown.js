const close = require('../helpers/global-teardown.js');

module.exports = async () => {
  await close();
  await globalThis.__BROKER__?.stop();
};
