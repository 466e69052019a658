/** What those who keep the accounts do with somebody's, over the API or at the panel; each is checked against who does it. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { endAllSessions, endSession } from '../sessions/sessions';
import { accountById } from './account-rows';
import { closeAccount } from './closing';
import { markConfirmed } from './confirmation';
import { askForReset } from './new-password';
import { managePerson } from './person-changes';

const managed = (strapi: Core.Strapi, documentId: string): Promise<number> =>
  managePerson(strapi, documentId, (_trx, { id }) => Promise.resolve(id));

/** @throws DomainError `account.live_orders`, `account.live_bookings`. */
export const closeManaged = async (strapi: Core.Strapi, documentId: string): Promise<void> =>
  closeAccount(strapi, await managed(strapi, documentId));

/** Every session of somebody, access tokens too. */
export const signManagedOut = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  managePerson(strapi, documentId, (trx, target) => endAllSessions(trx, target.id));

/** One device. @throws DomainError `request.not_found`. */
export async function endManagedSession(strapi: Core.Strapi, documentId: string, sessionId: string): Promise<void> {
  const id = await managed(strapi, documentId);
  if (!(await endSession(strapi, id, sessionId))) throw new DomainError('request.not_found');
}

/** For somebody who is known at the counter and got no mail. */
export const confirmManaged = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  managePerson(strapi, documentId, async (trx, { id }) => {
    const account = await accountById(trx, id);
    if (account) await markConfirmed(strapi, trx, account);
  });

/** The mail that the person could ask for, too. @throws DomainError `account.no_address`, `auth.too_many` within a minute. */
export async function sendReset(strapi: Core.Strapi, documentId: string): Promise<void> {
  const email = await managePerson(strapi, documentId, async (trx, { id }) => (await accountById(trx, id))?.email ?? null);
  if (!email) throw new DomainError('account.no_address');
  await askForReset(strapi, email);
}
