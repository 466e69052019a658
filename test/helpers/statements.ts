/** Counts the SQL statements that the application sends while something happens. */
const QUIET_MS = 60;

/** Sent while a request is handled by the middleware stack, and not by the relay or a job beside it, whose contexts have no request. */
export const byRequests = (): boolean => strapi.requestContext.get()?.req !== undefined;

/** Waits first until nothing of earlier work is under way: Strapi reads a written row once more after it has answered. */
export async function statementsOf<T>(
  work: () => Promise<T>,
  isCounted = (): boolean => true,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => void (isCounted() && statements.push(sql));
  strapi.db.connection.on('query', note);
  try {
    for (let seen = -1; seen !== statements.length;) {
      seen = statements.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
    statements.length = 0;
    return { result: await work(), statements };
  } finally {
    strapi.db.connection.off('query', note);
  }
}
