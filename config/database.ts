/** PostgreSQL and nothing else. `npm start` sets DATABASE_URL to the embedded one where none is given. */
import type { Core } from '@strapi/strapi';
import { ringAfterCommit } from '#platform/postgres/bells';

// Columns are timestamps without a zone: process, session and data all speak UTC.
process.env.TZ = 'UTC';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const connectionString = env('DATABASE_URL');
  if (!connectionString)
    throw new Error('DATABASE_URL is not set. Start with `npm start`, or set it to postgres://user:password@host:port/name.');
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString,
        ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) },
        application_name: 'samovar',
        options: '-c timezone=UTC',
      },
      pool: { min: 2, max: env.int('DATABASE_POOL_MAX', 30), afterCreate: ringAfterCommit },
      acquireConnectionTimeout: 10_000,
    },
    // A column that left the code is dropped at boot only when somebody asks for it.
    settings: { forceMigration: env.bool('DATABASE_DROP_REMOVED', env('NODE_ENV') !== 'production') },
  };
};
