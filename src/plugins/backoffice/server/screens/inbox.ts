/** The inbox: conversations of the house by list, one with its thread, and who is there to answer. */
import { z } from 'zod';
import { PAGE } from '#domain/conversation/message';
import { byId, MAX_INTEGER, text } from '#platform/actions/fields';
import { VIEWS } from '../../../../api/chat/rows/views';
import { read, type Screen } from '../screen';

const PAGE_SIZE = 50;
const place = z.coerce.number().int().min(0).max(MAX_INTEGER);
const listQuery = z.object({
  view: z.enum(VIEWS).default('unassigned'),
  search: text(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export default {
  title: 'inbox',
  rights: { 'inbox.read': 'See the conversations', 'inbox.write': 'Answer, take and close conversations' },
  reads: [
    read({
      path: '/inbox',
      right: 'inbox.read',
      query: listQuery,
      answer: async ({ query: { view, search, page } }, strapi) => {
        const { views, total } = await strapi
          .service('api::chat.conversation')
          .list({ view, text: search || undefined, page, pageSize: PAGE_SIZE });
        return {
          conversations: views,
          total,
          counts: await strapi.service('api::chat.conversation').counts(),
          duty: await strapi.service('api::chat.conversation').duty(),
          agents: await strapi.service('api::chat.conversation').agents(),
        };
      },
    }),
    read({
      path: '/inbox/:id',
      right: 'inbox.read',
      params: byId,
      answer: ({ params }, strapi) => strapi.service('api::chat.conversation').read(params.id),
    }),
    read({
      path: '/inbox/:id/messages',
      right: 'inbox.read',
      params: byId,
      query: z.object({ after: place.optional(), before: place.optional(), limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE) }),
      answer: ({ params, query }, strapi) => strapi.service('api::chat.conversation').history(params.id, query),
    }),
  ],
} satisfies Screen;
