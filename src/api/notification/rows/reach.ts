/** What would reach a person between two moments: every notice, the channels it would take, what is quiet, and what waits already. */
import type { Core } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { quietSpans, reachOf, receivedBy, type Reach } from '#domain/notification/notice-choices';
import type { Channel, RecipientKind } from '#domain/notification/notifications';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { NOTICES } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';
import { isOpen } from '../delivery/senders';
import { people } from '../recipients/people';
import { readPreferences } from './preferences';

const LONGEST_MS = 48 * 3_600_000;

export interface PersonReach {
  from: Date;
  to: Date;
  quiet: { from: Date; until: Date }[];
  /** Written, but put off until then. */
  waiting: { kind: string; channel: string; subject: string; at: Date }[];
  notices: (Omit<Reach<WordedNotice>, 'channels'> & {
    channels: { channel: Channel; isReachable: boolean; waitsForQuietEnd: boolean }[];
  })[];
}

interface Wanted {
  from: Date;
  to: Date;
  /** Whose notices this person gets. */
  kinds: readonly RecipientKind[];
}

/** @throws DomainError `notice.window` naming the field. */
export async function personReach(strapi: Core.Strapi, user: number, { from, to, kinds }: Wanted): Promise<PersonReach> {
  if (to <= from || to.getTime() - from.getTime() > LONGEST_MS) throw fieldError('notice.window', 'to');
  const { choices, quietHours } = await readPreferences(strapi, user);
  const quiet = quietSpans(quietHours, from, to);
  const { addresses, waiting } = await inTransaction(strapi, async (trx) => ({
    addresses: (await people(trx, 'u.id = :user', { user }))[0]?.addresses ?? {},
    waiting: await waitingFor(trx, user, to),
  }));
  const isReachable = (channel: Channel) => isOpen(strapi, channel) && (addresses[channel] ?? []).length > 0;
  const notices = reachOf(receivedBy(NOTICES, kinds), choices).map(({ channels, ...notice }) => ({
    ...notice,
    channels: channels.map((channel) => ({
      channel,
      isReachable: isReachable(channel),
      waitsForQuietEnd: quiet.length > 0 && !notice.isUrgent && channel !== 'in_app',
    })),
  }));
  return { from, to, quiet, waiting, notices };
}

const waitingFor = (trx: Trx, user: number, to: Date): Promise<PersonReach['waiting']> =>
  trx('notifications')
    .where({ user_id: user, status: 'pending' })
    .where('next_attempt_at', '<', to)
    .orderBy('next_attempt_at')
    .limit(50)
    .select<PersonReach['waiting']>('template as kind', 'channel', 'subject', 'next_attempt_at as at');
