/** Stops the application. */
module.exports = async () => {
  await globalThis.__STRAPI__?.destroy();
};
