module.exports = async () => {
  await globalThis.__STRAPI__?.destroy();
};
