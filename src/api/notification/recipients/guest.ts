/** Whose booking or place in the queue it is: the account, or whoever left an address. */
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { people } from './people';
import { stranger, type Recipient } from './recipient';

interface BookingRow {
  user_id: number | null;
  name: string;
  email: string | null;
  language: Language | null;
}

export async function guest(trx: Trx, { name: event, subject }: Envelope): Promise<Recipient[]> {
  if (event.startsWith('waitlist.')) return waiting(trx, subject);
  const booking = await trx('bookings')
    .where({ document_id: subject })
    .first<BookingRow | undefined>('user_id', 'name', 'email', 'language');
  if (!booking) return [];
  const { user_id: user, name, email } = booking;
  const [account] = user === null ? [] : await people(trx, 'u.id = :user', { user });
  const language = booking.language ?? account?.language ?? 'en';
  if (!account) return [stranger({ name, language, addresses: { email: email ? [email] : [] } })];
  // A booking may name another address than its account; that is where its mails go.
  return [{ ...account, name, language, addresses: { ...account.addresses, ...(email && { email: [email] }) } }];
}

/** Nobody needs an account to wait. */
async function waiting(trx: Trx, subject: string): Promise<Recipient[]> {
  const entry = await trx('waitlist_entries')
    .where({ document_id: subject })
    .first<Omit<BookingRow, 'user_id'> | undefined>('name', 'email', 'language');
  if (!entry) return [];
  const { name, email, language } = entry;
  return [stranger({ name, language: language ?? 'en', addresses: { email: email ? [email] : [] } })];
}
