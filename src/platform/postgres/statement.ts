/** Statements that every request sends: read once by us, parsed and planned once by PostgreSQL for each connection. */
import type { Knex } from 'knex';

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly string[];
}

/**
 * @param name stands for this text in every connection; the driver refuses the same name with another text
 * @param sql with its parameters as `:camelCase`
 */
export function statement(name: string, sql: string): Statement {
  const parameters: string[] = [];
  const text = sql.replace(/(?<!:):([a-z]\w*)/g, (_, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  return { name, text, parameters };
}

/** @throws Error when a parameter is missing; null is a value. */
export async function prepared<R>(
  connection: Knex,
  { name, text, parameters }: Statement,
  given: Record<string, unknown> = {},
): Promise<R[]> {
  const values = parameters.map((parameter) => {
    if (given[parameter] === undefined) throw new Error(`The statement “${name}” lacks :${parameter}`);
    return given[parameter];
  });
  return send<R>(connection.client as Client, { sql: text, bindings: [], options: { name, values } });
}

interface Client {
  acquireConnection(): Promise<unknown>;
  releaseConnection(driver: unknown): Promise<void>;
  query(driver: unknown, sent: Sent): Promise<{ response: { rows: unknown[] } }>;
}
/** Values go to the driver alone, past `bindings`: knex writes those into its error messages, and so into the log. */
interface Sent {
  sql: string;
  bindings: [];
  options: { name: string; values: unknown[] };
}

/** Without knex's builder, which would read the statement anew each time; its pool, its transactions and its `query` events stay. */
async function send<R>(client: Client, statement: Sent): Promise<R[]> {
  const driver = await client.acquireConnection();
  try {
    const { response } = await client.query(driver, statement);
    return response.rows as R[];
  } finally {
    await client.releaseConnection(driver);
  }
}
