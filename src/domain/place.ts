/** Who is near: great-circle distances in kilometres, and the boxes of degrees in which a search needs to look. */
export interface Place {
  /** Degrees, north is positive. */
  latitude: number;
  /** Degrees, east is positive. */
  longitude: number;
}

/** Both ends belong to it. */
export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** Mean radius of the Earth (IUGG). */
export const EARTH_KM = 6371.0088;
/** About a kilometre: where somebody cooks at home is nobody's business. */
export const BLURRED_DECIMALS = 2;
/** How far a cook delivers who has not said it. */
export const USUAL_RADIUS_KM = 10;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Haversine: right for short distances, too. */
export function distanceKm(a: Place, b: Place): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Everything within so many kilometres lies in one of them: two where the circle crosses the date line, all the way round at a pole. */
export function boxesAround({ latitude, longitude }: Place, km: number): Box[] {
  const reach = degrees(km / EARTH_KM);
  const [south, north] = [latitude - reach, latitude + reach];
  if (south <= -90 || north >= 90) return [{ south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 }];
  const sideways = degrees(Math.asin(Math.min(1, Math.sin(km / EARTH_KM) / Math.cos(radians(latitude)))));
  const [west, east] = [longitude - sideways, longitude + sideways];
  if (west < -180)
    return [
      { south, north, west: west + 360, east: 180 },
      { south, north, west: -180, east },
    ];
  if (east > 180)
    return [
      { south, north, west, east: 180 },
      { south, north, west: -180, east: east - 360 },
    ];
  return [{ south, north, west, east }];
}

/** As much as is kept of it. */
export const blurred = ({ latitude, longitude }: Place): Place => ({ latitude: rounded(latitude), longitude: rounded(longitude) });

const rounded = (value: number): number => Number(value.toFixed(BLURRED_DECIMALS));
