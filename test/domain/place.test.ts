/** Distances and the boxes of a search. */
import fc from 'fast-check';
import { blurred, boxesAround, distanceKm, type Place } from '#domain/place';

const VIENNA = { latitude: 48.2082, longitude: 16.3738 };
const BERLIN = { latitude: 52.52, longitude: 13.405 };
const [FIJI_WEST, FIJI_EAST] = [
  { latitude: -16.8, longitude: 179.95 },
  { latitude: -16.8, longitude: -179.95 },
];

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const isInside = (where: Place, box: ReturnType<typeof boxesAround>[number]): boolean =>
  where.latitude >= box.south && where.latitude <= box.north && where.longitude >= box.west && where.longitude <= box.east;

test.each([
  [VIENNA, BERLIN, 523.6],
  [VIENNA, VIENNA, 0],
  [FIJI_WEST, FIJI_EAST, 10.6],
  [{ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 }, 20015.1],
])('from %j to %j it is %f km', (from, to, km) => {
  expect(distanceKm(from, to)).toBeCloseTo(km, 0);
});

test('there and back is the same', () => {
  fc.assert(fc.property(place, place, (a, b) => Math.abs(distanceKm(a, b) - distanceKm(b, a)) < 1e-6));
});

test('whoever is within so many kilometres is in one of the boxes, at the poles and the date line too', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.001, max: 1, noNaN: true }), (centre, other, share) => {
      const km = Math.max(0.1, distanceKm(centre, other) * (1 + share));
      return km > 1000 || boxesAround(centre, km).some((box) => isInside(other, box));
    }),
    { numRuns: 3000 },
  );
  const nearby = fc.record({ north: fc.double({ min: -4, max: 4, noNaN: true }), east: fc.double({ min: -4, max: 4, noNaN: true }) });
  fc.assert(
    fc.property(place, nearby, (centre, { north, east }) => {
      const latitude = Math.max(-90, Math.min(90, centre.latitude + north));
      const longitude = ((((centre.longitude + east + 180) % 360) + 360) % 360) - 180;
      const km = distanceKm(centre, { latitude, longitude }) + 0.001;
      return boxesAround(centre, km).some((box) => isInside({ latitude, longitude }, box));
    }),
    { numRuns: 3000 },
  );
});

test('a box is no wider than needed', () => {
  const [box] = boxesAround(VIENNA, 5);
  expect(distanceKm(VIENNA, { latitude: box?.north ?? 0, longitude: VIENNA.longitude })).toBeCloseTo(5, 3);
  expect(distanceKm(VIENNA, { latitude: VIENNA.latitude, longitude: box?.east ?? 0 })).toBeLessThan(5.01);
  expect(boxesAround(FIJI_WEST, 20)).toHaveLength(2);
});

test('a home is kept to about a kilometre', () => {
  fc.assert(fc.property(place, (home) => distanceKm(home, blurred(home)) < 0.8));
  expect(blurred(VIENNA)).toEqual({ latitude: 48.21, longitude: 16.37 });
});
