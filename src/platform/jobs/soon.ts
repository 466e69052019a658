/** `dueForReminder` as the database looks it up, so that a job reads no more than is due; the rule decides again under the lock of the row. */
import type { Knex } from 'knex';
import { REMIND_AHEAD_MS } from '#domain/notification/reminder';

/** @param columns when it starts, when it was booked, when it was reminded of. */
export const whereSoon = (columns: { starts: string; booked: string; reminded: string }, now: Date) => (query: Knex.QueryBuilder) =>
  void query
    .whereNull(columns.reminded)
    .where(columns.starts, '>', now)
    .where(columns.starts, '<=', new Date(now.getTime() + REMIND_AHEAD_MS))
    .whereRaw('?? - ?? > make_interval(secs => ?)', [columns.starts, columns.booked, REMIND_AHEAD_MS / 1000]);
