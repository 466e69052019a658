/** Pictures of a message come as a form, as browsers send files. */
import { z } from 'zod';
import type { RawRouteConfig } from '#platform/actions/raw-answers';
import { messageOutput } from '../actions/chat-fields';
import { withGuests } from '../guest/guest-routes';

const config = (described: RawRouteConfig): RawRouteConfig => described;

export default withGuests({
  type: 'content-api' as const,
  routes: [
    {
      method: 'POST',
      path: '/chat/conversations/:id/pictures',
      handler: 'conversation.postPictures',
      config: config({
        description: 'A message with pictures: a form with `files`, and `body` and `clientId` where they are wished.',
        answers: { 201: { 'application/json': z.object({ data: messageOutput }) } },
      }),
    },
  ],
});
