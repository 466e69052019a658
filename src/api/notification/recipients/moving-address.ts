/** The two ends of a move to another mail address; events never carry the addresses themselves. */
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import type { Recipient } from './recipient';

interface AddressRequest {
  id: number;
  language: Language | null;
  username: string;
  name: string | null;
  old_email: string | null;
  new_email: string;
}

export async function movingAddress(trx: Trx, event: Envelope, which: 'old_email' | 'new_email'): Promise<Recipient[]> {
  const request = Number(event.payload.request);
  const row = await trx('address_requests as a')
    .join('up_users as u', 'u.id', 'a.user_id')
    .where({ 'a.id': request })
    .whereNull('u.left_at')
    .forKeyShare('u')
    .first<AddressRequest | undefined>('u.id', 'u.language', 'u.username', 'u.name', 'a.old_email', 'a.new_email');
  const address = row?.[which];
  if (!row || !address) return [];
  const { id: user, language, username, name } = row;
  return [
    { user, name: name ?? username, username, language: language ?? 'en', codeSubject: String(request), addresses: { email: [address] } },
  ];
}
