/** Who waits for the meeting room at the station, the only table for so many: cancel the breakfast there, and the first is offered it. */
import type { SeedWait } from '../types';
import { STATION_SQUARE } from '../venues';

export const waiting: SeedWait[] = [
  {
    venue: STATION_SQUARE,
    from: { day: 1, at: '10:00' },
    until: { day: 1, at: '11:00' },
    guests: 8,
    name: 'Book Club Moabit',
    email: 'bookclub@guests.samovar.test',
    language: 'en',
  },
  {
    venue: STATION_SQUARE,
    from: { day: 1, at: '10:15' },
    until: { day: 1, at: '10:45' },
    guests: 6,
    name: 'Ирина Соколова',
    email: 'sokolova@guests.samovar.test',
    language: 'ru',
  },
  {
    venue: STATION_SQUARE,
    from: { day: 1, at: '09:30' },
    until: { day: 1, at: '10:30' },
    guests: 5,
    name: 'Lena Fischer',
    email: 'fischer@guests.samovar.test',
    language: 'en',
  },
];
