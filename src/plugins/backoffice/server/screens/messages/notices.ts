/** The log of what the house told people, and what a message looks like; never a code that its recipient signs in or gets in with. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DomainError } from '#domain/errors';
import { containing, wordsOf } from '#platform/documents/search';
import { HIDDEN_CODE } from '#domain/notification/notifications';
import { withoutTicketCodes } from '#domain/notification/shown-message';
import type { LoggedNotice, NoticePreview } from '../../../contract/notices';

export const noticeQuery = z.object({
  state: z.enum(['pending', 'sent', 'kept', 'failed']).optional(),
  search: z.string().trim().max(100).optional(),
  before: z.iso.datetime().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const COLUMNS = `document_id as id, subject, recipient, channel, status as state, template, attempts, created_at as "createdAt", sent_at as "sentAt",
  next_attempt_at as "nextAttemptAt", last_error as "lastError"`;

export async function findNotices(
  strapi: Core.Strapi,
  { state, search, before, limit }: z.output<typeof noticeQuery>,
): Promise<LoggedNotice[]> {
  const query = strapi.db.connection('notifications').orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit);
  if (state) void query.where('status', state);
  if (before) void query.where('created_at', '<', new Date(before));
  if (search) void query.whereRaw(`${wordsOf('notifications')} ilike ?`, [containing(search)]);
  const notices = (await query.select(strapi.db.connection.raw(COLUMNS))) as LoggedNotice[];
  return notices.map((notice) => ({ ...notice, subject: withoutTicketCodes(notice.subject) }));
}

/** Where no sender is set up a message is kept with its code, for its owner alone. @throws DomainError `request.not_found` */
export async function previewNotice(strapi: Core.Strapi, id: string): Promise<NoticePreview> {
  const notice: { text: string | null; html: string | null; hasCode: boolean } | undefined = await strapi.db
    .connection('notifications')
    .where({ document_id: id })
    .first(strapi.db.connection.raw(`text, html, coalesce(payload -> 'code' is not null, false) as "hasCode"`));
  if (!notice) throw new DomainError('request.not_found');
  const { text, html, hasCode } = notice;
  const shows = [text, html].filter((one) => one !== null);
  const isSecret = hasCode && !shows.every((one) => one.includes(HIDDEN_CODE));
  return isSecret ? { text: null, html: null, isSecret } : { text: shown(text), html: shown(html), isSecret };
}

const shown = (content: string | null): string | null => content && withoutTicketCodes(content);
