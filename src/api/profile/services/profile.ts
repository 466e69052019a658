/** Changes of a profile: by its person, and the house's decision about a cook. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { checkReferences } from '#platform/actions/written-rows';
import { actorOf } from '#platform/actions/actor';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { decidesApprovals, NEXT_APPROVALS, type Approval } from '#domain/profile/profile';
import { blurred } from '#domain/place';
import { emit } from '#platform/events/emit';
import { write } from '#platform/documents/door';
import { inTransaction } from '#platform/postgres/rows';
import { heldOrders } from '../../order/rows/held-orders';
import type { MyProfileView, ProfileChange, ProfileView } from '../actions/profile-fields';

const UID = 'api::profile.profile';

interface Row {
  id: number;
  document_id: string;
  approval: Approval;
  owner: number;
  user: string;
}

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (documentId: string): Promise<StoredProfile> => {
    const profile = await strapi.documents(UID).findOne({ documentId, populate: ['avatar'] });
    if (!profile) throw new DomainError('request.not_found');
    return profile as StoredProfile;
  };

  const mine = async (user: number): Promise<string> => {
    const row = await inTransaction(strapi, (trx) =>
      trx('profiles').where({ user_id: user }).first<{ document_id: string } | undefined>('document_id'),
    );
    if (!row) throw new DomainError('request.not_found');
    return row.document_id;
  };

  return {
    mine: async (user: number): Promise<MyProfileView> => withPlace(await read(await mine(user))),

    async changeMine(user: number, change: ProfileChange): Promise<MyProfileView> {
      const documentId = await mine(user);
      await checkReferences(strapi, [
        { path: 'avatar', uid: 'plugin::upload.file', ids: typeof change.avatar === 'number' ? [change.avatar] : [] },
      ]);
      const { place, ...facts } = change;
      const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as typeof facts;
      const where = place ? blurred(place) : { latitude: null, longitude: null };
      await write(strapi, UID, documentId, { ...known, ...(place !== undefined && where) });
      return withPlace(await read(documentId));
    },

    /** @throws DomainError `profile.approval_impossible`. */
    async decide(documentId: string, to: Approval): Promise<ProfileView> {
      await inTransaction(strapi, async (trx) => {
        const row = await trx('profiles as p')
          .join('up_users as u', 'u.id', 'p.user_id')
          .where({ 'p.document_id': documentId })
          .forUpdate('p')
          .first<Row | undefined>('p.id', 'p.document_id', 'p.approval', 'u.id as owner', 'u.document_id as user');
        if (!row) throw new DomainError('request.not_found');
        if (!decidesApprovals(actorOf(strapi))) throw new DomainError('request.forbidden');
        const legal = NEXT_APPROVALS[row.approval];
        if (!legal.includes(to)) throw new DomainError('profile.approval_impossible', { from: row.approval, to, legal: [...legal] });
        await trx('profiles').where({ id: row.id }).update({ approval: to, updated_at: clock.now() });
        await emit(strapi, 'user.approval_changed', {
          subject: row.user,
          payload: { from: row.approval, to, heldOrders: await heldOrders(trx, row.owner) },
        });
      });
      return read(documentId);
    },
  };
};

type StoredProfile = ProfileView & { latitude?: number | null; longitude?: number | null };

const withPlace = ({ latitude, longitude, ...profile }: StoredProfile): MyProfileView => ({
  ...profile,
  place: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null,
});

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const profiles = serviceGetter(UID);
export default factories.createCoreService(UID, service);
