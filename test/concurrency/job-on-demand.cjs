/** Loaded before the application: runs a job of the house when it is told to; for a control it takes the row locks out of every statement. */
const path = require('node:path');
const { Client } = require('pg');

const jobs = path.resolve(__dirname, '..', '..', 'dist', 'src', 'jobs');

process.on('message', async ({ file, job }) => {
  const { [job]: run } = require(path.join(jobs, file));
  const answer = await run(global.strapi).then(
    (count) => ({ count }),
    (error) => ({ error: error.message }),
  );
  process.send?.(answer);
});

const withoutLocks = (text) => text.replace(/ for update( of "?\w+"?)?( skip locked)?/gi, '');

if (process.env.WITHOUT_ROW_LOCKS) {
  const query = Client.prototype.query;
  Client.prototype.query = function (config, ...rest) {
    if (typeof config?.text === 'string') config.text = withoutLocks(config.text);
    return query.call(this, typeof config === 'string' ? withoutLocks(config) : config, ...rest);
  };
}
