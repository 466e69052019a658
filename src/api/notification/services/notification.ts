/** What the house told somebody inside: the latest first, read or not; and the texts that it tells with. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { textDesk } from '../texts/text-desk';

export interface NoticeView {
  documentId: string;
  /** The name of the notice. */
  kind: string;
  /** The order, the booking or the person that it is about. */
  about: string | null;
  subject: string;
  text: string | null;
  createdAt: Date;
  readAt: Date | null;
}

const UID = 'api::notification.notification';
const COLUMNS = [
  'document_id as documentId',
  'template as kind',
  'about',
  'subject',
  'text',
  'created_at as createdAt',
  'read_at as readAt',
];
const inside = (trx: Trx, user: number) => trx('notifications').where({ user_id: user, channel: 'in_app' });

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  ofUser: (user: number, { page, pageSize, isUnreadOnly }: { page: number; pageSize: number; isUnreadOnly: boolean }) =>
    inTransaction(strapi, async (trx) => {
      const wanted = () => (isUnreadOnly ? inside(trx, user).whereNull('read_at') : inside(trx, user));
      const notices = await wanted()
        .orderBy('id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .select<NoticeView[]>(COLUMNS);
      const [counts] = await inside(trx, user).select<{ total: string; unread: string }[]>(
        trx.raw('count(*) as total, count(*) filter (where read_at is null) as unread'),
      );
      const [total, unread] = [Number(counts?.total ?? 0), Number(counts?.unread ?? 0)];
      return { notices, total: isUnreadOnly ? unread : total, unread };
    }),

  /** Reading twice changes nothing. @throws DomainError `request.not_found`. */
  markRead: (user: number, documentId: string): Promise<void> =>
    inTransaction(strapi, async (trx) => {
      const mine = await inside(trx, user).where({ document_id: documentId }).first('id');
      if (!mine) throw new DomainError('request.not_found');
      await inside(trx, user).where({ document_id: documentId }).whereNull('read_at').update({ read_at: clock.now() });
    }),

  /** @returns how many were new. */
  markAllRead: (user: number): Promise<number> =>
    inTransaction(strapi, async (trx) => Number(await inside(trx, user).whereNull('read_at').update({ read_at: clock.now() }))),

  ...textDesk(strapi),
});

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const notices = serviceGetter(UID);
export default factories.createCoreService(UID, service);
