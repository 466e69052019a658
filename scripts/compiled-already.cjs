/** Loaded before `strapi build`: the server has just been compiled (build.mjs), so the command has only the panel left to make. */
const { createRequire } = require('node:module');

createRequire(require.resolve('@strapi/strapi/package.json'))('@strapi/typescript-utils').compile = async () => undefined;
