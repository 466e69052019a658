/** Stops the application, and what stood beside it. */
const { once } = require('node:events');

module.exports = async () => {
  const { child } = globalThis.__BESIDES__ ?? {};
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill();
    await once(child, 'exit');
  }
  await globalThis.__STRAPI__?.destroy();
  await globalThis.__MOVE_OUT__?.();
};
