/** A ticket as a picture for the door and as a file for the calendar. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { entryFile } from '#platform/files/calendar-file';
import { eventEntry } from '#domain/event/calendar-entry';
import { DomainError } from '#domain/errors';
import { TICKET_MEANINGS, type TicketStatus } from '#domain/ticket/ticket';
import { inTransaction } from '#platform/postgres/rows';
import { qrSvg } from '#platform/files/qr-code';
import { happening } from '../../event/rows/happening';

interface Ticket {
  code: string;
  status: TicketStatus;
  event_id: number;
}

async function ticketAt(strapi: Core.Strapi, ctx: Context): Promise<{ id: string; ticket: Ticket }> {
  const id = ctx.params.id as string;
  const ticket = await strapi.db.connection('tickets').where({ document_id: id }).first<Ticket | undefined>('code', 'status', 'event_id');
  if (!ticket) throw new DomainError('request.not_found');
  return { id, ticket };
}

/** A code opens the door for whoever shows it: no cache keeps it. */
function send(ctx: Context, type: string, body: string): void {
  ctx.set({ 'Cache-Control': 'private, no-store' });
  ctx.type = type;
  ctx.body = body;
}

/** @throws DomainError `ticket.cancelled`: a code that opens nothing is not shown. */
export async function answerQr(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { ticket } = await ticketAt(strapi, ctx);
  if (!TICKET_MEANINGS[ticket.status].takesSeat) throw new DomainError('ticket.cancelled');
  send(ctx, 'image/svg+xml', qrSvg(ticket.code));
}

/** Of a cancelled ticket it is the file that takes the event out again. */
export async function answerCalendar(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { id, ticket } = await ticketAt(strapi, ctx);
  const event = await inTransaction(strapi, (trx) => happening(trx, 'e.id = :event', { event: ticket.event_id, ticket: id }));
  if (!event) throw new DomainError('request.not_found');
  const entry = eventEntry(event, TICKET_MEANINGS[ticket.status].takesSeat ? 'confirmed' : 'cancelled', event.title);
  send(ctx, 'text/calendar; charset=utf-8', entryFile(entry));
}
