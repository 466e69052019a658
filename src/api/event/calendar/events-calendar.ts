/** The published events that are still to come, as a calendar that anybody may subscribe to. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseInput } from '#platform/actions/input';
import { calendarFile } from '#platform/files/calendar-file';
import { eventEntry } from '#domain/event/calendar-entry';
import { ON_SALE } from '#domain/event/event';
import { clock } from '#platform/clock';
import { inTransaction } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { happenings } from '../rows/happening';

/** The next ones; a subscriber sees the others when their time comes nearer. */
const SHOWN = 500;
const REFRESH_MINUTES = 60;
const FRESH_SECONDS = 300;

export async function answerCalendar(strapi: Core.Strapi, ctx: Context): Promise<void> {
  parseInput({}, { params: {}, query: ctx.query, body: {} });
  const coming = await inTransaction(strapi, (trx) =>
    happenings(
      trx,
      `e.status in (${sqlList(ON_SALE)}) and e.ends_at > :now and (e.organizer_id is null or may_host(e.organizer_id)) order by e.starts_at, e.id limit :limit`,
      {
        now: clock.now(),
        limit: SHOWN,
      },
    ),
  );
  const file = calendarFile({
    name: strapi.config.get('mail.house') as string,
    method: 'publish',
    refreshMinutes: REFRESH_MINUTES,
    entries: coming.map((event) => eventEntry(event, 'confirmed', event.title)),
  });
  ctx.set({ 'Cache-Control': `public, max-age=${FRESH_SECONDS}`, ETag: `"${createHash('sha1').update(file).digest('base64url')}"` });
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'text/calendar; charset=utf-8';
  ctx.body = file;
}
