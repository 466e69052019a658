/** What a letter says about an event and the tickets for it, as they were when it was told. */
import type { Envelope } from '#domain/events';
import { sumOf, toAmount, toMinor } from '#domain/money';
import { HELD_TICKETS } from '#domain/ticket/ticket';
import type { Trx } from '#platform/postgres/rows';
import { happening, type Happening } from '../../event/rows/happening';
import type { Found } from './fact-set';

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

export interface Booked {
  happening: HappeningFacts;
  tickets: TicketsFacts;
}

interface Before {
  startsAt: string;
  endsAt: string;
  location: string | null;
  venue: number | null;
}

export async function readHappening(trx: Trx, { subject, payload }: Envelope): Promise<Found<Pick<Booked, 'happening'>>> {
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

/** Those that somebody has for an event. */
const heldIn = (trx: Trx, { payload: { event, owner } }: Envelope) =>
  trx('tickets')
    .where({ event_id: event, owner_id: owner } as object)
    .whereIn('status', [...HELD_TICKETS]);

/** What was booked together; all that somebody is reminded of; the one that was given back. */
function toldIn(trx: Trx, envelope: Envelope) {
  const { name, subject, payload } = envelope;
  if (name === 'ticket.booked') return trx('tickets').where({ purchase: payload.purchase } as object);
  return name === 'ticket.reminder_due' ? heldIn(trx, envelope) : trx('tickets').where({ document_id: subject });
}

export async function readTickets(trx: Trx, envelope: Envelope): Promise<Found<Booked>> {
  const { event, currency } = envelope.payload;
  const tickets = await toldIn(trx, envelope).orderBy('id').select<TicketRow[]>('*');
  const found = await happening(trx, 'e.id = :event', { event, ticket: envelope.subject });
  const [live] = await heldIn(trx, envelope).count<{ count: string }[]>('* as count');
  return {
    happening: found && { ...found, before: null },
    tickets: {
      quantity: tickets.length,
      price: toAmount(sumOf(tickets.map(({ price }) => toMinor(price)))),
      currency: currency as string,
      reason: tickets[0]?.cancel_reason ?? null,
      isByHolder: tickets[0]?.cancelled_by === 'holder',
      others: Number(live?.count ?? 0),
      tickets: tickets.map(({ code, holder_name: holderName }) => ({ code, holderName })),
    },
  };
}
