/** Who moved an order or a booking, when and why; panel users by their name. */
import type { Core } from '@strapi/strapi';
import { fromJson, type Row } from '#platform/postgres/rows';
import type { HistoryStep } from '../contract/board';

const STATEMENT = `
select e.payload, e.occurred_at, e.actor, u.firstname, u.lastname
from outbox_events e
left join admin_users u on e.actor->>'kind' = 'panel' and u.id = (e.actor->>'id')::int
where e.key = ? and e.name like ? and e.payload \\? 'to'
order by e.id`;

/** @param noun first word of its events: `order`, `booking`. */
export async function historyOf(strapi: Core.Strapi, noun: string, documentId: string): Promise<HistoryStep[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(STATEMENT, [documentId, `${noun}.%`]);
  return rows.map(stepOf);
}

type Step = Pick<HistoryStep, 'from' | 'to' | 'reason' | 'exceedsPace'>;

function stepOf(row: Row): HistoryStep {
  const { from, to, reason, exceedsPace } = fromJson<Step>(row.payload);
  const name = [row.firstname, row.lastname].filter(Boolean).join(' ');
  const { kind } = fromJson<{ kind: string }>(row.actor);
  return {
    from,
    to,
    reason,
    ...(exceedsPace && to === 'confirmed' && { exceedsPace }),
    at: (row.occurred_at as Date).toISOString(),
    who: { kind, name: name || null },
  };
}
