/** The queue, and what its secret links open. */
import { actionRoutes } from '#platform/actions/action-routes';
import { waitlistActions } from '../actions/waitlist-actions';

const router = actionRoutes('waitlist-entry', waitlistActions);
const byLink = (method: 'GET' | 'POST', path: string, handler: string, description: string, middlewares: object[] = []) => ({
  method,
  path: `/waitlist/manage/:token${path}`,
  handler: `waitlist-entry.${handler}`,
  config: { description, middlewares },
});

export default {
  ...router,
  routes: [
    ...router.routes,
    byLink('GET', '', 'showWait', 'The guest’s page in the queue; opening it changes nothing.'),
    byLink('POST', '/accept', 'acceptOffer', 'The button of that page: takes the offered table, once.'),
    byLink('POST', '/leave', 'leaveByLink', 'Leaves the queue.'),
    byLink(
      'POST',
      '/join-again',
      'joinAgainByLink',
      'Who was passed over stands at the end of the queue again, once; the answer has the new link.',
      [{ name: 'global::address-limit', config: { limit: 'booking' } }],
    ),
  ],
};
