/** The SQL statements that the application sends while it answers. */

/** @typedef {{ sql: string, values: readonly unknown[] }} Statement */

/** @param {any} app @returns {<T>(work: () => Promise<T>) => Promise<{ result: T, ms: number, statements: Statement[] }>} */
export const catching = (app) => async (work) => {
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
