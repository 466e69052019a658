/** A wish whose cook can't be asked any more is open to all, and its guest is told. Safe on any number of instances: each row is locked and looked at again. */
import type { Core } from '@strapi/strapi';
import { maySell } from '#domain/account/standing';
import { UNANSWERED_ORDERS } from '#domain/order/order';
import { inTransaction } from '#platform/postgres/rows';
import { standingOf } from '../../profile/rows/standing';
import { wishesOfGoneCooks } from '../../order/rows/wish-award';
import { openToAll } from '../hooks/open-to-all';
import { lockWish } from '../rows/lock-bids';

const AT_ONCE = 500;

/** @returns how many. */
export async function openWishesOfGoneCooks(strapi: Core.Strapi): Promise<number> {
  const waiting = await wishesOfGoneCooks(strapi.db.connection, AT_ONCE);
  let opened = 0;
  for (const documentId of waiting) if (await open(strapi, documentId)) opened += 1;
  return opened;
}

const open = (strapi: Core.Strapi, documentId: string): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const wish = await lockWish(strapi, trx, documentId);
    const isWaiting = UNANSWERED_ORDERS.includes(wish.status) && wish.addressedTo !== null;
    if (!isWaiting || maySell(await standingOf(trx, wish.addressedTo))) return false;
    await openToAll(strapi, trx, wish);
    return true;
  });
