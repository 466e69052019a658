/** Who waits for the meeting room at the station, the only table for so many: cancel the breakfast there, and the first is offered it. */
import type { SeedWait } from '../types';
import { STATION_SQUARE } from '../venues';

const tomorrow = (from: string, until: string): Pick<SeedWait, 'venue' | 'from' | 'until'> => ({
  venue: STATION_SQUARE,
  from: { day: 1, at: from },
  until: { day: 1, at: until },
});

export const waiting: SeedWait[] = [
  { ...tomorrow('10:00', '11:00'), guests: 8, name: 'Book Club Moabit', email: 'bookclub@guests.samovar.test', language: 'en' },
  { ...tomorrow('10:15', '10:45'), guests: 6, name: 'Ирина Соколова', email: 'sokolova@guests.samovar.test', language: 'ru' },
  { ...tomorrow('09:30', '10:30'), guests: 5, name: 'Lena Fischer', email: 'fischer@guests.samovar.test', language: 'en' },
];
