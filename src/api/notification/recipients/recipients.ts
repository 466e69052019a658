/** Kind of recipient → who that is for this event. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '#domain/events';
import type { RecipientKind } from '#domain/notification/notifications';
import type { Trx } from '#platform/postgres/rows';
import { biddingCooks } from './cooks';
import { guest } from './guest';
import { holders } from './holders';
import { house } from './house';
import { movingAddress } from './moving-address';
import { people } from './people';
import { phoneHolder } from './phone';
import type { Recipient } from './recipient';
import { talker } from './talker';

/** Of the event itself, or of the one that a ticket is for. */
const ORGANIZER = `u.id = (select e.organizer_id from events e where e.id = :event::int or (:event::int is null and e.document_id = :subject))`;
const FOLLOWERS = `not coalesce(u.blocked, false) and u.id in (
  select a.user_id from follows f join profiles a on a.id = f.follower_id join profiles b on b.id = f.followed_id where b.user_id = :followed)`;

type Find = (trx: Trx, event: Envelope, strapi: Core.Strapi) => Promise<Recipient[]>;

const STILL_FOLLOWED = `u.id = :followed and exists (
  select from follows f join profiles a on a.id = f.follower_id join profiles b on b.id = f.followed_id where a.user_id = :follower and b.user_id = u.id)`;

const FIND: Readonly<Record<RecipientKind, Find>> = {
  subject: (trx, { subject }) => people(trx, 'u.document_id = :subject', { subject }),
  customer: (trx, { payload }) => people(trx, 'u.id = :id', { id: payload.customer ?? null }),
  cook: (trx, { payload }) => people(trx, 'u.id = :id', { id: payload.cook ?? null }),
  holder: (trx, { payload }) => people(trx, 'u.id = :id', { id: payload.owner ?? null }),
  holders,
  followed: (trx, { payload: { follower, followed } }) => people(trx, STILL_FOLLOWED, { follower, followed }),
  addressee: (trx, { subject }) =>
    people(trx, 'u.id = (select o.addressed_to_id from orders o where o.document_id = :subject)', { subject }),
  cooks: biddingCooks,
  organizer: (trx, { payload, subject }) => people(trx, ORGANIZER, { event: payload.event ?? null, subject }),
  followers: (trx, { payload }) => people(trx, FOLLOWERS, { followed: payload.organizer ?? null }),
  phone: phoneHolder,
  'new-address': (trx, event) => movingAddress(trx, event, 'new_email'),
  'old-address': (trx, event) => movingAddress(trx, event, 'old_email'),
  guest,
  talker,
  house: (trx, event, strapi) => house(strapi, trx, event),
};

export const recipientsOf = (strapi: Core.Strapi, trx: Trx, to: RecipientKind, event: Envelope): Promise<Recipient[]> =>
  FIND[to](trx, event, strapi);
