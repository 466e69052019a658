/** What a person can do with the notices inside. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '../../../actions/action';
import { callerId } from '../../../actions/caller';
import { byId } from '../../../actions/fields';
import type { NotificationService } from '../services/notification';

const moment = z.date().transform((value) => value.toISOString());
const notice = z.object({
  documentId: z.string(),
  kind: z.string(),
  about: z.string().nullable(),
  subject: z.string(),
  text: z.string().nullable(),
  createdAt: moment,
  readAt: moment.nullable(),
});
const notices = (strapi: Core.Strapi) => strapi.service('api::notification.notification') as unknown as NotificationService;
const count = (max: number) => z.coerce.number().int().min(1).max(max);

export const notificationActions = [
  action({
    name: 'listNotifications',
    method: 'GET',
    path: '/notifications',
    summary: 'What the house told me, the latest first.',
    isBare: true,
    query: z.object({
      page: count(1_000_000).default(1),
      pageSize: count(100).default(25),
      unread: z.enum(['true', 'false']).default('false'),
    }),
    output: z.object({
      data: z.array(notice),
      meta: z.object({ unread: z.number(), pagination: z.object({ page: z.number(), pageSize: z.number(), total: z.number() }) }),
    }),
    handle: async ({ query: { page, pageSize, unread: only } }, strapi) => {
      const wanted = { page, pageSize, isUnreadOnly: only === 'true' };
      const { notices: data, total, unread } = await notices(strapi).ofUser(callerId(strapi), wanted);
      return { data, meta: { unread, pagination: { page, pageSize, total } } };
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
    output: z.object({ read: z.number() }),
    handle: async (_input, strapi) => ({ read: await notices(strapi).markAllRead(callerId(strapi)) }),
  }),
];
