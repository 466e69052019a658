/** Changes of a profile: by its person, and the house's decision about a cook. */
import { factories, type Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { decidesApprovals, NEXT_APPROVALS, type Approval } from '#domain/profile/profile';
import { blurred, type Place } from '#domain/place';
import { emit } from '#platform/events/emit';
import { inTransaction } from '#platform/postgres/rows';

const UID = 'api::profile.profile';

export interface ProfileChange {
  displayName?: string | undefined;
  bio?: string | null | undefined;
  specialties?: string[] | undefined;
  area?: string | null | undefined;
  radiusKm?: number | null | undefined;
  dailyPortions?: number | null | undefined;
  isTakingOrders?: boolean | undefined;
  place?: Place | null | undefined;
}

interface Row {
  id: number;
  document_id: string;
  approval: Approval;
  user: string;
}

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  async changeMine(user: number, change: ProfileChange): Promise<unknown> {
    const mine = await inTransaction(strapi, (trx) =>
      trx('profiles').where({ user_id: user }).first<{ document_id: string } | undefined>('document_id'),
    );
    if (!mine) throw new DomainError('request.not_found');
    const { place, ...facts } = change;
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const data = { ...known, ...(place !== undefined && (place ? blurred(place) : { latitude: null, longitude: null })) };
    const changed = await strapi
      .documents(UID)
      .update({ documentId: mine.document_id, data: data as never, populate: ['avatar'] as never });
    return withPlace(changed as never);
  },

  /** @throws DomainError `profile.approval_impossible`. */
  async decide(documentId: string, to: Approval): Promise<unknown> {
    await inTransaction(strapi, async (trx) => {
      const row = await trx('profiles as p')
        .join('up_users as u', 'u.id', 'p.user_id')
        .where({ 'p.document_id': documentId })
        .forUpdate('p')
        .first<Row | undefined>('p.id', 'p.document_id', 'p.approval', 'u.document_id as user');
      if (!row) throw new DomainError('request.not_found');
      if (!decidesApprovals(actorOf(strapi))) throw new DomainError('request.forbidden');
      const legal = NEXT_APPROVALS[row.approval];
      if (!legal.includes(to)) throw new DomainError('profile.approval_impossible', { from: row.approval, to, legal: [...legal] });
      await trx('profiles').where({ id: row.id }).update({ approval: to, updated_at: clock.now() });
      await emit(strapi, 'user.approval_changed', { subject: row.user, payload: { from: row.approval, to } });
    });
    return strapi.documents(UID).findOne({ documentId, populate: ['avatar'] as never });
  },
});

const withPlace = ({ latitude, longitude, ...profile }: { latitude?: number | null; longitude?: number | null }) => ({
  ...profile,
  place: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null,
});

export type ProfileService = ReturnType<typeof service>;
export default factories.createCoreService(UID, service as never);
