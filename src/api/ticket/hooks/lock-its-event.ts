/** Before a ticket is moved, in the panel too: the trigger that counts its seat writes the event. */
import type { Write } from '#platform/documents/write';
import { lockEventOf, type TICKET } from '../rows/lock-ticket';

export async function lockItsEvent({ strapi, trx, documentId, data }: Write<typeof TICKET>): Promise<void> {
  if (data.state) await lockEventOf(strapi, trx, documentId);
}
