/** People with an account, and where they can be reached. */
import type { Language } from '#domain/errors';
import type { Choices } from '#domain/notification/notice-choices';
import { fromJson, type Trx } from '#platform/postgres/rows';
import type { Recipient } from './recipient';

interface PersonRow {
  id: number;
  email: string | null;
  username: string;
  name: string | null;
  language: Language | null;
  choices: unknown;
  devices: string[];
  /** Where the bot was not stopped. */
  telegram: string[];
}

const PEOPLE = `
  select u.id, u.email, u.username, u.name, u.language, p.choices,
    array(select d.document_id::text from devices d where d.user_id = u.id order by d.id) as devices,
    array(select i.provider_id::text from identities i where i.user_id = u.id and i.provider = 'telegram' and i.stopped_at is null order by i.id) as telegram
  from up_users u left join notice_preferences p on p.user_id = u.id`;

/**
 * Whoever left is told nothing: closing an account waits for the notices that are being written, and the later ones see that it is closed.
 * @param where SQL over `u`, the account
 */
export async function people(trx: Trx, where: string, bindings: Record<string, unknown> = {}): Promise<Recipient[]> {
  const { rows } = await trx.raw<{ rows: PersonRow[] }>(
    `${PEOPLE} where u.left_at is null and (${where}) order by u.id for key share of u`,
    bindings,
  );
  return rows.map(recipientOf);
}

const recipientOf = ({ id, email, username, name, language, choices, devices, telegram }: PersonRow): Recipient => ({
  user: id,
  name: name ?? username,
  username,
  language: language ?? 'en',
  codeSubject: String(id),
  choices: fromJson<Choices | null>(choices) ?? {},
  addresses: { in_app: [username], email: email ? [email] : [], push: devices, telegram },
});
