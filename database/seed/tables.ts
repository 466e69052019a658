/** The floors of the two places: a hall by the water with cabins and rooms above it, and a small coffee bar. */
import type { SeedTable } from './types';
import { AREAS, EMBANKMENT, STATION_SQUARE } from './venues';

const { hall: HALL, cabins: CABINS, rooms: ROOMS, window: WINDOW, meeting: MEETING } = AREAS;

const embankment: Omit<SeedTable, 'venue'>[] = [
  // Along the windows.
  { number: '1', kind: 'regular', seats: 2, price: 15, area: HALL, shape: 'round', position: { x: 12, y: 16 } },
  { number: '2', kind: 'regular', seats: 2, price: 15, area: HALL, shape: 'round', position: { x: 31, y: 16 } },
  { number: '3', kind: 'regular', seats: 2, price: 15, area: HALL, shape: 'round', position: { x: 50, y: 16 } },
  { number: '4', kind: 'regular', seats: 2, price: 15, area: HALL, shape: 'round', position: { x: 69, y: 16 } },
  // The middle: two pairs that are pushed together for larger parties.
  { number: '5', kind: 'regular', seats: 4, price: 20, area: HALL, shape: 'square', position: { x: 15, y: 48 }, joinsWith: ['6'] },
  { number: '6', kind: 'regular', seats: 4, price: 20, area: HALL, shape: 'square', position: { x: 33, y: 48 }, joinsWith: ['5'] },
  { number: '7', kind: 'regular', seats: 4, price: 20, area: HALL, shape: 'square', position: { x: 58, y: 48 }, joinsWith: ['8'] },
  { number: '8', kind: 'regular', seats: 4, price: 20, area: HALL, shape: 'square', position: { x: 76, y: 48 }, joinsWith: ['7'] },
  // Along the wall.
  { number: '9', kind: 'regular', seats: 8, price: 60, area: HALL, shape: 'long', position: { x: 24, y: 82 } },
  { number: '10', kind: 'regular', seats: 6, price: 45, area: HALL, shape: 'long', position: { x: 66, y: 82 }, isBookable: false },
  { number: '11', kind: 'regular', seats: 1, price: 10, area: HALL, shape: 'round', position: { x: 91, y: 32 } },
  { number: 'C1', kind: 'cabin', seats: 4, price: 70, area: CABINS, shape: 'square', position: { x: 22, y: 28 } },
  { number: 'C2', kind: 'cabin', seats: 4, price: 70, area: CABINS, shape: 'square', position: { x: 22, y: 72 } },
  { number: 'C3', kind: 'cabin', seats: 6, price: 95, area: CABINS, shape: 'long', position: { x: 68, y: 28 } },
  { number: 'C4', kind: 'cabin', seats: 8, price: 120, area: CABINS, shape: 'long', position: { x: 68, y: 72 }, isBookable: false },
  { number: 'R1', kind: 'room', seats: 12, price: 220, area: ROOMS, shape: 'long', position: { x: 24, y: 28 } },
  { number: 'R2', kind: 'room', seats: 16, price: 300, area: ROOMS, shape: 'long', position: { x: 24, y: 72 } },
  { number: 'R3', kind: 'room', seats: 25, price: 450, area: ROOMS, shape: 'long', position: { x: 72, y: 50 } },
];

const station: Omit<SeedTable, 'venue'>[] = [
  { number: '1', kind: 'regular', seats: 2, price: 10, area: WINDOW, shape: 'round', position: { x: 14, y: 30 } },
  { number: '2', kind: 'regular', seats: 2, price: 10, area: WINDOW, shape: 'round', position: { x: 38, y: 30 } },
  { number: '3', kind: 'regular', seats: 2, price: 10, area: WINDOW, shape: 'round', position: { x: 62, y: 30 } },
  { number: '4', kind: 'regular', seats: 4, price: 15, area: WINDOW, shape: 'square', position: { x: 26, y: 70 } },
  { number: '5', kind: 'cabin', seats: 4, price: 25, area: WINDOW, shape: 'square', position: { x: 56, y: 70 } },
  { number: '6', kind: 'room', seats: 10, price: 90, area: MEETING, shape: 'long', position: { x: 50, y: 50 } },
];

export const tables: SeedTable[] = [
  ...embankment.map((table) => ({ ...table, venue: EMBANKMENT })),
  ...station.map((table) => ({ ...table, venue: STATION_SQUARE })),
];
