/** The guest can't find a ticket: it is sent once more, and the thread says so. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { ticketPayload } from '#domain/ticket/events';
import { checkHeld } from '#domain/ticket/ticket';
import { emit } from '#platform/events/emit';
import { inTransaction } from '#platform/postgres/rows';
import { lockTicket } from '../../ticket/rows/lock-ticket';
import { checkHouse, lockConversation, readTaking } from '../rows/conversation-rows';
import { tellThread } from './say';

/** Only one of this guest's. @throws DomainError `request.not_found`, or of `checkHeld` */
export const resendTicket = (strapi: Core.Strapi, documentId: string, ticketId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const taking = await readTaking(strapi, trx, documentId);
    checkHouse(taking);
    const { event, ticket } = await lockTicket(strapi, trx, ticketId);
    if (ticket.owner === null || ticket.owner !== taking.conversation.customer) throw new DomainError('request.not_found');
    checkHeld(ticket);
    await emit(strapi, 'ticket.resent', { subject: ticketId, payload: ticketPayload(ticket) });
    const conversation = await lockConversation(trx, documentId);
    if (conversation) await tellThread(strapi, trx, conversation, { name: 'ticket_resent', facts: { event: event.title } });
  });
