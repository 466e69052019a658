/** Stops the application and takes away the databases that the tests were copied from (see databases.ts). */
const { Client } = require('pg');

module.exports = async () => {
  await globalThis.__STRAPI__?.destroy();
  const session = new Client({ connectionString: process.env.DATABASE_URL });
  await session.connect();
  const { rows } = await session.query(
    "select datname from pg_database where datname in (current_database() || '_house', current_database() || '_demo')",
  );
  for (const { datname } of rows) await session.query(`drop database ${datname} with (force)`);
  await session.end();
};
