/** What an owner types in the panel obeys the same rules as what comes over the API: checked on every write through the Document Service. */
import type { Core } from '@strapi/strapi';
import { awardWish, claimWish } from './api/bid/checks/choose-bid';
import { settleBids } from './api/bid/checks/settle-bids';
import { declineRivals } from './api/booking/checks/decline-rivals';
import { keepTable } from './api/booking/checks/keep-table';
import { checkEventRow } from './api/event/checks/event-row';
import { keepWord } from './api/event/checks/keep-word';
import { claimEvent } from './api/ticket/rows/lock-ticket';
import { checkDishRow } from './api/dish/checks/dish-row';
import { checkCategoryEmpty } from './api/category/checks/category-empty';
import { settleOrder } from './api/payment/checks/settle-order';
import { checkTableRow } from './api/table/checks/table-row';
import { checkTableUnused } from './api/table/checks/table-unused';
import { keepBookings } from './api/venue/checks/keep-bookings';
import { checkVenueRow } from './api/venue/checks/venue-row';
import { completePerson } from './api/profile/checks/complete-person';
import { checkProfileKept } from './api/profile/checks/profile-kept';
import { checkPersonDeletable } from './api/profile/checks/person-deletable';
import { inTransaction } from '#platform/postgres/rows';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
/** Called inside the transaction: before a deletion, after a write (it sees the row as it would be; throwing undoes it). */
export type Check = (strapi: Core.Strapi, documentId: string) => Promise<void>;

/** Called before an update, with what is about to be written: takes the locks that the rule needs, in their order. */
export type Claim = (strapi: Core.Strapi, documentId: string, data: Record<string, unknown>) => Promise<void>;

/** Called around an update: sees the row as it was and as it would be. */
export type Watch = <T>(strapi: Core.Strapi, documentId: string, data: Record<string, unknown>, write: () => Promise<T>) => Promise<T>;

const AROUND_UPDATE: Record<string, Watch> = {
  'api::event.event': keepWord,
  'api::payment.payment': settleOrder,
  'api::venue.venue': keepBookings,
};
const BEFORE_UPDATE: Record<string, Claim> = {
  'api::bid.bid': claimWish,
  'api::booking.booking': keepTable,
  'api::ticket.ticket': claimEvent,
};
const AFTER_WRITE: Record<string, Check> = {
  'api::bid.bid': awardWish,
  'api::booking.booking': declineRivals,
  'api::dish.dish': checkDishRow,
  'api::event.event': checkEventRow,
  'api::order.order': settleBids,
  'api::table.table': checkTableRow,
  'api::venue.venue': checkVenueRow,
  'plugin::users-permissions.user': completePerson,
};
const BEFORE_DELETE: Record<string, Check> = {
  'api::category.category': checkCategoryEmpty,
  'api::profile.profile': checkProfileKept,
  'api::table.table': checkTableUnused,
  'plugin::users-permissions.user': checkPersonDeletable,
};

export const checks =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action, params } = context as {
      uid: string;
      action: string;
      params: { documentId?: string; data?: Record<string, unknown> };
    };
    const before = action === 'delete' ? BEFORE_DELETE[uid] : undefined;
    const after = ['create', 'update', 'clone'].includes(action) ? AFTER_WRITE[uid] : undefined;
    const claim = action === 'update' ? BEFORE_UPDATE[uid] : undefined;
    const watch = action === 'update' ? AROUND_UPDATE[uid] : undefined;
    if (!before && !after && !claim && !watch) return next();
    return inTransaction(strapi, async () => {
      if (before && params.documentId) await before(strapi, params.documentId);
      if (claim && params.documentId && params.data) await claim(strapi, params.documentId, params.data);
      const write = () => next() as Promise<{ documentId?: string } | null>;
      const { documentId: id, data } = params;
      const result = watch && id && data ? await watch(strapi, id, data, write) : await write();
      const documentId = params.documentId ?? result?.documentId;
      if (after && documentId) await after(strapi, documentId);
      return result;
    }) as never;
  };
