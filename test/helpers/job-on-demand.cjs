/** Loaded before the application: runs a job of the house when it is told to (jobs.ts); for a control it takes the row locks out of every statement. */
const path = require('node:path');
const { Client } = require('pg');

const compiled = path.resolve(__dirname, '..', '..', 'dist', 'src');
let locks = true;

process.on('message', async ({ file, job, withoutRowLocks = false }) => {
  locks = !withoutRowLocks;
  const { [job]: run } = require(path.join(compiled, file));
  const answer = await run(global.strapi).then(
    (count) => ({ count }),
    (error) => ({ error: error.message }),
  );
  process.send?.(answer);
});

const withoutLocks = (text) => text.replace(/ for update( of "?\w+"?)?( skip locked)?/gi, '');

const query = Client.prototype.query;
Client.prototype.query = function (config, ...rest) {
  if (locks) return query.call(this, config, ...rest);
  if (typeof config === 'string') return query.call(this, withoutLocks(config), ...rest);
  const text = typeof config?.text === 'string' ? withoutLocks(config.text) : config?.text;
  // A connection keeps a named statement as it first saw it.
  if (text !== config?.text) Object.assign(config, { text, name: undefined });
  return query.call(this, config, ...rest);
};
