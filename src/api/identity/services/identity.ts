/** Links and unlinks the ways in which a person is known. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { checkCanUnlink, type Provider } from '#domain/account/identity';
import { countAddressCode, linkAddress } from '../../../extensions/users-permissions/accounts/address';
import { accountById, insertIdentity } from '../../../extensions/users-permissions/accounts/account-rows';
import { hashChosen } from '../../../extensions/users-permissions/accounts/passwords';
import { accountPhone, provePhone } from '../../../extensions/users-permissions/accounts/phone';
import { proveTelegram, type TelegramFields } from '../../../extensions/users-permissions/accounts/telegram';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';

export interface IdentityView {
  documentId: string;
  provider: Provider;
  providerId: string;
  username: string | null;
  createdAt: Date;
}

const UID = 'api::identity.identity';
const COLUMNS = ['document_id as documentId', 'provider', 'provider_id as providerId', 'username', 'created_at as createdAt'];

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  ofUser: (user: number): Promise<IdentityView[]> => inTransaction(strapi, (trx) => ofUser(trx, user)),

  /** The phone was proven with a code; whoever only noted it down loses it. */
  async linkPhone(user: number, { phone: typed, code }: { phone: string; code: string }): Promise<IdentityView> {
    const phone = await accountPhone(strapi, typed);
    await provePhone(strapi, user, { phone, code });
    return inTransaction(strapi, async (trx) => {
      const linked = await link(strapi, trx, { user, provider: 'phone', providerId: phone, username: null });
      await trx('up_users').where({ phone }).whereNot({ id: user }).update({ phone: null });
      await trx('up_users').where({ id: user }).update({ phone });
      return linked;
    });
  },

  /** The address was proven with a code; from now on it signs in with this password too. @throws DomainError `auth.code_refused`. */
  async linkWeb(user: number, { email, code, password }: { email: string; code: string; password: string }): Promise<IdentityView> {
    await countAddressCode(strapi, user);
    const passwordHash = await hashChosen(strapi, password, [email]);
    const linked = await inTransaction(strapi, async (trx) => {
      if (!(await linkAddress(strapi, trx, user, { email, code, passwordHash }))) return undefined;
      const account = await accountById(trx, user);
      await emit(strapi, 'user.identity_linked', { subject: account?.document_id ?? '', payload: { provider: 'web' } });
      return (await ofUser(trx, user)).find(({ provider }) => provider === 'web');
    });
    if (!linked) throw new DomainError('auth.code_refused');
    return linked;
  },

  linkTelegram: (user: number, fields: TelegramFields): Promise<IdentityView> =>
    inTransaction(strapi, async (trx) => {
      await proveTelegram(strapi, trx, fields);
      return link(strapi, trx, { user, provider: 'telegram', providerId: String(fields.id), username: fields.username ?? null });
    }),

  /** Without the web identity there is neither address nor password any more, and the sessions end with it. @throws DomainError `identity.last_one`. */
  unlink: (user: number, documentId: string): Promise<void> =>
    inTransaction(strapi, async (trx) => {
      const account = await accountById(trx, user);
      const identities = await ofUser(trx, user);
      checkCanUnlink(identities, documentId);
      const { provider } = identities.find((identity) => identity.documentId === documentId) as IdentityView;
      await trx('identities').where({ document_id: documentId }).delete();
      if (provider === 'web') await trx('up_users').where({ id: user }).update({ email: null, password: null });
      await emit(strapi, 'user.identity_unlinked', { subject: account?.document_id ?? '', payload: { provider } });
    }),

  /** For the house and its programs. */
  byProvider: (provider: Provider, providerId: string): Promise<(IdentityView & { user: string }) | null> =>
    inTransaction(strapi, async (trx) => {
      const found = await trx('identities as i')
        .join('up_users as u', 'u.id', 'i.user_id')
        .where({ 'i.provider': provider })
        .whereRaw('lower(i.provider_id) = lower(?)', [providerId])
        .first<(IdentityView & { user: string }) | undefined>([...COLUMNS.map((column) => `i.${column}`), 'u.document_id as user']);
      return found ?? null;
    }),
});

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const identities = serviceGetter(UID);
export default factories.createCoreService(UID, service);

const ofUser = (trx: Trx, user: number): Promise<IdentityView[]> =>
  trx('identities').where({ user_id: user }).orderBy('id').select<IdentityView[]>(COLUMNS);

async function link(
  strapi: Core.Strapi,
  trx: Trx,
  wish: { user: number; provider: Provider; providerId: string; username: string | null },
): Promise<IdentityView> {
  const account = await accountById(trx, wish.user);
  if (!account) throw new DomainError('request.unauthenticated');
  const documentId = await insertIdentity(trx, { ...wish, now: clock.now() });
  await emit(strapi, 'user.identity_linked', { subject: account.document_id, payload: { provider: wish.provider } });
  return (await ofUser(trx, wish.user)).find((identity) => identity.documentId === documentId) as IdentityView;
}
