/** Who waits for a table, for the staff's screens; how to reach them only for who may see it. */
import type { Core } from '@strapi/strapi';
import { waitlistViews, type WaitlistView } from '../../../../api/booking/rows/waitlist-views';
import { inTransaction } from '../../../../postgres/rows';

const DAY_MS = 86_400_000;

export async function waitlistRows(
  strapi: Core.Strapi,
  { venue, seesContacts, now }: { venue: string | null; seesContacts: boolean; now: Date },
): Promise<WaitlistView[]> {
  const views = await inTransaction(strapi, (trx) => waitlistViews(trx, venue, new Date(now.getTime() - DAY_MS)));
  return seesContacts ? views : views.map((view) => ({ ...view, email: null, phone: null }));
}
