/** What a person chooses about notices: over which channel each comes, and when it is quiet. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { actorOf } from '#platform/actions/actor';
import { callerId, languageOfRequest } from '#platform/actions/caller';
import { instant, line, moment } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import {
  checkChoices,
  checkQuietHours,
  optionsFor,
  receivedBy,
  recipientKindsOf,
  type Choices,
  type QuietHours,
} from '#domain/notification/notice-choices';
import { CHANNELS } from '#domain/notification/notifications';
import { NOTICES } from '../catalogue/catalogue';
import { readPreferences, replacePreferences } from '../rows/preferences';
import { personReach } from '../rows/reach';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day (HH:mm)');
const quietHours = z.strictObject({ from: wallTime, until: wallTime, timezone: line(60) }).nullable();
const TONIGHT_MS = 12 * 3_600_000;
const choices = z.partialRecord(z.enum(NOTICES.map(({ name }) => name)), z.partialRecord(z.enum(CHANNELS), z.boolean()));
const output = z
  .object({
    notices: z.array(z.object({ notice: z.string(), title: z.string(), channels: z.record(z.string(), z.boolean()) })),
    quietHours: z.object({ from: z.string(), until: z.string(), timezone: z.string() }).nullable(),
  })
  .meta({ id: 'NoticePreferences' });

const kindsOf = (strapi: Core.Strapi) => recipientKindsOf(actorOf(strapi).roles);
const receivedOf = (strapi: Core.Strapi) => receivedBy(NOTICES, kindsOf(strapi));

async function shown(strapi: Core.Strapi): Promise<z.input<typeof output>> {
  const known = await readPreferences(strapi, callerId(strapi));
  const language = languageOfRequest(strapi);
  const notices = optionsFor(receivedOf(strapi), known.choices).map(({ notice, channels }) => ({
    notice: notice.name,
    title: notice.title[language],
    channels: channels as Record<string, boolean>,
  }));
  return { notices, quietHours: known.quietHours };
}

const span = z.object({ from: moment, until: moment });
const reach = z.object({
  from: moment,
  to: moment,
  quiet: z.array(span),
  waiting: z.array(z.object({ kind: z.string(), channel: z.string(), subject: z.string(), at: moment })),
  notices: z.array(
    z.object({
      notice: z.string(),
      title: z.string(),
      isUrgent: z.boolean(),
      channels: z.array(z.object({ channel: z.string(), isReachable: z.boolean(), waitsForQuietEnd: z.boolean() })),
    }),
  ),
});

export const preferenceActions = [
  action({
    name: 'previewNotices',
    method: 'GET',
    path: '/notifications/preview',
    summary:
      'What would reach me between two moments (the next 12 hours), over which channel, and whether it would wait for the end of quiet hours.',
    query: z.object({ from: instant.optional(), to: instant.optional() }),
    output: reach,
    handle: async ({ query: { from = clock.now(), to } }, strapi) => {
      const window = { from, to: to ?? new Date(from.getTime() + TONIGHT_MS) };
      const language = languageOfRequest(strapi);
      const found = await personReach(strapi, callerId(strapi), { kinds: kindsOf(strapi), ...window });
      return {
        ...found,
        notices: found.notices.map(({ notice, ...one }) => ({ ...one, notice: notice.name, title: notice.title[language] })),
      };
    },
  }),
  action({
    name: 'readNoticePreferences',
    method: 'GET',
    path: '/notifications/preferences',
    summary: 'Which notices reach me over which channel, and when it is quiet.',
    output,
    handle: (_input, strapi) => shown(strapi),
  }),
  action({
    name: 'replaceNoticePreferences',
    method: 'PUT',
    path: '/notifications/preferences',
    summary: 'Chooses anew. What is not named is as the house sets it; in quiet hours notices wait, but for what is urgent.',
    body: z.object({ choices: choices.default({}), quietHours: quietHours.default(null) }),
    output,
    handle: async ({ body }, strapi) => {
      const wish = body as { choices: Choices; quietHours: QuietHours | null };
      checkChoices(receivedOf(strapi), wish.choices);
      if (wish.quietHours) checkQuietHours(wish.quietHours);
      await replacePreferences(strapi, callerId(strapi), wish);
      return shown(strapi);
    },
  }),
];
