/** Whom a conversation waits for: the account, or whoever left an address with the words. */
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { people } from './people';
import { stranger, type Recipient } from './recipient';

interface Row {
  name: string | null;
  email: string | null;
  language: Language;
}

export async function talker(trx: Trx, { subject, payload }: Envelope): Promise<Recipient[]> {
  if (typeof payload.recipient === 'number') return people(trx, 'u.id = :user', { user: payload.recipient });
  const guest = await trx('conversations')
    .where({ document_id: subject })
    .whereNull('customer_id')
    .first<Row | undefined>('guest_name as name', 'guest_email as email', 'language');
  return guest?.email ? [stranger({ name: guest.name ?? '', language: guest.language, addresses: { email: [guest.email] } })] : [];
}
