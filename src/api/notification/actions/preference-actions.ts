/** What a person chooses about notices: over which channel each comes, and when it is quiet. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '../../../actions/action';
import { actorOf } from '../../../actions/actor';
import { callerId } from '../../../actions/caller';
import {
  checkChoices,
  checkQuietHours,
  NOTICE_TITLES,
  optionsFor,
  recipientKindsOf,
  type Choices,
  type QuietHours,
} from '../../../domain/notice-choices';
import { CHANNELS, TEMPLATES } from '../../../domain/notifications';
import { languageOfRequest } from '../../../extensions/users-permissions/actions/account-fields';
import { readPreferences, replacePreferences } from '../rows/preferences';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day (HH:mm)');
const quietHours = z.strictObject({ from: wallTime, until: wallTime, timezone: z.string().max(60) }).nullable();
const choices = z.partialRecord(z.enum(TEMPLATES), z.partialRecord(z.enum(CHANNELS), z.boolean()));
const output = z.object({
  notices: z.array(z.object({ notice: z.string(), title: z.string(), channels: z.record(z.string(), z.boolean()) })),
  quietHours: z.object({ from: z.string(), until: z.string(), timezone: z.string() }).nullable(),
});

const kindsOf = (strapi: Core.Strapi) => recipientKindsOf(actorOf(strapi).roles);

async function shown(strapi: Core.Strapi): Promise<z.input<typeof output>> {
  const known = await readPreferences(strapi, callerId(strapi));
  const language = languageOfRequest(strapi);
  const notices = optionsFor(kindsOf(strapi), known.choices).map(({ notice, channels }) => ({
    notice,
    title: NOTICE_TITLES[notice]?.[language] ?? notice,
    channels: channels as Record<string, boolean>,
  }));
  return { notices, quietHours: known.quietHours };
}

export const preferenceActions = [
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
      checkChoices(wish.choices, kindsOf(strapi));
      if (wish.quietHours) checkQuietHours(wish.quietHours);
      await replacePreferences(strapi, callerId(strapi), wish);
      return shown(strapi);
    },
  }),
];
