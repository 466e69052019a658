/** What a browser or a calendar program loads as it is. */
import { CALENDAR } from '#platform/actions/raw-answers';
import type { Owners } from '#platform/actions/action';

const mine: Owners = { of: 'api::ticket.ticket', are: ['owner'] };
const own = [{ name: 'global::is-owner', config: mine }];

export default {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET',
      path: '/tickets/:id/qr.svg',
      handler: 'ticket.showQr',
      config: {
        policies: own,
        description: 'The code of my ticket as a picture for the door.',
        answers: { 200: { 'image/svg+xml': null } },
        // Of a cancelled ticket.
        refuses: [409],
        name: 'readTicketQr',
      },
    },
    {
      method: 'GET',
      path: '/tickets/:id/ticket.ics',
      handler: 'ticket.showCalendar',
      config: {
        policies: own,
        description: 'The event of my ticket as a file for the calendar.',
        answers: { 200: CALENDAR },
        name: 'readTicketCalendar',
      },
    },
  ],
};
