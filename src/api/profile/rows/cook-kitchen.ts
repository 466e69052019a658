/** From where, and how far, a home cook delivers. */
import type { DeliveringKitchen } from '#domain/order/delivery-area';
import type { Trx } from '#platform/postgres/rows';

interface Row {
  name: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | string | null;
}

/** @param cook user id */
export async function cookKitchen(trx: Trx, cook: number): Promise<DeliveringKitchen | null> {
  const row = await trx('profiles')
    .where({ user_id: cook })
    .first<Row | undefined>('display_name as name', 'latitude', 'longitude', 'radius_km');
  if (!row) return null;
  const { name, latitude, longitude, radius_km: radius } = row;
  return {
    name: name ?? '',
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    radiusKm: radius === null ? null : Number(radius),
  };
}
