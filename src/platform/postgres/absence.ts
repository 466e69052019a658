/**
 * Notices when the database is away, and which request has met that: whoever swallows the fault on its way (Strapi's sign-in takes it for a bad
 * token) can't turn it into an answer of another kind.
 */
import type { Core } from '@strapi/strapi';
import { refusalOfDatabase } from './refusals';

interface Pool {
  acquireConnection(): Promise<unknown>;
}
interface RequestState {
  metAbsence?: boolean;
}

let awaySince: number | null = null;

/** Since when, by `performance.now()`; null while it answers. */
export const databaseAwaySince = (): number | null => awaySince;

/** Whether something that this request asked of the database found it away. */
export const metAbsence = (state: RequestState): boolean => state.metAbsence === true;

export function noticeAbsence(strapi: Core.Strapi): void {
  const pool = strapi.db.connection.client as Pool;
  const acquire = pool.acquireConnection.bind(pool);
  pool.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (fault) {
      note(strapi, fault);
      throw fault;
    }
  };
  strapi.db.connection.on('query-error', (fault: unknown) => note(strapi, fault));
  strapi.db.connection.on('query-response', () => noteAnswer(strapi));
}

function note(strapi: Core.Strapi, fault: unknown): void {
  if (refusalOfDatabase(fault)?.code !== 'server.unavailable') return;
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  if (state) state.metAbsence = true;
  if (awaySince === null)
    strapi.log.error(`The database is away: ${(fault as Error).message || String((fault as { code?: string }).code)}`);
  awaySince ??= performance.now();
}

/** Called by whoever hears from the database otherwise than through the pool, too. */
export function noteAnswer(strapi: Core.Strapi): void {
  if (awaySince === null) return;
  strapi.log.warn(`The database answers again, after ${Math.ceil((performance.now() - awaySince) / 1000)} s`);
  awaySince = null;
}
