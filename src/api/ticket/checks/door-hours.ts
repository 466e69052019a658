/** Tickets are read while the door is open, whoever reads them: the API, the panel, a program. */
import { checkDoorHours } from '#domain/ticket/ticket';
import { clock } from '#platform/clock';
import type { Change } from '#platform/documents/write';
import { lockEventOf, type TICKET } from '../rows/lock-ticket';

/** @throws DomainError `ticket.door_closed`, unless somebody lets the holder in by name. */
export async function checkDoor({ strapi, trx, documentId, data, asked, before }: Change<typeof TICKET>): Promise<void> {
  if (data.state !== 'checked_in' || before.status === 'checked_in' || asked.override === true) return;
  checkDoorHours(await lockEventOf(strapi, trx, documentId), clock.now());
}
