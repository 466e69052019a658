/** The SQL statements that the application sends while it answers. */
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ sql: string, values: readonly unknown[] }} Statement */

/** @param {any} app @returns {<T>(work: () => Promise<T>) => Promise<{ result: T, ms: number, statements: Statement[] }>} */
export const catching = (app) => async (work) => {
  // Guests' answers are remembered until something rings.
  await app.db.connection.raw(`select pg_notify('menu', '')`);
  await sleep(15);
  /** @type {Statement[]} */
  const statements = [];
  const note = (/** @type {{ sql: string, bindings?: unknown[], options?: { values?: unknown[] } }} */ { sql, bindings, options }) =>
    void statements.push({ sql, values: options?.values ?? bindings ?? [] });
  app.db.connection.on('query', note);
  try {
    const started = performance.now();
    const result = await work();
    return { result, ms: performance.now() - started, statements };
  } finally {
    app.db.connection.off('query', note);
  }
};
