/** What is over: regulars who came often, guests who left an hour ago, one who never came. */
import type { SeedBooking } from '../types';
import { EMBANKMENT } from '../venues';

const hanna = { name: 'Hanna Weiss', email: 'hanna@samovar.test', phone: '+49 30 23125 201', language: 'en' } as const;
const pavel = { name: 'Павел Орлов', email: 'pavel@samovar.test', phone: '+49 30 23125 202', language: 'ru' } as const;
const lena = { name: 'Lena Fuchs', phone: '+49 30 23125 203', language: 'en' } as const;

const visits: Omit<SeedBooking, 'venue'>[] = [
  { ...hanna, table: '6', starts: { day: -14, at: '19:00' }, minutes: 120, guests: 3, ends: 'completed' },
  { ...hanna, table: '6', starts: { day: -7, at: '19:30' }, minutes: 120, guests: 4, ends: 'completed' },
  { ...pavel, table: 'C1', starts: { day: -5, at: '20:00' }, minutes: 120, guests: 4, ends: 'completed' },
  { ...pavel, table: '3', starts: { day: -3, at: '18:30' }, minutes: 90, guests: 2, ends: 'no_show' },
  { ...hanna, table: '5', starts: { inMinutes: -210 }, minutes: 120, guests: 4, ends: 'completed' },
  {
    ...lena,
    table: '9',
    starts: { inMinutes: -300 },
    minutes: 150,
    guests: 7,
    note: 'A birthday, with a cake of our own',
    ends: 'completed',
  },
  {
    table: '2',
    starts: { inMinutes: -240 },
    minutes: 90,
    guests: 2,
    name: 'Mikkel Dahl',
    email: 'mikkel@guests.samovar.test',
    language: 'en',
    ends: 'completed',
  },
  {
    table: '7',
    starts: { inMinutes: -150 },
    minutes: 120,
    guests: 3,
    name: 'Yusuf Kaya',
    phone: '+49 30 23125 204',
    language: 'en',
    ends: 'no_show',
  },
];

export const gone: SeedBooking[] = visits.map((visit) => ({ ...visit, venue: EMBANKMENT }));
