/** Every move of what lives by a machine: from the event log, and from what outlasts it there (src/plugins/kafka/server/outbox/forget.ts). */
import { fromJson, rowsOf, type Row, type Trx } from '../postgres/rows';

/** A table in a statement: `id`, `document_id`, `name`, `key`, `payload`, `actor`, `occurred_at`. Of one type in both halves, or PostgreSQL looks for a key in all of them. */
export const MOVES = `(
  select id::bigint, document_id::text, name::text, key::text, payload, actor, occurred_at::timestamp from outbox_events where jsonb_exists(payload, 'to')
  union all select id, event_id, name, key, payload, actor, occurred_at from past_moves)`;

export interface Move {
  from: string | null;
  to: string;
  reason: string | null;
  exceedsPace?: boolean;
  at: Date;
  actor: { kind: string; id: number | null };
  /** Of a panel user. */
  name: string | null;
}

const MOVES_OF = `
  select m.payload, m.occurred_at, m.actor, u.firstname, u.lastname from ${MOVES} m
  left join admin_users u on m.actor->>'kind' = 'panel' and u.id = (m.actor->>'id')::int
  where m.key = :key and starts_with(m.name, :noun) order by m.id`;

/** An event of long ago may not have said all of it. */
const UNSAID = { from: null, reason: null };
const NOBODY = { id: null };

/** The earliest first. @param noun first word of its events: `order`, `booking` */
export async function movesOf(trx: Trx, noun: string, key: string): Promise<Move[]> {
  const rows = await rowsOf<Row>(trx, MOVES_OF, { key, noun: `${noun}.` });
  return rows.map((row) => ({
    ...UNSAID,
    ...fromJson<Pick<Move, 'from' | 'to' | 'reason' | 'exceedsPace'>>(row.payload),
    at: row.occurred_at as Date,
    actor: { ...NOBODY, ...fromJson<Move['actor']>(row.actor) },
    name: [row.firstname, row.lastname].filter(Boolean).join(' ') || null,
  }));
}
