/** Who has to do with what happens to a noun. Everybody concerned is told by a notice, or the noun says here why not. */
import type { RecipientKind } from './notification/notifications';

/** Several kinds of recipients are one party: an account is reached at its address, at the one it leaves, or by phone. */
export const PARTY_OF = {
  subject: 'subject',
  phone: 'subject',
  'new-address': 'subject',
  'old-address': 'subject',
  customer: 'customer',
  cook: 'cook',
  addressee: 'addressee',
  cooks: 'cooks',
  house: 'house',
  guest: 'guest',
  followed: 'followed',
  holder: 'holder',
  holders: 'holders',
  organizer: 'organizer',
  followers: 'followers',
  talker: 'talker',
} as const satisfies Readonly<Record<RecipientKind, string>>;

export type Party = (typeof PARTY_OF)[RecipientKind];

/**
 * Every party of a noun, each with the events that it is not told of, or not always, and why.
 * What is not named here a notice must answer for that party.
 */
export type Concerned<E extends string = string> = Readonly<Partial<Record<Party, Readonly<Partial<Record<E, string>>>>>>;
