/** The one list of aggregates: machines, events, payloads and refusals of the whole house are read from it. */
import { account } from './account';
import { bid } from './bid';
import { booking } from './booking';
import { cart } from './cart';
import { category } from './category';
import { conversation } from './conversation';
import { dish } from './dish';
import { event } from './event';
import { live } from './live';
import { log } from './log';
import { notification } from './notification';
import { order } from './order';
import { payment } from './payment';
import { profile } from './profile';
import { table } from './table';
import { ticket } from './ticket';
import { upload } from './upload';
import { venue } from './venue';
import { waitlist } from './waitlist';
import { webhook } from './webhook';

export const AGGREGATES = [
  order,
  payment,
  cart,
  dish,
  log,
  account,
  booking,
  profile,
  waitlist,
  bid,
  event,
  ticket,
  category,
  conversation,
  live,
  notification,
  table,
  upload,
  venue,
  webhook,
] as const;

type Card = (typeof AGGREGATES)[number];
type KeysOf<C extends Card, Part extends 'events' | 'errors'> = C extends Card ? keyof C[Part] & string : never;

export type AggregateEvent = KeysOf<Card, 'events'>;
export type AggregateError = KeysOf<Card, 'errors'>;
