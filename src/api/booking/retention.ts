/** Who waited for a table is nobody after a month. */
import { IN_QUEUE } from '#domain/waitlist/waitlist';
import { sqlList } from '#platform/postgres/sql-list';
import type { Retention } from '#platform/jobs/retention';

export const forgetWaits: Retention = {
  what: 'names on the waitlist',
  forget: (connection) =>
    connection('waitlist_entries')
      .whereRaw(`status not in (${sqlList(IN_QUEUE)}) and name <> '–' and updated_at < now() at time zone 'utc' - interval '30 days'`)
      .update({ name: '–', email: null, phone: null, note: null }),
};
