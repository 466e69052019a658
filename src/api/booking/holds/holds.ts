/** Tables held for guests who are about to ask: rows in the database, so that they survive a restart and hold on every instance. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkVisit, spanOf } from '#domain/booking/availability';
import { DomainError } from '#domain/errors';
import { heldUntil } from '#domain/booking/hold';
import type { Interval } from '#domain/time';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { checkPaceKept } from '../request/keep-pace';
import { checkTableFree, placeOf } from '../request/make-booking';
import { lockTables } from '../rows/booking-rows';
import { hashOf } from '../rows/manage-link';
import { checkNotHeld } from '../rows/hold-rows';

export interface HoldWish {
  table: string;
  joinedWith?: string | null | undefined;
  startsAt: Date;
  endsAt: Date | null;
  guests: number;
}

/** @returns the token that books it, given only here. @throws DomainError as a request for the same place would be refused. */
export const holdTable = (strapi: Core.Strapi, wish: HoldWish): Promise<{ token: string; expiresAt: Date }> =>
  inTransaction(strapi, async (trx) => {
    const place = await placeOf(trx, wish);
    const span = spanOf(wish, place.venue.turns);
    const now = clock.now();
    checkVisit({ ...place, span, guests: wish.guests, now, isStaff: false });
    await lockTables(trx, place.tables);
    await checkTableFree(trx, { ...place, span, guests: wish.guests, isStaff: false });
    await checkPaceKept(trx, { ...place, span, guests: wish.guests, isOnline: true, isKeeping: false, mayExceed: false });
    await checkNotHeld(trx, { ...place, span, token: null });
    await forgetExpired(trx, place.tables, now);
    const [token, expiresAt] = [randomBytes(32).toString('base64url'), heldUntil(now)];
    await insertHold(trx, { tables: place.tables, span, tokenHash: hashOf(token), expiresAt });
    return { token, expiresAt };
  });

/** Whoever knows the token gives the table back; a second time is harmless. */
export const releaseHold = (strapi: Core.Strapi, token: string): Promise<null> =>
  inTransaction(strapi, async (trx) => {
    if (
      (await trx('table_holds')
        .where({ token_hash: hashOf(token) })
        .delete()) === 0
    )
      throw new DomainError('booking.hold_over');
    return null;
  });

/** The constraint knows no time: what has run out must go before something new stands there. */
export const forgetExpired = (trx: Trx, tables: readonly number[], now: Date): Promise<unknown> =>
  trx('table_holds')
    .whereIn('table_id', [...tables])
    .where('expires_at', '<=', now)
    .delete();

/** Call it under the tables' locks, when nobody else holds them. */
export const insertHold = (
  trx: Trx,
  hold: { tables: readonly number[]; span: Interval; tokenHash: string; expiresAt: Date },
): Promise<unknown> =>
  trx.raw(
    `insert into table_holds (table_id, span, token_hash, expires_at)
     select held, tsrange(:start, :end), :hash, :expiresAt from unnest(:tables::integer[]) held`,
    {
      tables: [...hold.tables],
      start: hold.span.start.toISOString().slice(0, -1),
      end: hold.span.end.toISOString().slice(0, -1),
      hash: hold.tokenHash,
      expiresAt: hold.expiresAt,
    },
  );
