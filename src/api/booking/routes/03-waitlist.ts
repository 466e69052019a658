/** The queue, and what its secret links open. */
import { z } from 'zod';
import { actionRoutes } from '#platform/actions/action-routes';
import { PAGE, type RawAnswers } from '#platform/actions/raw-answers';
import { waitlistActions } from '../actions/waitlist-actions';

const router = actionRoutes('waitlist-entry', waitlistActions);
const pressed = { number: z.string(), status: z.string(), position: z.number().int().nullable() };
const OFFER = z.object({ data: z.object({ ...pressed, booking: z.string().nullish() }) });
const PRESSED: RawAnswers = { 200: { ...PAGE, 'application/json': OFFER } };
const JOINED: RawAnswers = { 201: { 'application/json': z.object({ data: z.object({ ...pressed, manageUrl: z.string() }) }) }, 303: {} };

interface Link {
  method: 'GET' | 'POST';
  path: string;
  handler: string;
  description: string;
  answers: RawAnswers;
  middlewares?: object[];
}
const byLink = ({ method, path, handler, ...config }: Link) => ({
  method,
  path: `/waitlist/manage/:token${path}`,
  handler: `waitlist-entry.${handler}`,
  config: { middlewares: [], ...config },
});

export default {
  ...router,
  routes: [
    ...router.routes,
    byLink({
      method: 'GET',
      path: '',
      handler: 'showWait',
      description: 'The guest’s page in the queue; opening it changes nothing.',
      answers: { 200: PAGE },
    }),
    byLink({
      method: 'POST',
      path: '/accept',
      handler: 'acceptOffer',
      description: 'The button of that page: takes the offered table, once.',
      answers: PRESSED,
    }),
    byLink({ method: 'POST', path: '/leave', handler: 'leaveByLink', description: 'Leaves the queue.', answers: PRESSED }),
    byLink({
      method: 'POST',
      path: '/join-again',
      handler: 'joinAgainByLink',
      description: 'Who was passed over stands at the end of the queue again, once; the answer has the new link.',
      answers: JOINED,
      middlewares: [{ name: 'global::address-limit', config: { limit: 'booking' } }],
    }),
  ],
};
