/** What somebody chose about notices, one row for each person who ever chose. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import type { Choices, QuietHours } from '#domain/notification/notice-choices';
import { fromJson, inTransaction } from '#platform/postgres/rows';

export interface Preferences {
  choices: Choices;
  quietHours: QuietHours | null;
}

interface PreferenceRow {
  choices: unknown;
  quiet_from: string | null;
  quiet_until: string | null;
  timezone: string | null;
}

export const readPreferences = (strapi: Core.Strapi, user: number): Promise<Preferences> =>
  inTransaction(strapi, async (trx) => {
    const row = await trx('notice_preferences')
      .where({ user_id: user })
      .first<PreferenceRow | undefined>('choices', 'quiet_from', 'quiet_until', 'timezone');
    const { quiet_from: from, quiet_until: until, timezone } = row ?? {};
    return {
      choices: fromJson<Choices | null>(row?.choices ?? null) ?? {},
      quietHours: from && until && timezone ? { from, until, timezone } : null,
    };
  });

/** What waits for the end of the old quiet hours is looked at again at once. */
export const replacePreferences = (strapi: Core.Strapi, user: number, { choices, quietHours }: Preferences): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const now = clock.now();
    const kept = {
      choices: JSON.stringify(choices),
      quiet_from: quietHours?.from ?? null,
      quiet_until: quietHours?.until ?? null,
      timezone: quietHours?.timezone ?? null,
      updated_at: now,
    };
    await trx('notice_preferences')
      .insert({ document_id: createId(), user_id: user, created_at: now, published_at: now, ...kept })
      .onConflict('user_id')
      .merge(kept);
    await trx.raw(
      `update notifications set next_attempt_at = now() at time zone 'utc' where user_id = ? and status = 'pending' and attempts = 0`,
      [user],
    );
    await trx.raw(`select pg_notify('notices', '')`);
  });
