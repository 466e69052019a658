/** What PostgreSQL does for a statement: how many pages of what grows it looks at, and which large tables it reads from end to end. */

/** @typedef {{ 'Node Type': string, 'Relation Name'?: string, 'Shared Hit Blocks'?: number, 'Shared Read Blocks'?: number, Plans?: Node[] }} Node */

/** A table that has grown: its pages are not read faster than an index finds the row. */
const LARGE = 1_000;
/** Who asks is looked up with every request; that doesn't grow with the house. */
const WHO_ASKS = /^(admin|strapi)_/;
const TOTAL = /^\s*select (\(select )?count\(/i;

/** @param {import('pg').Client} database */
export async function planReader(database) {
  const { rows } = await database.query(`select relname from pg_class where relkind = 'r' and reltuples >= $1`, [LARGE]);
  const large = new Set(rows.map(({ relname }) => relname).filter((name) => !WHO_ASKS.test(name)));
  return async (/** @type {readonly import('./caught.mjs').Statement[]} */ statements) => {
    let buffers = 0;
    /** @type {Set<string>} */
    const scans = new Set();
    for (const { sql, values } of statements.filter((each) => /^\s*(select|with)\b/i.test(each.sql))) {
      const plan = await explain(database, sql, values);
      const nodes = nodesOf(plan).filter(({ 'Relation Name': table }) => table && large.has(table));
      if (nodes.length > 0) buffers += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      for (const { 'Node Type': type, 'Relation Name': table } of nodes)
        if (type.endsWith('Seq Scan')) scans.add(TOTAL.test(sql) ? `${table} (its total)` : `${table}`);
    }
    return { buffers, scans: [...scans] };
  };
}

/** What it writes or locks is taken back. @param {import('pg').Client} database @param {string} sql @param {readonly unknown[]} values @returns {Promise<Node>} */
async function explain(database, sql, values) {
  await database.query('begin');
  try {
    const { rows } = await database.query(`explain (analyze, buffers, format json) ${sql}`, [...values]);
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await database.query('rollback');
  }
}

/** @param {Node} node @returns {Node[]} */
const nodesOf = (node) => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
