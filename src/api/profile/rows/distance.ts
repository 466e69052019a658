/** Great-circle kilometres from `:latitude`, `:longitude`, in SQL, as `distanceKm` of the domain. */
import { EARTH_KM } from '#domain/place';

/** @param latitude, longitude columns, in degrees */
export const distanceTo = (latitude: string, longitude: string): string => `(2 * ${EARTH_KM} * asin(least(1, sqrt(
  power(sin(radians(${latitude} - :latitude) / 2), 2)
  + cos(radians(:latitude)) * cos(radians(${latitude})) * power(sin(radians(${longitude} - :longitude) / 2), 2)))))`;
