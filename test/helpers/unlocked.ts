/** For controls: a statement that would take an advisory lock takes none, and is given the same parameters. */
export function withoutAdvisoryLock(sql: string): string {
  if (!sql.includes('pg_advisory_xact_lock')) return sql;
  const parameters = [...new Set(sql.match(/\$\d+/g) ?? [])];
  return `select ${parameters.map((parameter) => `${parameter}::text`).join(', ') || '1'}`;
}
