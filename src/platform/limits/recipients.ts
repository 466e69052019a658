/** Whoever names an address makes the house write to it: so many times an hour for each address, from wherever it is asked. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '../actions/actor';
import { isStaff } from '../actions/caller';
import { inTransaction } from '../postgres/rows';
import { countTry } from './limiters';

/** The staff know whom they write to, and everybody the own address. @throws DomainError `auth.too_many` */
export async function countMailTo(strapi: Core.Strapi, email: string | null | undefined): Promise<void> {
  if (!email || isStaff(strapi) || (await isOwn(strapi, email))) return;
  await countTry(strapi, 'recipient', email);
}

/** Another code to an address or a phone: once a minute for each purpose, and not without end. @throws DomainError `auth.too_many` */
export async function countCode(strapi: Core.Strapi, purpose: string, recipient: string): Promise<void> {
  await countTry(strapi, 'code', `${purpose}:${recipient}`);
  await countTry(strapi, 'recipient', recipient);
}

async function isOwn(strapi: Core.Strapi, email: string): Promise<boolean> {
  const { kind, id } = actorOf(strapi);
  if (kind !== 'user' || id === null) return false;
  const account = await inTransaction(strapi, (trx) =>
    trx('up_users').where({ id, confirmed: true }).whereRaw('lower(email) = lower(?)', [email]).first('id'),
  );
  return account !== undefined;
}
