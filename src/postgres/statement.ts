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
  const { rows } = (await connection.raw(text).options({ name, values })) as { rows: R[] };
  return rows;
}
