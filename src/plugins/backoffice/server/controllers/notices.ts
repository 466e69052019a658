/** Sends messages again over HTTP, for panel users who may. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DomainError } from '#domain/errors';
import { emit } from '#platform/events/emit';
import { inTransaction } from '#platform/postgres/rows';
import { inputOf } from '#platform/actions/input';

const byId = z.object({ id: z.string().min(1).max(40) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async resend(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    await resendNotice(strapi, params.id);
    ctx.status = 202;
    ctx.body = { data: { id: params.id } };
  },
});

/** Once more by hand, with the whole patience again; a code is made anew. @throws DomainError `request.not_found`, `notice.not_given_up`. */
const resendNotice = (strapi: Core.Strapi, id: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const notice = await trx('notifications')
      .where({ document_id: id })
      .forUpdate()
      .first<{ status: string; template: string; channel: string } | undefined>('status', 'template', 'channel');
    if (!notice) throw new DomainError('request.not_found');
    if (!['failed', 'kept'].includes(notice.status)) throw new DomainError('notice.not_given_up');
    await trx.raw(
      `update notifications set status = 'pending', attempts = 0, last_error = null, next_attempt_at = now() at time zone 'utc' where document_id = ?`,
      [id],
    );
    await trx.raw(`select pg_notify('notices', '')`);
    const payload = { count: 1, reason: `${notice.template}, ${notice.channel}` };
    await emit(strapi, 'log.replayed', { subject: id, payload });
    strapi.log.info(`log.replayed: ${id} (1) ${payload.reason}`);
  });
