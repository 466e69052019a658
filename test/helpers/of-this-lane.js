/** For jest's `--filter`: the files that scripts/test.mjs has given to this lane. */
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
const mine = new Set((process.env.TEST_FILES ?? '').split('\n').map((file) => path.join(root, file)));

module.exports = (files) => ({ filtered: files.filter((file) => mine.has(file)) });
