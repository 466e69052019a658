/** The two places of the demo house, in a Berlin whose streets are invented and whose numbers are reserved for fiction. */
import { WEEKDAYS } from '#domain/time';
import type { SeedVenue } from './types';

export const EMBANKMENT = 'embankment';
export const STATION_SQUARE = 'station-square';

export const AREAS = {
  hall: 'Hall by the water',
  cabins: 'Cabins',
  rooms: 'Rooms upstairs',
  window: 'Window',
  meeting: 'Meeting room',
} as const;

export const venues: SeedVenue[] = [
  {
    slug: EMBANKMENT,
    name: 'Samovar on the Embankment',
    address: 'Teehändlerufer 12, 10179 Berlin',
    latitude: 52.51188,
    longitude: 13.41793,
    phone: '+49 30 23125 012',
    email: 'embankment@samovar.test',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    // It never closes, so that a visitor can order whenever the house is tried out.
    hours: WEEKDAYS.map((weekday) => ({ weekday, opens: '00:00', closes: '00:00' })),
    closures: [],
    deliveryFee: 3.5,
    freeDeliveryFrom: 45,
    acceptWithinMinutes: 60,
    slotMinutes: 30,
    paceCovers: 30,
    paceOnlineCovers: 24,
    paceRules: [{ weekday: 'friday', from: '19:00', until: '21:00', covers: 24, onlineCovers: 20 }],
    noticeMinutes: 30,
    freeCancelHours: 12,
    turnMinutes: [
      { guests: 2, minutes: 90 },
      { guests: 4, minutes: 120 },
      { guests: 8, minutes: 150 },
      { guests: 100, minutes: 180 },
    ],
    rank: 1,
    translations: { ru: { name: 'Самовар на набережной', address: 'Берлин, набережная Чаеторговцев, 12' } },
    areas: [
      { name: AREAS.hall, translations: { ru: { name: 'Зал у воды' } } },
      { name: AREAS.cabins, translations: { ru: { name: 'Кабинки' } } },
      { name: AREAS.rooms, translations: { ru: { name: 'Кабинеты наверху' } } },
    ],
  },
  {
    slug: STATION_SQUARE,
    name: 'Samovar Coffee, Station Square',
    address: 'Am Samowarplatz 3, 10557 Berlin',
    latitude: 52.52461,
    longitude: 13.36882,
    phone: '+49 30 23125 003',
    email: 'station@samovar.test',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    hours: [
      { weekday: 'monday', opens: '06:30', closes: '20:00' },
      { weekday: 'tuesday', opens: '06:30', closes: '20:00' },
      { weekday: 'wednesday', opens: '06:30', closes: '20:00' },
      { weekday: 'thursday', opens: '06:30', closes: '20:00' },
      { weekday: 'friday', opens: '06:30', closes: '21:00' },
      { weekday: 'saturday', opens: '08:00', closes: '21:00' },
      { weekday: 'sunday', opens: '09:00', closes: '19:00' },
    ],
    closures: [],
    deliveryFee: 2.5,
    freeDeliveryFrom: 25,
    acceptWithinMinutes: 60,
    slotMinutes: 15,
    paceCovers: 20,
    paceRules: [],
    noticeMinutes: 15,
    freeCancelHours: 2,
    turnMinutes: [
      { guests: 2, minutes: 60 },
      { guests: 100, minutes: 90 },
    ],
    rank: 2,
    translations: { ru: { name: 'Самовар-кофе на Вокзальной', address: 'Берлин, Самоварная площадь, 3' } },
    areas: [
      { name: AREAS.window, translations: { ru: { name: 'У окна' } } },
      { name: AREAS.meeting, translations: { ru: { name: 'Переговорная' } } },
    ],
  },
];
