/** What a letter says about an event and the tickets for it, as they were when it was told. */
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { happening, type Happening } from '../../event/rows/happening';
import type { Facts } from '../rendering/letter';

export interface HappeningFacts extends Happening {
  /** When and where it was until it was moved. */
  before: { startsAt: string; endsAt: string; place: string } | null;
}

/** Prices in units of the currency. */
export interface TicketsFacts {
  quantity: number;
  price: number;
  currency: string;
  reason: string | null;
  isByHolder: boolean;
  /** Of the same person for the same event, when these are gone. */
  others: number;
  tickets: { code: string; holderName: string }[];
}

interface Before {
  startsAt: string;
  endsAt: string;
  location: string | null;
  venue: number | null;
}

export async function eventFacts(trx: Trx, { subject, payload }: Envelope): Promise<Partial<Facts>> {
  const found = await happening(trx, 'e.document_id = :subject', { subject });
  const before = payload.before as Before | undefined;
  if (!found || !before) return { happening: found && { ...found, before: null } };
  const { startsAt, endsAt, location, venue } = before;
  const { rows } = await trx.raw<{ rows: { place: string }[] }>(
    `select coalesce(nullif(trim(:location::text), ''), concat_ws(', ', v.name, v.address)) as place
     from (select 1) one left join venues v on v.id = :venue::int`,
    { location, venue },
  );
  return { happening: { ...found, before: { startsAt, endsAt, place: rows[0]?.place ?? '' } } };
}

interface TicketRow {
  document_id: string;
  code: string;
  holder_name: string;
  price: string;
  cancel_reason: string | null;
  cancelled_by: string | null;
}

/** What was booked together; all that somebody is reminded of; the one that was given back. */
function which({ name, subject, payload: { event, owner, purchase } }: Envelope): Record<string, unknown> {
  if (name === 'ticket.booked') return { purchase };
  return name === 'ticket.reminder_due' ? { event_id: event, owner_id: owner, status: 'confirmed' } : { document_id: subject };
}

export async function ticketFacts(trx: Trx, envelope: Envelope): Promise<Partial<Facts>> {
  const { event, owner, currency } = envelope.payload;
  const tickets = await trx('tickets').where(which(envelope)).orderBy('id').select<TicketRow[]>('*');
  const found = await happening(trx, 'e.id = :event', { event, ticket: envelope.subject });
  const [live] = await trx('tickets')
    .where({ event_id: event, owner_id: owner, status: 'confirmed' } as object)
    .count<{ count: string }[]>('* as count');
  return {
    happening: found && { ...found, before: null },
    tickets: {
      quantity: tickets.length,
      price: tickets.reduce((sum, { price }) => sum + Math.round(Number(price) * 100), 0) / 100,
      currency: currency as string,
      reason: tickets[0]?.cancel_reason ?? null,
      isByHolder: tickets[0]?.cancelled_by === 'holder',
      others: Number(live?.count ?? 0),
      tickets: tickets.map(({ code, holder_name: holderName }) => ({ code, holderName })),
    },
  };
}
