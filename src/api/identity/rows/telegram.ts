/** Whoever stops the bot is told nothing there until the next login with Telegram. */
import { clock } from '#platform/clock';
import type { Trx } from '#platform/postgres/rows';

export const stopTelegram = (trx: Trx, chat: string): Promise<number> =>
  trx('identities').where({ provider: 'telegram', provider_id: chat }).update({ stopped_at: clock.now() });
