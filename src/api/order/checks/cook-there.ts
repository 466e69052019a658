/** A cook who is suspended finishes what is agreed and says yes to nothing new. */
import { mayCook } from '#domain/account/standing';
import { DomainError } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import type { Change } from '#platform/documents/write';
import { standingOf } from '../../profile/rows/standing';

/** @throws DomainError `order.cook_gone` */
export async function checkCookThere({ strapi, trx, data, before: order }: Change<'api::order.order'>): Promise<void> {
  if (data.state !== 'accepted' || order.status === 'accepted' || isStaff(strapi)) return;
  const { kind, id } = actorOf(strapi);
  if (kind !== 'user' || id !== order.cook) return;
  if (!mayCook(await standingOf(trx, order.cook))) throw new DomainError('order.cook_gone');
}
