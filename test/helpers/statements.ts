/** Counts the SQL statements that the application sends while something happens. */
import { pause } from './patience';

const QUIET_MS = 60;

/** Sent while a request is handled by the middleware stack, and not by the relay or a job beside it, whose contexts have no request. */
export const byRequests = (): boolean => strapi.requestContext.get()?.req !== undefined;

/** However slow the database is: an answer is awaited by somebody. */
const isAsking = (): boolean => (strapi.db.connection.client as { pool: { numUsed(): number } }).pool.numUsed() > 0;

/** Waits first until nothing of earlier work is under way: Strapi reads a written row once more after it has answered. */
export async function statementsOf<T>(
  work: () => Promise<T>,
  isCounted = (): boolean => true,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => void (isCounted() && statements.push(sql));
  strapi.db.connection.on('query', note);
  try {
    for (let seen = -1; seen !== statements.length || isAsking();) {
      seen = statements.length;
      await pause(QUIET_MS);
    }
    statements.length = 0;
    return { result: await work(), statements };
  } finally {
    strapi.db.connection.off('query', note);
  }
}
