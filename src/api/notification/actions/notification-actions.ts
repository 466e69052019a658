/** What a person can do with the notices inside. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, moment, pageMeta, pageMetaOf, pagination } from '#platform/actions/fields';
import { notices } from '../services/notification';

const notice = z
  .object({
    documentId: z.string(),
    kind: z.string(),
    about: z.string().nullable(),
    subject: z.string(),
    text: z.string().nullable(),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'Notice' });

export const notificationActions = [
  action({
    name: 'listNotifications',
    method: 'GET',
    path: '/notifications',
    summary: 'What the house told me, the latest first.',
    isBare: true,
    query: z.object({ pagination, unread: z.enum(['true', 'false']).default('false') }),
    output: z.object({ data: z.array(notice), meta: pageMeta.extend({ unread: z.number().int() }) }),
    handle: async ({ query }, strapi) => {
      const wanted = { ...query.pagination, isUnreadOnly: query.unread === 'true' };
      const { notices: data, total, unread } = await notices(strapi).ofUser(callerId(strapi), wanted);
      return { data, meta: { unread, ...pageMetaOf(query.pagination, total) } };
    },
  }),
  action({
    name: 'readNotification',
    method: 'POST',
    path: '/notifications/:id/read',
    summary: 'Marks one as read.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      await notices(strapi).markRead(callerId(strapi), params.id);
      return null;
    },
  }),
  action({
    name: 'readAllNotifications',
    method: 'POST',
    path: '/notifications/read-all',
    summary: 'Marks all as read.',
    output: z.object({ read: z.number().int() }),
    handle: async (_input, strapi) => ({ read: await notices(strapi).markAllRead(callerId(strapi)) }),
  }),
];
