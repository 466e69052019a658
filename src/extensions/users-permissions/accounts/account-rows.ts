/** Reads and writes the rows of an account: the user, its role, its profile and its identities. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { publicName } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { approvalFor, type Approval } from '#domain/profile/profile';
import type { Provider } from '#domain/account/identity';
import type { Trx } from '#platform/postgres/rows';

export interface AccountRow {
  id: number;
  document_id: string;
  username: string;
  email: string | null;
  phone: string | null;
  password: string | null;
  confirmed: boolean;
  blocked: boolean;
  language: 'en' | 'ru' | null;
}

const COLUMNS = ['id', 'document_id', 'username', 'email', 'phone', 'password', 'confirmed', 'blocked', 'language'];

export const accountById = (trx: Trx, id: number): Promise<AccountRow | undefined> =>
  trx('up_users').where({ id }).forUpdate().first<AccountRow | undefined>(COLUMNS);

export const accountByEmail = (trx: Trx, email: string): Promise<AccountRow | undefined> =>
  trx('up_users').whereRaw('lower(email) = lower(?)', [email]).forUpdate().first<AccountRow | undefined>(COLUMNS);

export const accountByUsername = (trx: Trx, username: string): Promise<AccountRow | undefined> =>
  trx('up_users').whereRaw('lower(username) = lower(?)', [username]).forUpdate().first<AccountRow | undefined>(COLUMNS);

/** By e-mail or by name; names hold no @, so that one can't be taken for the other. */
export const accountByIdentifier = (trx: Trx, identifier: string): Promise<AccountRow | undefined> =>
  trx('up_users')
    .whereRaw(identifier.includes('@') ? 'lower(email) = lower(?)' : 'lower(username) = lower(?)', [identifier])
    .first<AccountRow | undefined>(COLUMNS);

export interface NewAccount {
  username: string;
  email: string | null;
  phone?: string | null;
  passwordHash: string | null;
  confirmed: boolean;
  provider: 'local' | Provider;
  role: string;
  name?: string | null | undefined;
  surname?: string | null | undefined;
  language: 'en' | 'ru';
  now: Date;
}

/** @returns the account, or null when the name, the address or the phone was taken a moment before. */
export async function insertAccount(trx: Trx, facts: NewAccount): Promise<{ id: number; documentId: string } | null> {
  const documentId = createId();
  const [made] = await trx('up_users')
    .insert({
      document_id: documentId,
      username: facts.username,
      email: facts.email,
      phone: facts.phone ?? null,
      password: facts.passwordHash,
      provider: facts.provider,
      confirmed: facts.confirmed,
      blocked: false,
      name: facts.name ?? null,
      surname: facts.surname ?? null,
      language: facts.language,
      created_at: facts.now,
      updated_at: facts.now,
      published_at: facts.now,
    })
    .onConflict()
    .ignore()
    .returning<{ id: number }[]>('id');
  if (!made) return null;
  await trx.raw('insert into up_users_role_lnk (user_id, role_id, user_ord) select ?, id, 1 from up_roles where type = ?', [
    made.id,
    facts.role,
  ]);
  return { id: made.id, documentId };
}

/** Every account has a profile, and a web account its web identity, whoever made it. */
export async function completeAccount(trx: Trx, id: number, now: Date, approvesCooks: boolean): Promise<void> {
  const account = await trx('up_users as u')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('profiles as p', 'p.user_id', 'u.id')
    .where('u.id', id)
    .first<AccountFacts | undefined>('u.username', 'u.name', 'u.email', 'u.password', 'r.type as role', 'p.id as profile', 'p.approval');
  if (!account) return;
  const approval = approvalFor(account.role ?? '', account.approval ?? 'none', approvesCooks);
  const stamps = { created_at: now, updated_at: now, published_at: now };
  if (account.profile === null) {
    const facts = {
      document_id: createId(),
      user_id: id,
      display_name: publicName(account),
      approval,
      is_taking_orders: true,
    };
    await trx('profiles')
      .insert({ ...facts, ...stamps })
      .onConflict()
      .ignore();
  } else if (approval !== account.approval) await trx('profiles').where({ id: account.profile }).update({ approval });
  if (!account.email || !account.password) return;
  const web = { provider: 'web', user_id: id };
  const known = await trx('identities').where(web).update({ provider_id: account.email, username: account.username });
  if (known === 0)
    await trx('identities').insert({ document_id: createId(), ...web, provider_id: account.email, username: account.username, ...stamps });
}

interface AccountFacts {
  username: string;
  /** Given at registration: then it is the public name, until somebody chooses another. */
  name: string | null;
  email: string | null;
  password: string | null;
  role: string | null;
  profile: number | null;
  approval: Approval | null;
}

export const approvesCooks = (strapi: Core.Strapi): boolean => strapi.config.get('accounts.approvesCooks') as boolean;

export interface NewIdentity {
  user: number;
  provider: Provider;
  providerId: string;
  username: string | null;
  now: Date;
}

/** @throws DomainError `identity.taken`, `identity.username_taken`: the database decides who was first. */
export async function insertIdentity(trx: Trx, { user, provider, providerId, username, now }: NewIdentity): Promise<string> {
  const documentId = createId();
  const stamps = { created_at: now, updated_at: now, published_at: now };
  const made = await trx('identities')
    .insert({ document_id: documentId, user_id: user, provider, provider_id: providerId, username, ...stamps })
    .onConflict()
    .ignore()
    .returning('id');
  if (made.length > 0) return documentId;
  const same = await trx('identities').where({ provider }).whereRaw('lower(provider_id) = lower(?)', [providerId]).first('id');
  throw new DomainError(same ? 'identity.taken' : 'identity.username_taken', { provider });
}
