/** Whoever holds the phone that a request names; events never carry the number itself. */
import { phoneSubject } from '#domain/account/account';
import type { Language } from '#domain/errors';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { stranger, type Recipient } from './recipient';

interface PhoneRequest {
  phone: string;
  user_id: number | null;
  language: Language;
}

export async function phoneHolder(trx: Trx, event: Envelope): Promise<Recipient[]> {
  const request = await trx('phone_requests')
    .where({ id: Number(event.payload.request) })
    .first<PhoneRequest | undefined>();
  if (!request) return [];
  const { phone, user_id: user, language } = request;
  return [stranger({ user, name: phone, language, addresses: { sms: [phone] }, codeSubject: phoneSubject(phone, user) })];
}
